package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The target of an indicator and the way to it.
 *
 * @param kpi the indicator's name in its catalogue
 * @param unit what the values are in, as in {@code per 1,000} or {@code %}
 * @param polarity which way is good
 * @param trajectory the baseline, the points between and the target, in strictly rising order of quarters, at least one
 */
@DocumentSchema("chin-kpi-target/1")
public record KpiTarget(
        @JsonProperty(required = true) String kpi,
        @JsonProperty(required = true) String unit,
        @JsonProperty(required = true) Polarity polarity,
        @JsonProperty(required = true) List<TrajectoryPoint> trajectory) {

    private static final int INTERPOLATED_SCALE = 10;

    /**
     * Checks the order of the quarters.
     *
     * @throws IllegalArgumentException if a part is missing, or the quarters do not rise strictly
     */
    public KpiTarget {
        Require.identifier("kpi", kpi);
        Require.identifier("unit", unit);
        Require.present("polarity", polarity);
        trajectory = Require.someOf("trajectory", trajectory);
        for (int i = 1; i < trajectory.size(); i++) {
            if (trajectory.get(i - 1).quarter().compareTo(trajectory.get(i).quarter()) >= 0) {
                throw Require.refusal(
                        "trajectory must rise in time, %s comes after %s\nMaybe sort the points, and keep one for each quarter.",
                        trajectory.get(i).quarter(), trajectory.get(i - 1).quarter());
            }
        }
    }

    /** {@return the last point, which is the target itself} */
    public TrajectoryPoint target() {
        return trajectory.get(trajectory.size() - 1);
    }

    /**
     * What the indicator should have reached by a quarter, on straight lines between the points.
     *
     * @param quarter the quarter
     * @return the value to 10 decimal places, halves to even; empty before the first point and after the last, as a
     *     trajectory promises nothing there
     */
    public Optional<BigDecimal> plannedFor(FinancialQuarter quarter) {
        for (int i = 0; i < trajectory.size(); i++) {
            TrajectoryPoint point = trajectory.get(i);
            int order = point.quarter().compareTo(quarter);
            if (order == 0) {
                return Optional.of(point.value());
            }
            if (order > 0) {
                return i == 0 ? Optional.empty() : Optional.of(between(trajectory.get(i - 1), point, quarter));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal between(TrajectoryPoint before, TrajectoryPoint after, FinancialQuarter quarter) {
        int passed = before.quarter().quartersUntil(quarter);
        int span = before.quarter().quartersUntil(after.quarter());
        BigDecimal rise = after.value().subtract(before.value()).multiply(BigDecimal.valueOf(passed));
        return before.value().add(rise.divide(BigDecimal.valueOf(span), INTERPOLATED_SCALE, RoundingMode.HALF_EVEN));
    }
}
