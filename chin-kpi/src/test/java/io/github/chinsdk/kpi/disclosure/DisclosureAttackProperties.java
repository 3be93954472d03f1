package io.github.chinsdk.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Attacks published tables by trying every table of counts that a reader cannot rule out. The attacker shares no code
 * with the protection: it fills in the hidden cells one by one and keeps what agrees with the shown cells and totals.
 */
class DisclosureAttackProperties {

    /** Hidden counts up to this are tried; enough for any sum that the small tables below can hide. */
    private static final long TRIED = 14;

    @Property(tries = 400, seed = "20170331")
    void noSmallCountCanBeNarrowedDown(@ForAll("tables") long[][] counts, @ForAll("rules") DisclosureRule rule) {
        ProtectedTable published = DisclosureControl.withDefaults().with(rule).apply(table(counts));
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                if (rule.suppresses(counts[r][c])) {
                    for (long value = rule.lowestSuppressed(); value <= rule.highestSuppressed(); value++) {
                        assertThat(isPossible(published, counts, r, c, value))
                                .as("%d is possible at row %d, column %d of %s", value, r, c, published)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 400, seed = "20170401")
    void nothingShownIsInTheSuppressedRangeAndShownCountsAreTheTrueOnesRounded(
            @ForAll("tables") long[][] counts, @ForAll("rules") DisclosureRule rule) {
        ProtectedTable published = DisclosureControl.withDefaults().with(rule).apply(table(counts));
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                OptionalLong cell = published.cells().get(r).get(c);
                if (cell.isPresent()) {
                    assertThat(rule.suppresses(counts[r][c])).isFalse();
                    assertThat(cell.getAsLong()).isEqualTo(rule.round(counts[r][c]));
                }
            }
        }
    }

    @Provide
    Arbitrary<long[][]> tables() {
        Arbitrary<Integer> columns = Arbitraries.integers().between(1, 3);
        return columns.flatMap(width -> Arbitraries.longs()
                .between(0, 9)
                .array(long[].class)
                .ofSize(width)
                .array(long[][].class)
                .ofMinSize(1)
                .ofMaxSize(3));
    }

    @Provide
    Arbitrary<DisclosureRule> rules() {
        return Arbitraries.of(
                DisclosureRule.ofSuppressingUpTo(2),
                new DisclosureRule("suppress 1 to 3, round to 5", 1, 3, 5),
                new DisclosureRule("suppress 0 to 2", 0, 2, 1));
    }

    private static CountTable table(long[][] counts) {
        return CountTable.of(labels("r", counts.length), labels("c", counts[0].length), counts);
    }

    private static List<String> labels(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    /** Whether some table with this value agrees with all that is published. */
    private static boolean isPossible(ProtectedTable published, long[][] truth, int row, int column, long value) {
        long[][] guess = new long[truth.length][truth[0].length];
        return fill(published, guess, 0, row, column, value);
    }

    private static boolean fill(ProtectedTable published, long[][] guess, int next, int row, int column, long value) {
        int width = guess[0].length;
        if (next == guess.length * width) {
            return agrees(published, guess);
        }
        int r = next / width;
        int c = next % width;
        if (c == 0 && r > 0 && !fits(published.rule(), published.rowTotals().get(r - 1), sum(guess[r - 1]))) {
            return false;
        }
        OptionalLong shown = published.cells().get(r).get(c);
        long lowest = r == row && c == column ? value : 0;
        long highest = r == row && c == column ? value : TRIED;
        for (long candidate = lowest; candidate <= highest; candidate++) {
            if (fits(published.rule(), shown, candidate)) {
                guess[r][c] = candidate;
                if (fill(published, guess, next + 1, row, column, value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean agrees(ProtectedTable published, long[][] guess) {
        DisclosureRule rule = published.rule();
        long grand = 0;
        for (int r = 0; r < guess.length; r++) {
            grand += sum(guess[r]);
            if (!fits(rule, published.rowTotals().get(r), sum(guess[r]))) {
                return false;
            }
        }
        for (int c = 0; c < guess[0].length; c++) {
            int column = c;
            long total = IntStream.range(0, guess.length)
                    .mapToLong(r -> guess[r][column])
                    .sum();
            if (!fits(rule, published.columnTotals().get(c), total)) {
                return false;
            }
        }
        return fits(rule, published.grandTotal(), grand);
    }

    /** A hidden count is at least the lowest suppressed one; a shown count rounds to what is shown and is not small. */
    private static boolean fits(DisclosureRule rule, OptionalLong shown, long candidate) {
        return shown.isPresent()
                ? !rule.suppresses(candidate) && rule.round(candidate) == shown.getAsLong()
                : candidate >= rule.lowestSuppressed();
    }

    private static long sum(long[] row) {
        long total = 0;
        for (long count : row) {
            total += count;
        }
        return total;
    }
}
