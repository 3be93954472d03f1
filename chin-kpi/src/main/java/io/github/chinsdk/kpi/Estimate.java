package io.github.chinsdk.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that can be read aloud in a meeting: value, unit, intervals, counts, method, caveats and workings; or, in
 * place of a value, the reason why there is none. Immutable; never NaN, infinite or null.
 */
public final class Estimate {

    private final EstimateStatus status;
    private final double value;
    private final RateUnit unit;
    private final Counts counts;
    private final Method method;
    private final List<Interval> intervals;
    private final List<Caveat> caveats;
    private final List<Working> workings;
    private final String reason;

    private Estimate(Builder builder, EstimateStatus status, double value, String reason) {
        this.status = status;
        this.value = value;
        this.reason = reason;
        this.unit = builder.unit;
        this.counts = builder.counts;
        this.method = builder.method;
        this.intervals = List.copyOf(builder.intervals);
        this.caveats = List.copyOf(builder.caveats);
        this.workings = List.copyOf(builder.workings);
    }

    /**
     * Starts an estimate; what every estimate has comes first.
     *
     * @param counts what was counted
     * @param unit the unit of the value and of the intervals
     * @param method how it is calculated
     * @return a builder
     */
    public static Builder from(Counts counts, RateUnit unit, Method method) {
        return new Builder(counts, unit, method);
    }

    /**
     * {@return whether there is a value}
     */
    public EstimateStatus status() {
        return status;
    }

    /**
     * {@return whether there is a value: short for {@code status() == CALCULATED}}
     */
    public boolean isCalculated() {
        return status == EstimateStatus.CALCULATED;
    }

    /**
     * The value.
     *
     * @return the value, finite, in {@link #unit()}
     * @throws IllegalStateException with the {@link #reason()} if there is none
     */
    public double value() {
        if (!isCalculated()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "no value: %s\nMaybe ask isCalculated() or valueIfCalculated() first.", reason));
        }
        return value;
    }

    /**
     * {@return the value in {@link #unit()}, or empty where there is none}
     */
    public OptionalDouble valueIfCalculated() {
        return isCalculated() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * {@return why there is no value, one sentence; empty where there is a value}
     */
    public String reason() {
        return reason;
    }

    /**
     * {@return the unit of the value and of the intervals}
     */
    public RateUnit unit() {
        return unit;
    }

    /**
     * {@return the numerator and denominator behind the value}
     */
    public Counts counts() {
        return counts;
    }

    /**
     * {@return how the value and its intervals were calculated}
     */
    public Method method() {
        return method;
    }

    /**
     * {@return the intervals, in the order in which the levels were asked for; empty where there is no value}
     */
    public List<Interval> intervals() {
        return intervals;
    }

    /**
     * The interval at one level.
     *
     * @param level the two-sided confidence level
     * @return the interval, or empty where it was not asked for or is undefined (a caveat then says why)
     */
    public Optional<Interval> interval(ConfidenceLevel level) {
        for (Interval interval : intervals) {
            if (interval.level().equals(level)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what a reader must know before quoting the number}
     */
    public List<Caveat> caveats() {
        return caveats;
    }

    /**
     * {@return the lines of the working, in the order of the calculation}
     */
    public List<Working> workings() {
        return workings;
    }

    /**
     * The same estimate with one more caveat, behind the others.
     *
     * @param caveat the caveat
     * @return a new estimate; this one where it has that caveat already
     */
    public Estimate with(Caveat caveat) {
        if (caveats.contains(caveat)) {
            return this;
        }
        Builder more = from(counts, unit, method);
        more.intervals.addAll(intervals);
        more.caveats.addAll(caveats);
        more.caveats.add(caveat);
        more.workings.addAll(workings);
        return new Estimate(more, status, value, reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimate that
                && status == that.status
                && Double.compare(value, that.value) == 0
                && unit.equals(that.unit)
                && counts.equals(that.counts)
                && method.equals(that.method)
                && intervals.equals(that.intervals)
                && caveats.equals(that.caveats)
                && workings.equals(that.workings)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, value, unit, counts, method, intervals, caveats, workings, reason);
    }

    /**
     * {@return the estimate as it would be read aloud, for example {@code "8.84% (95% 8.72 to 8.95), 21,739 of 246,041, Wilson score"}}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (isCalculated()) {
            text.append(number("%,.2f", value)).append(unit.label().startsWith("%") ? "%" : " " + unit);
            for (Interval interval : intervals) {
                text.append(" (").append(interval.level()).append(' ');
                text.append(number("%,.2f", interval.lower())).append(" to ");
                text.append(number("%,.2f", interval.upper())).append(')');
            }
        } else {
            text.append(status.name().toLowerCase(Locale.ROOT)).append(": ").append(reason);
        }
        text.append(", ").append(number("%,.0f", counts.numerator()));
        text.append(" of ").append(number("%,.0f", counts.denominator()));
        return text.append(", ").append(method.title()).toString();
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** Collects the parts of an {@link Estimate}. Not thread-safe; use once. */
    public static final class Builder {

        private final Counts counts;
        private final RateUnit unit;
        private final Method method;
        private final List<Interval> intervals = new ArrayList<>(2);
        private final List<Caveat> caveats = new ArrayList<>(0);
        private final List<Working> workings = new ArrayList<>();

        private Builder(Counts counts, RateUnit unit, Method method) {
            this.counts = Objects.requireNonNull(counts, "counts");
            this.unit = Objects.requireNonNull(unit, "unit");
            this.method = Objects.requireNonNull(method, "method");
        }

        /**
         * Adds an interval.
         *
         * @param interval the interval, in the unit of the estimate
         * @return this builder
         */
        public Builder interval(Interval interval) {
            intervals.add(interval);
            return this;
        }

        /**
         * Adds a caveat.
         *
         * @param caveat the caveat
         * @return this builder
         */
        public Builder caveat(Caveat caveat) {
            caveats.add(caveat);
            return this;
        }

        /**
         * Adds a line of the working.
         *
         * @param quantity what the number is
         * @param number the number, finite
         * @return this builder
         */
        public Builder working(String quantity, double number) {
            workings.add(new Working(quantity, number));
            return this;
        }

        /**
         * Ends with a value.
         *
         * @param value the value, finite, in the unit of the estimate
         * @return the estimate
         * @throws IllegalArgumentException if the value is NaN or infinite
         */
        public Estimate calculated(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "value must be finite, was %s\nMaybe the value is undefined: end with undefined(reason).",
                        value));
            }
            return new Estimate(this, EstimateStatus.CALCULATED, value, "");
        }

        /**
         * Ends without a value, because the counts do not define one.
         *
         * @param reason why, one sentence
         * @return the estimate
         */
        public Estimate undefined(String reason) {
            return without(EstimateStatus.UNDEFINED, reason);
        }

        /**
         * Ends without a value, because a rule forbids showing it.
         *
         * @param reason which rule, one sentence
         * @return the estimate
         */
        public Estimate withheld(String reason) {
            return without(EstimateStatus.WITHHELD, reason);
        }

        /**
         * Ends without a value, because the input of this unit breaks a rule of the calculator. For batch forms; a
         * calculation of a single unit throws in its place.
         *
         * @param reason what is wrong with the input, one sentence
         * @return the estimate
         */
        public Estimate rejected(String reason) {
            return without(EstimateStatus.REJECTED, reason);
        }

        private Estimate without(EstimateStatus status, String reason) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "reason must not be blank\nMaybe say which count or rule stands in the way.");
            }
            intervals.clear();
            return new Estimate(this, status, 0, reason);
        }
    }
}
