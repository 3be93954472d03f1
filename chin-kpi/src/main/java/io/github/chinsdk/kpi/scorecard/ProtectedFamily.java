package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.disclosure.CountTable;
import io.github.chinsdk.kpi.disclosure.DisclosureControl;
import io.github.chinsdk.kpi.disclosure.ProtectedTable;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One whole and its members in one KPI and period, as one table. */
final class ProtectedFamily {

    private ProtectedFamily() {}

    /** Which of them may not be shown. A whole whose counts are below those of its members is no sum of them. */
    static Set<OrganisationId> hidden(
            Kpi kpi,
            OrganisationId whole,
            List<OrganisationId> members,
            Map<OrganisationId, Counts> counts,
            DisclosureControl control) {
        List<String> rows = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        boolean proportion = kpi.method() == KpiMethod.PROPORTION;
        long[] sum = new long[proportion ? 2 : 1];
        for (OrganisationId member : members) {
            long[] row = row(counts.get(member), proportion);
            rows.add(member.value());
            cells.add(row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i], row[i]);
            }
        }
        Counts total = counts.get(whole);
        boolean linked = total != null && addOthers(row(total, proportion), sum, rows, cells);
        ProtectedTable table = control.apply(CountTable.of(
                rows, proportion ? List.of("counted", "others") : List.of("counted"), cells.toArray(long[][]::new)));
        Set<OrganisationId> hidden = new TreeSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (table.rowTotals().get(i).isEmpty()
                    || table.cells().get(i).stream().anyMatch(OptionalLong::isEmpty)) {
                hidden.add(members.get(i));
            }
        }
        if (linked
                && (table.grandTotal().isEmpty()
                        || table.columnTotals().stream().anyMatch(OptionalLong::isEmpty))) {
            hidden.add(whole);
        }
        if (total != null && !linked) {
            // Its counts are of something else than its members: it stands alone.
            hidden.addAll(hidden(kpi, whole, List.of(whole), counts, control));
        }
        return hidden;
    }

    /** Adds what the whole has beyond its members; a reader can work it out, so it is a row like the others. */
    private static boolean addOthers(long[] total, long[] sum, List<String> rows, List<long[]> cells) {
        long[] others = new long[sum.length];
        boolean some = false;
        for (int i = 0; i < sum.length; i++) {
            others[i] = total[i] - sum[i];
            if (others[i] < 0) {
                return false;
            }
            some |= others[i] > 0;
        }
        if (some) {
            rows.add("not shown");
            cells.add(others);
        }
        return true;
    }

    private static long[] row(@Nullable Counts counts, boolean proportion) {
        if (counts == null) {
            throw new AssertionError("members are those that were measured");
        }
        long numerator = whole(counts.numerator(), proportion);
        return proportion
                ? new long[] {numerator, whole(counts.denominator(), true) - numerator}
                : new long[] {numerator};
    }

    private static long whole(double count, boolean required) {
        long rounded = Math.round(count);
        if (required && rounded != count) {
            throw new IllegalArgumentException(
                    "counts of a proportion must be whole to be protected, one is not\nMaybe it is weighted: protect the unweighted counts.");
        }
        return rounded;
    }
}
