package io.github.chinsdk.kpi.variation.chart;

/**
 * Control limits of one point, in the unit of the chart.
 *
 * @param lower three sigma below the centre, or where the scale ends
 * @param lowerWarning two sigma below the centre, or where the scale ends
 * @param upperWarning two sigma above the centre, or where the scale ends
 * @param upper three sigma above the centre, or where the scale ends
 */
public record ControlLimits(double lower, double lowerWarning, double upperWarning, double upper) {

    /**
     * Whether a value lies outside the three-sigma limits; touching one is inside.
     *
     * @param value the value, in the unit of the chart
     * @return true for a signal
     */
    public boolean isOutside(double value) {
        return value < lower || value > upper;
    }
}
