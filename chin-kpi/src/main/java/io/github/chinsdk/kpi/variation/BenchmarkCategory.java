package io.github.chinsdk.kpi.variation;

/** The outcome of a comparison, with the colour in which English public health shows it. */
public enum BenchmarkCategory {
    /** Worse at the outer level, or in the worst quintile. */
    WORST("dark red"),
    /** Worse. */
    WORSE("red"),
    /** Similar. */
    SIMILAR("amber"),
    /** In the middle quintile. */
    MIDDLE("amber"),
    /** Better. */
    BETTER("green"),
    /** Better at the outer level, or in the best quintile. */
    BEST("dark green"),
    /** Lower at the outer level, or in the lowest quintile; no judgement. */
    LOWEST("lightest blue"),
    /** Lower; no judgement. */
    LOWER("light blue"),
    /** Higher; no judgement. */
    HIGHER("dark blue"),
    /** Higher at the outer level, or in the highest quintile; no judgement. */
    HIGHEST("darkest blue"),
    /** Not compared; the result says why. */
    NOT_COMPARED("white");

    private final String colour;

    BenchmarkCategory(String colour) {
        this.colour = colour;
    }

    /**
     * {@return the colour in words; an accessible page pairs it with the category's name}
     */
    public String colour() {
        return colour;
    }

    /** The category of a value on a side of the comparator: negative below, positive above; 2 beyond the outer level. */
    static BenchmarkCategory ofSide(int side, Polarity polarity) {
        if (side == 0) {
            return SIMILAR;
        }
        if (polarity == Polarity.NO_JUDGEMENT) {
            return side > 0 ? (side > 1 ? HIGHEST : HIGHER) : side < -1 ? LOWEST : LOWER;
        }
        boolean good = (side > 0) == (polarity == Polarity.HIGH_IS_GOOD);
        boolean outer = Math.abs(side) > 1;
        return good ? (outer ? BEST : BETTER) : outer ? WORST : WORSE;
    }
}
