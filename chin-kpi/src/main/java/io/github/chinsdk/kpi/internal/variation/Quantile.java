package io.github.chinsdk.kpi.internal.variation;

/** Sample quantiles of type 7 (Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566), the default of R and NumPy. */
public final class Quantile {

    private Quantile() {}

    /** The quantile of ascending numbers, at least one; probability in [0, 1]. */
    public static double type7(double[] ascending, double probability) {
        double position = (ascending.length - 1) * probability;
        int below = (int) Math.floor(position);
        double share = position - below;
        if (share == 0 || below + 1 == ascending.length) {
            return ascending[below];
        }
        return ascending[below] + share * (ascending[below + 1] - ascending[below]);
    }
}
