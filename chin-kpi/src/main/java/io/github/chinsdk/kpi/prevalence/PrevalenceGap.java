package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.Sex;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/**
 * The gap between the people expected to have a condition and those on the register: how many are probably undiagnosed.
 *
 * <p>With E expected and R registered: gap = E - R, ratio = R / E, diagnosis rate = 100 R / E, undiagnosed people =
 * max(0, E - R), undiagnosed share = max(0, 1 - R / E). The register is a count and taken as exact; the intervals carry
 * the uncertainty of the table. Nothing is capped at 100%: a register above the number expected stays visible, with a
 * caveat.
 */
public final class PrevalenceGap {

    private final ExpectedPrevalence expected;

    private PrevalenceGap(ExpectedPrevalence expected) {
        this.expected = expected;
    }

    /**
     * The gap to a number expected.
     *
     * @param expected how many people are expected
     * @return the calculator
     */
    public static PrevalenceGap to(ExpectedPrevalence expected) {
        return new PrevalenceGap(Objects.requireNonNull(expected, "expected"));
    }

    /**
     * Compares a register with the number expected.
     *
     * @param registerCount people on the disease register, at least 0
     * @param population registered people by sex and age, of the same organisation and date
     * @return the comparison; where the number expected has no value its parts have none either, for the same reason
     * @throws IllegalArgumentException if the register is negative, or a population band straddles bands of the table and
     *     no rule splits it
     */
    public DiagnosisGap calculate(long registerCount, Map<Sex, SortedMap<AgeBand, Long>> population) {
        if (registerCount < 0) {
            throw new IllegalArgumentException("registerCount must be >= 0, was " + registerCount
                    + "\nMaybe the register is missing: leave the row out and report it, missing is never zero.");
        }
        Estimate cases = expected.calculate(population);
        double register = registerCount;
        return new DiagnosisGap(
                expected.table().source(),
                registerCount,
                cases,
                number(cases, register, e -> e - register),
                quotient(cases, register, RateUnit.RATIO, e -> register / e),
                quotient(cases, register, RateUnit.PERCENT, e -> 100 * (register / e)),
                number(cases, register, e -> Math.max(0, e - register)),
                quotient(cases, register, RateUnit.PERCENT, e -> 100 * Math.max(0, 1 - register / e)));
    }

    /**
     * Compares a register with the number expected of a list as it was read.
     *
     * @param registerCount people on the disease register, at least 0
     * @param population the registered people of the same organisation and date; quintiles of deprivation are added up
     * @return as {@link #calculate(long, Map)}
     * @throws IllegalArgumentException as {@link #calculate(long, Map)}
     */
    public DiagnosisGap calculate(long registerCount, RegisteredPopulation population) {
        return calculate(registerCount, population.counts().bySexAndAgeBand());
    }

    private static Estimate number(Estimate cases, double register, DoubleUnaryOperator ofExpected) {
        Estimate.Builder result = start(cases, register, ExpectedPrevalence.PEOPLE);
        if (!cases.isCalculated()) {
            return result.undefined(cases.reason());
        }
        for (Interval limits : cases.intervals()) {
            result.interval(between(limits, ofExpected));
        }
        return result.calculated(ofExpected.applyAsDouble(cases.value()));
    }

    private static Estimate quotient(Estimate cases, double register, RateUnit unit, DoubleUnaryOperator ofExpected) {
        Estimate.Builder result = start(cases, register, unit);
        if (!cases.isCalculated()) {
            return result.undefined(cases.reason());
        }
        if (!(cases.value() > 0)) {
            return result.undefined(
                    "nobody is expected to have the condition: the population has no people of the table's ages");
        }
        for (Interval limits : cases.intervals()) {
            if (limits.lower() > 0) {
                result.interval(between(limits, ofExpected));
            } else {
                result.caveat(new Caveat(
                        "expected-may-be-zero",
                        "The number expected has a lower limit of 0, so there is no interval."));
            }
        }
        return result.calculated(ofExpected.applyAsDouble(cases.value()));
    }

    private static Estimate.Builder start(Estimate cases, double register, RateUnit unit) {
        Estimate.Builder result = Estimate.from(
                        new Counts(register, cases.isCalculated() ? cases.value() : 0),
                        unit,
                        PrevalenceMethod.REGISTER_AGAINST_EXPECTED)
                .working("on the register", register);
        cases.caveats().forEach(result::caveat);
        if (cases.isCalculated()) {
            result.working("expected", cases.value());
            if (register > cases.value()) {
                result.caveat(
                        new Caveat(
                                "register-above-expected",
                                "More people are on the register than expected: the table may not fit this population, or the register counts more than the table does."));
            }
        }
        return result;
    }

    /** The function is monotone, so the limits go to limits, in either order. */
    private static Interval between(Interval limits, DoubleUnaryOperator monotone) {
        double one = monotone.applyAsDouble(limits.lower());
        double other = monotone.applyAsDouble(limits.upper());
        return new Interval(limits.level(), Math.min(one, other), Math.max(one, other));
    }
}
