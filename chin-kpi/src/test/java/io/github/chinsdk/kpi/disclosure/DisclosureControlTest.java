package io.github.chinsdk.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.document.CsvDocuments;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @Test
    void hesHidesOneToSevenShowsZeroAndRoundsTheRestToFive() {
        assertThat(DisclosureRule.HES.suppresses(0)).isFalse();
        assertThat(DisclosureRule.HES.suppresses(1)).isTrue();
        assertThat(DisclosureRule.HES.suppresses(7)).isTrue();
        assertThat(DisclosureRule.HES.suppresses(8)).isFalse();
        assertThat(DisclosureRule.HES.round(8)).isEqualTo(10);
        assertThat(DisclosureRule.HES.round(12)).isEqualTo(10);
        assertThat(DisclosureRule.HES.round(13)).isEqualTo(15);
    }

    @Test
    void openSafelyHidesZeroToo() {
        assertThat(DisclosureRule.OPEN_SAFELY.suppresses(0)).isTrue();
    }

    @Test
    void anExactTotalWouldGiveTheCellAwaySoASecondRowAndColumnIsHidden() {
        ProtectedTable published =
                publish(DisclosureRule.ofSuppressingUpTo(7), new long[][] {{3, 20, 50}, {30, 40, 60}, {25, 35, 45}});

        assertThat(published.cells().get(0).get(0)).isEqualTo(HIDDEN);
        assertThat(published.cells().get(0).get(1))
                .as("the row's cheapest partner")
                .isEqualTo(HIDDEN);
        assertThat(published.cells().get(2).get(0))
                .as("the column's cheapest partner")
                .isEqualTo(HIDDEN);
        assertThat(published.cells().get(2).get(1)).as("closes the cycle").isEqualTo(HIDDEN);
        assertThat(published.cells().get(1)).doesNotContain(HIDDEN);
        assertThat(published.rowTotals()).doesNotContain(HIDDEN);
        assertThat(published.grandTotal()).hasValue(308);
    }

    @Test
    void aTableWithoutSmallCountsIsOnlyRounded() {
        ProtectedTable published = publish(DisclosureRule.HES, new long[][] {{0, 20}, {31, 44}});
        assertThat(published.cells())
                .containsExactly(
                        List.of(OptionalLong.of(0), OptionalLong.of(20)),
                        List.of(OptionalLong.of(30), OptionalLong.of(45)));
        assertThat(published.grandTotal()).hasValue(95);
    }

    @Test
    void aLoneSmallCountHidesItsTotalsToo() {
        ProtectedTable published = publish(DisclosureRule.HES, new long[][] {{3}});
        assertThat(published.cells().get(0)).containsExactly(HIDDEN);
        assertThat(published.rowTotals()).containsExactly(HIDDEN);
        assertThat(published.grandTotal()).isEqualTo(HIDDEN);
    }

    @Test
    void printsAStarForAHiddenCount() {
        assertThat(publish(DisclosureRule.HES, new long[][] {{3, 0, 48}}).printedCells())
                .containsExactly(List.of("*", "0", "*"));
    }

    @Test
    void isWrittenCountByCountWithItsTotalsAndNoLabelStartsAFormula() throws IOException {
        StringWriter csv = new StringWriter();
        ProtectedTable published = DisclosureControl.withDefaults()
                .apply(CountTable.of(List.of("=1+1", "b"), List.of("@c", "d"), new long[][] {{3, 40}, {50, 60}}));

        CsvDocuments.write(ProtectedCount.class, published.counts(), csv);

        assertThat(csv.toString().lines())
                .containsExactly(
                        "row,column,shown",
                        "'=1+1,'@c,*",
                        "'=1+1,d,40",
                        "'=1+1,Total,45",
                        "b,'@c,50",
                        "b,d,60",
                        "b,Total,110",
                        "Total,'@c,55",
                        "Total,d,100",
                        "Total,Total,155");
    }

    @Test
    void sumsOfSeveralHiddenCountsAreHiddenAsFarAsArithmeticAllows() {
        ProtectedTable published = publish(DisclosureRule.HES, new long[][] {{1, 1}});
        assertThat(published.rowTotals()).containsExactly(HIDDEN);
        assertThat(published.grandTotal()).isEqualTo(HIDDEN);
    }

    @Test
    void anUnprotectedTableDoesNotPrintItsCounts() {
        assertThat(CountTable.of(List.of("a"), List.of("b"), new long[][] {{3}}))
                .hasToString("CountTable[1 rows, 1 columns]");
    }

    @Test
    void refusesWhatIsNoTableOfCounts() {
        assertThatThrownBy(() -> CountTable.of(List.of("a", "b"), List.of("x"), new long[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a row for each of 2 row labels")
                .hasMessageContaining("Maybe rows and columns are swapped");
        assertThatThrownBy(() -> CountTable.of(List.of("a"), List.of("x", "y"), new long[][] {{1}}))
                .hasMessageContaining("counts of row \"a\" must have 2 columns, had 1");
        assertThatThrownBy(() -> CountTable.of(List.of("a"), List.of("x"), new long[][] {{-1}}))
                .hasMessageContaining("count must be >= 0, was -1 at row \"a\", column \"x\"");
        assertThatThrownBy(() -> new DisclosureRule("r", 5, 4, 1)).hasMessageContaining("were [5, 4]");
        assertThatThrownBy(() -> new DisclosureRule("r", 1, 4, 0)).hasMessageContaining("roundTo must be >= 1, was 0");
    }

    private static ProtectedTable publish(DisclosureRule rule, long[][] counts) {
        List<String> rows = List.of("r1", "r2", "r3").subList(0, counts.length);
        List<String> columns = List.of("c1", "c2", "c3").subList(0, counts[0].length);
        return DisclosureControl.withDefaults().with(rule).apply(CountTable.of(rows, columns, counts));
    }
}
