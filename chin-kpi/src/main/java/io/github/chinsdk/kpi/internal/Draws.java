package io.github.chinsdk.kpi.internal;

/**
 * Standard normal draws, the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood 2014) for the bits, inverted by
 * Wichura's algorithm AS 241 (1988) with StrictMath.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // The coefficients stand as the paper prints them.
public final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double SPLIT = 0.425;
    private static final double SPLIT_SQUARED = 0.180625;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private long state;

    /** Draws from the given seed. */
    public Draws(long seed) {
        this.state = seed;
    }

    /** The next standard normal draw. */
    public double next() {
        return normal(((bits() >>> 11) + 0.5) * TWO_TO_MINUS_53);
    }

    /** So many draws. */
    public double[] next(int count) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = next();
        }
        return draws;
    }

    /** Leaves so many draws out, in no time. */
    public Draws skip(long draws) {
        state += draws * STEP;
        return this;
    }

    private long bits() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The standard normal quantile of p in (0, 1), to about 16 digits. */
    static double normal(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= SPLIT) {
            return central(q);
        }
        double tail = q < 0 ? p : 1 - p;
        double r = Math.sqrt(-StrictMath.log(tail));
        double z = r <= 5 ? middle(r - 1.6) : far(r - 5);
        return q < 0 ? -z : z;
    }

    private static double central(double q) {
        double r = SPLIT_SQUARED - q * q;
        double above = (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                                                                                + 45921.953931549871457)
                                                                        * r
                                                                + 13731.693765509461125)
                                                        * r
                                                + 1971.5909503065514427)
                                        * r
                                + 133.14166789178437745)
                        * r
                + 3.387132872796366608);
        double below = (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                                                                                + 21213.794301586595867)
                                                                        * r
                                                                + 5394.1960214247511077)
                                                        * r
                                                + 687.1870074920579083)
                                        * r
                                + 42.313330701600911252)
                        * r
                + 1.0);
        return q * above / below;
    }

    private static double middle(double r) {
        double above = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                                                                                + 1.27045825245236838258)
                                                                        * r
                                                                + 3.64784832476320460504)
                                                        * r
                                                + 5.7694972214606914055)
                                        * r
                                + 4.6303378461565452959)
                        * r
                + 1.42343711074968357734);
        double below =
                (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                                                                                        + 0.14810397642748007459)
                                                                                * r
                                                                        + 0.68976733498510000455)
                                                                * r
                                                        + 1.6763848301838038494)
                                                * r
                                        + 2.05319162663775882187)
                                * r
                        + 1.0);
        return above / below;
    }

    private static double far(double r) {
        double above =
                (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                                                                                        + 0.026532189526576123093)
                                                                                * r
                                                                        + 0.29656057182850489123)
                                                                * r
                                                        + 1.7848265399172913358)
                                                * r
                                        + 5.4637849111641143699)
                                * r
                        + 6.6579046435011037772);
        double below =
                (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                                                                                        + 7.868691311456132591e-4)
                                                                                * r
                                                                        + 0.0148753612908506148525)
                                                                * r
                                                        + 0.13692988092273580531)
                                                * r
                                        + 0.59983220655588793769)
                                * r
                        + 1.0);
        return above / below;
    }
}
