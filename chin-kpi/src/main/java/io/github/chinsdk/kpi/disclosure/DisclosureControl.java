package io.github.chinsdk.kpi.disclosure;

import io.github.chinsdk.kpi.internal.disclosure.CountTree;
import io.github.chinsdk.kpi.internal.disclosure.SuppressionNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes a table of counts fit to publish with its totals, as an explicit last step.
 *
 * <ol>
 *   <li>Primary suppression: every cell and every total in the suppressed range of the {@link DisclosureRule} is hidden.
 *   <li>Secondary suppression: further cells, and totals where there is no other way, are hidden until a reader who
 *       knows the rule, all shown counts and that counts cannot be negative still holds every value of the suppressed
 *       range possible for each small count taken alone. Small counts are preferred; a count below the range (a shown
 *       zero) is never hidden.
 *   <li>Rounding of what remains.
 * </ol>
 *
 * <p>What it does not do: several published tables of the same people are not protected against each other, and neither
 * are two releases of one table, whose difference may be a small count. Tables that share a whole, such as practices in
 * boroughs in a system, are protected together by {@link io.github.chinsdk.kpi.scorecard.ScorecardDisclosure}. Time grows
 * with the cells; a table of 7,000 practices by 20 takes seconds.
 */
public final class DisclosureControl {

    private final DisclosureRule rule;

    private DisclosureControl(DisclosureRule rule) {
        this.rule = rule;
    }

    /**
     * {@return the control with the {@link DisclosureRule#HES} rule}
     */
    public static DisclosureControl withDefaults() {
        return new DisclosureControl(DisclosureRule.HES);
    }

    /**
     * The same control with another rule.
     *
     * @param newRule the rule
     * @return a new control
     */
    public DisclosureControl with(DisclosureRule newRule) {
        return new DisclosureControl(newRule);
    }

    /**
     * Suppresses and rounds.
     *
     * @param table the true counts
     * @return the table as it may be published
     */
    public ProtectedTable apply(CountTable table) {
        CountTree tree = CountTree.ofTable(table.counts());
        SuppressionNetwork network = new SuppressionNetwork(tree, rule);
        network.protect();
        int rows = table.rows().size();
        int columns = table.columns().size();
        List<List<OptionalLong>> cells = new ArrayList<>();
        List<OptionalLong> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<OptionalLong> line = shown(network, tree, row);
            cells.add(line.subList(0, columns));
            rowTotals.add(line.get(columns));
        }
        List<OptionalLong> totals = shown(network, tree, rows);
        return new ProtectedTable(
                table.rows(), table.columns(), cells, rowTotals, totals.subList(0, columns), totals.get(columns), rule);
    }

    private List<OptionalLong> shown(SuppressionNetwork network, CountTree tree, int line) {
        List<OptionalLong> shown = new ArrayList<>(tree.columns());
        for (int column = 0; column < tree.columns(); column++) {
            shown.add(
                    network.isHidden(line, column)
                            ? OptionalLong.empty()
                            : OptionalLong.of(rule.round(tree.count(line, column))));
        }
        return shown;
    }
}
