package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.Sex;
import java.util.Objects;
import java.util.Optional;

/**
 * One cell of a table of prevalence.
 *
 * @param sex the sex, as a rule {@link Sex#FEMALE} or {@link Sex#MALE}
 * @param ageBand the ages in completed years, both ends inclusive
 * @param proportion the share of people with the condition, in [0, 1]
 * @param interval the published confidence interval of the share, around it and in [0, 1]; empty if none is published
 */
public record PrevalenceCell(Sex sex, AgeBand ageBand, double proportion, Optional<Interval> interval) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the share is outside [0, 1], or the interval is outside it or beside the share
     */
    public PrevalenceCell {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(ageBand, "ageBand");
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException("proportion must be in [0, 1], was " + proportion
                    + "\nMaybe it is a percentage: divide it by 100.");
        }
        if (interval.isPresent()
                && !(interval.get().lower() >= 0
                        && interval.get().upper() <= 1
                        && interval.get().contains(proportion))) {
            throw new IllegalArgumentException("interval must lie in [0, 1] and hold the proportion " + proportion
                    + ", was [" + interval.get().lower() + ", " + interval.get().upper() + "]"
                    + "\nMaybe the limits are percentages, or belong to another row.");
        }
    }

    /**
     * A cell without an interval.
     *
     * @param sex the sex
     * @param ageBand the ages
     * @param proportion the share of people with the condition, in [0, 1]
     * @return the cell
     * @throws IllegalArgumentException if the share is outside [0, 1]
     */
    public static PrevalenceCell of(Sex sex, AgeBand ageBand, double proportion) {
        return new PrevalenceCell(sex, ageBand, proportion, Optional.empty());
    }

    /**
     * A cell with its published 95% interval.
     *
     * @param sex the sex
     * @param ageBand the ages
     * @param proportion the share of people with the condition, in [0, 1]
     * @param interval the 95% interval of the share, in [0, 1]
     * @return the cell
     * @throws IllegalArgumentException if the share is outside [0, 1], or the interval is outside it or beside the share
     */
    public static PrevalenceCell of(Sex sex, AgeBand ageBand, double proportion, Interval interval) {
        return new PrevalenceCell(sex, ageBand, proportion, Optional.of(interval));
    }

    /** The interval, or the share itself twice where none is published. */
    Interval intervalOrPoint(ConfidenceLevel level) {
        return interval.orElseGet(() -> new Interval(level, proportion, proportion));
    }

    /** {@return for example {@code "FEMALE 65-69: 0.018"}} */
    @Override
    public String toString() {
        return sex + " " + ageBand + ": " + proportion;
    }
}
