package io.github.chinsdk.kpi.disclosure;

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
 * <p>What it does not do: several published tables of the same people are not protected against each other.
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
        SuppressionNetwork network = new SuppressionNetwork(table.counts(), rule);
        network.protect();
        List<List<OptionalLong>> cells = new ArrayList<>();
        List<OptionalLong> rowTotals = new ArrayList<>();
        List<OptionalLong> columnTotals = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<OptionalLong> row = new ArrayList<>();
            for (int c = 0; c < table.columns().size(); c++) {
                row.add(shown(network, network.cell(r, c)));
            }
            cells.add(row);
            rowTotals.add(shown(network, network.rowTotal(r)));
        }
        for (int c = 0; c < table.columns().size(); c++) {
            columnTotals.add(shown(network, network.columnTotal(c)));
        }
        return new ProtectedTable(
                table.rows(),
                table.columns(),
                cells,
                rowTotals,
                columnTotals,
                shown(network, network.grandTotal()),
                rule);
    }

    private OptionalLong shown(SuppressionNetwork network, int arc) {
        return network.isHidden(arc) ? OptionalLong.empty() : OptionalLong.of(rule.round(network.count(arc)));
    }
}
