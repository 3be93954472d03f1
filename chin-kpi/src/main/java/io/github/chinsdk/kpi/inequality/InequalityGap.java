package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.SquareAndAdd;
import java.util.Locale;
import java.util.Optional;

/**
 * The gap between two groups, usually the most and the least deprived: as a difference or as a ratio of their estimates,
 * whatever these are (rates, proportions, standardised or not). The groups have to be independent of each other.
 *
 * <p>Intervals come from the estimates' own at the same level, by the square-and-add rule; for ratios on the logarithm.
 * {@link Estimate#counts()} are those of both groups together. Stateless.
 *
 * @see InequalityMethod
 */
public final class InequalityGap {

    private InequalityGap() {}

    /**
     * {@return the calculator}
     */
    public static InequalityGap withDefaults() {
        return new InequalityGap();
    }

    /**
     * The most deprived less the least deprived.
     *
     * @param mostDeprived the estimate of the one group
     * @param leastDeprived the estimate of the other, in the same unit
     * @return the difference in that unit; undefined where one of the two has no value
     * @throws IllegalArgumentException if the units differ
     */
    public Estimate absolute(Estimate mostDeprived, Estimate leastDeprived) {
        sameUnit(mostDeprived, leastDeprived);
        Estimate.Builder gap = Estimate.from(
                mostDeprived.counts().plus(leastDeprived.counts()), mostDeprived.unit(), InequalityMethod.ABSOLUTE_GAP);
        String absent = absent(mostDeprived, leastDeprived);
        if (!absent.isEmpty()) {
            return gap.undefined(absent);
        }
        double most = mostDeprived.value();
        double least = leastDeprived.value();
        gap.working("most deprived", most).working("least deprived", least);
        for (Interval one : mostDeprived.intervals()) {
            Optional<Interval> other = leastDeprived.interval(one.level());
            if (other.isPresent()) {
                gap.interval(new Interval(
                        one.level(),
                        SquareAndAdd.lower(most, one.lower(), least, other.get().upper()),
                        SquareAndAdd.upper(most, one.upper(), least, other.get().lower())));
            }
        }
        return gap.calculated(most - least);
    }

    /**
     * The most deprived over the least deprived.
     *
     * @param mostDeprived the estimate of the one group
     * @param leastDeprived the estimate of the other, in the same unit
     * @return the ratio; undefined where one of the two has no value or is not above 0
     * @throws IllegalArgumentException if the units differ
     */
    public Estimate relative(Estimate mostDeprived, Estimate leastDeprived) {
        sameUnit(mostDeprived, leastDeprived);
        Estimate.Builder gap = Estimate.from(
                mostDeprived.counts().plus(leastDeprived.counts()), RateUnit.RATIO, InequalityMethod.RELATIVE_GAP);
        String absent = absent(mostDeprived, leastDeprived);
        if (!absent.isEmpty()) {
            return gap.undefined(absent);
        }
        double most = mostDeprived.value();
        double least = leastDeprived.value();
        if (!(most > 0 && least > 0)) {
            return gap.undefined(
                    String.format(Locale.ROOT, "a ratio needs two values above 0, had %s over %s", most, least));
        }
        gap.working("most deprived", most).working("least deprived", least);
        double logMost = StrictMath.log(most);
        double logLeast = StrictMath.log(least);
        for (Interval one : mostDeprived.intervals()) {
            Optional<Interval> other = leastDeprived.interval(one.level());
            if (other.isEmpty()) {
                continue;
            }
            if (!(one.lower() > 0 && other.get().lower() > 0)) {
                gap.caveat(new Caveat(
                        "no-interval",
                        String.format(
                                Locale.ROOT,
                                "The %s interval is left out: a lower limit of 0 or below has no logarithm.",
                                one.level())));
                continue;
            }
            double lower = SquareAndAdd.lower(
                    logMost,
                    StrictMath.log(one.lower()),
                    logLeast,
                    StrictMath.log(other.get().upper()));
            double upper = SquareAndAdd.upper(
                    logMost,
                    StrictMath.log(one.upper()),
                    logLeast,
                    StrictMath.log(other.get().lower()));
            gap.interval(new Interval(one.level(), StrictMath.exp(lower), StrictMath.exp(upper)));
        }
        return gap.calculated(most / least);
    }

    private static void sameUnit(Estimate one, Estimate other) {
        if (!one.unit().equals(other.unit())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "leastDeprived must be %s like mostDeprived, was %s\nMaybe calculate both with one RateUnit.",
                    one.unit(),
                    other.unit()));
        }
    }

    private static String absent(Estimate most, Estimate least) {
        if (!most.isCalculated()) {
            return "the most deprived has no value: " + most.reason();
        }
        return least.isCalculated() ? "" : "the least deprived has no value: " + least.reason();
    }
}
