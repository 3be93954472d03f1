package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.chart.VariationType;

/**
 * Colours by the names under which English practice knows them. {@code PaletteTest} looks at each set with the eyes of
 * readers with protanopia, deuteranopia and tritanopia.
 */
final class Palette {

    static final String TEXT = "#212b32";
    static final String QUIET_TEXT = "#4c6272";
    static final String GRID = "#e8edee";
    static final String LINE = "#425563";
    static final String CHANCE = "#9aa8b2";
    static final String NHS_BLUE = "#005eb8";
    static final String EXPECTED = "#e46c0a";

    /** The target's red of Making Data Count. */
    static final String TARGET = "#de1b1b";

    private Palette() {}

    /** The dots of Making Data Count. */
    static String of(VariationType type) {
        return switch (type) {
            case COMMON_CAUSE -> "#a6a6a6";
            case IMPROVEMENT -> "#00b0f0";
            case CONCERN -> "#e46c0a";
            case NEUTRAL_HIGH, NEUTRAL_LOW -> "#490092";
            case NOT_ASSESSED -> "#ffffff";
        };
    }

    /** Red, amber, green and blues of Fingertips, moved apart. */
    static String of(BenchmarkCategory category) {
        return switch (category) {
            case WORST -> "#8a2400";
            case WORSE -> "#e4602a";
            case SIMILAR, MIDDLE -> "#ffd166";
            case BETTER -> "#35b597";
            case BEST -> "#00574b";
            case LOWEST -> "#c6e0f0";
            case LOWER -> "#66a3d8";
            case HIGHER -> "#1d5fa8";
            case HIGHEST -> "#001f4d";
            case NOT_COMPARED -> "#ffffff";
        };
    }

    static BenchmarkCategory category(FunnelPosition position, Polarity polarity) {
        boolean highIsGood = polarity == Polarity.HIGH_IS_GOOD;
        boolean judged = polarity != Polarity.NO_JUDGEMENT;
        return switch (position) {
            case ABOVE_OUTER_LIMIT ->
                judged ? highIsGood ? BenchmarkCategory.BEST : BenchmarkCategory.WORST : BenchmarkCategory.HIGHEST;
            case ABOVE_INNER_LIMIT ->
                judged ? highIsGood ? BenchmarkCategory.BETTER : BenchmarkCategory.WORSE : BenchmarkCategory.HIGHER;
            case WITHIN_LIMITS -> BenchmarkCategory.SIMILAR;
            case BELOW_INNER_LIMIT ->
                judged ? highIsGood ? BenchmarkCategory.WORSE : BenchmarkCategory.BETTER : BenchmarkCategory.LOWER;
            case BELOW_OUTER_LIMIT ->
                judged ? highIsGood ? BenchmarkCategory.WORST : BenchmarkCategory.BEST : BenchmarkCategory.LOWEST;
            case NOT_ASSESSED -> BenchmarkCategory.NOT_COMPARED;
        };
    }

    static String shape(FunnelPosition position) {
        return switch (position) {
            case ABOVE_OUTER_LIMIT, ABOVE_INNER_LIMIT -> "triangle-up";
            case BELOW_OUTER_LIMIT, BELOW_INNER_LIMIT -> "triangle-down";
            case WITHIN_LIMITS -> "circle";
            case NOT_ASSESSED -> "diamond";
        };
    }
}
