package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.internal.variation.PoissonLines;
import java.util.Locale;
import java.util.OptionalDouble;

/** The transformed scale of an overdispersed funnel, and limits on it at one level. */
final class FunnelScale {

    private static final double RIGHT_ANGLE = Math.PI / 2;

    private final FunnelMethod method;
    private final ConfidenceLevel level;
    private final double z;
    private final PoissonLines poisson;

    FunnelScale(FunnelMethod method, ConfidenceLevel level) {
        this.method = method;
        this.level = level;
        this.z = level.z();
        this.poisson = new PoissonLines(level);
    }

    ConfidenceLevel level() {
        return level;
    }

    boolean isTruncated() {
        return method == FunnelMethod.OVERDISPERSED_RATIO_SHMI;
    }

    String unusable(Counts counts) {
        if (counts.denominator() == 0) {
            return "the denominator is 0";
        }
        return method == FunnelMethod.OVERDISPERSED_PROPORTION && counts.numerator() > counts.denominator()
                ? "the numerator is above the denominator, which a proportion cannot be"
                : "";
    }

    double target(double numerators, double denominators) {
        boolean pooled =
                method == FunnelMethod.OVERDISPERSED_PROPORTION || method == FunnelMethod.OVERDISPERSED_RATIO_OF_COUNTS;
        boolean needsEvents = method == FunnelMethod.OVERDISPERSED_RATIO_OF_COUNTS;
        if (!(denominators > 0) || (needsEvents && numerators == 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "units must have %s, had %s over %s\nMaybe check which columns were read as numerator and denominator.",
                    denominators > 0 ? "at least one event" : "at least one usable denominator",
                    numerators,
                    denominators));
        }
        return pooled ? numerators / denominators : 1;
    }

    double centre(double target) {
        return switch (method) {
            case OVERDISPERSED_RATIO_SHMI, OVERDISPERSED_RATIO_OF_COUNTS -> StrictMath.log(target);
            case OVERDISPERSED_PROPORTION -> StrictMath.asin(Math.sqrt(target));
            default -> Math.sqrt(target);
        };
    }

    /** The standard error of the transformed value under chance. */
    double standardError(Counts counts) {
        double a = counts.numerator();
        double b = counts.denominator();
        return switch (method) {
            case OVERDISPERSED_RATIO_SHMI -> 1 / Math.sqrt(b);
            case OVERDISPERSED_RATIO_OF_COUNTS -> Math.sqrt(a / ((a + 0.5) * (a + 0.5)) + b / ((b + 0.5) * (b + 0.5)));
            default -> 1 / (2 * Math.sqrt(b));
        };
    }

    /** Empty where the transformation is undefined. */
    OptionalDouble zScore(Counts counts, double centre) {
        double a = counts.numerator();
        double b = counts.denominator();
        if (a == 0 && method == FunnelMethod.OVERDISPERSED_RATIO_SHMI) {
            return OptionalDouble.empty();
        }
        double y = switch (method) {
            case OVERDISPERSED_RATIO_SHMI -> StrictMath.log(a / b);
            case OVERDISPERSED_PROPORTION -> StrictMath.asin(Math.sqrt(a / b));
            case OVERDISPERSED_RATIO_OF_COUNTS -> StrictMath.log((a + 0.5) / (b + 0.5));
            default -> Math.sqrt(a / b);
        };
        return OptionalDouble.of((y - centre) / standardError(counts));
    }

    Interval chance(double size, double centre, double multiplier) {
        if (method == FunnelMethod.OVERDISPERSED_RATIO_SHMI || method == FunnelMethod.OVERDISPERSED_RATIO_CQC) {
            return new Interval(
                    level, poisson.exactLower(size) / size * multiplier, poisson.exactUpper(size) / size * multiplier);
        }
        return adjusted(size, centre, 0, multiplier);
    }

    Interval adjusted(double size, double centre, double tauSquared, double multiplier) {
        double s = method == FunnelMethod.OVERDISPERSED_RATIO_SHMI ? 1 / Math.sqrt(size) : 1 / (2 * Math.sqrt(size));
        double reach = z * Math.sqrt(s * s + tauSquared);
        return new Interval(level, back(centre - reach) * multiplier, back(centre + reach) * multiplier);
    }

    private double back(double transformed) {
        return switch (method) {
            case OVERDISPERSED_RATIO_SHMI, OVERDISPERSED_RATIO_OF_COUNTS -> StrictMath.exp(transformed);
            case OVERDISPERSED_PROPORTION -> {
                double sine = StrictMath.sin(Math.max(0, Math.min(RIGHT_ANGLE, transformed)));
                yield sine * sine;
            }
            default -> {
                double root = Math.max(0, transformed);
                yield root * root;
            }
        };
    }
}
