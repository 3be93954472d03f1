package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.model.activity.CareProcess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A registered person as the case-finding rules of North Central London see one: age, what holds of them, when each event
 * was last recorded and the latest measurement of each kind. What is not recorded is left out, and is then not known: no rule
 * takes it for normal.
 *
 * <pre>{@code
 * CaseFindingPerson person = CaseFindingPerson.ofAge(58)
 *         .with(CaseFindingEvent.PULSE_CHECK, LocalDate.of(2016, 3, 1))
 *         .with(CaseFindingMeasurement.CLINIC_SYSTOLIC, new BigDecimal(162), LocalDate.of(2017, 1, 9));
 * }</pre>
 *
 * @param ageYears completed years of age on the day of the search, from 0 to 130
 * @param traits what holds
 * @param lastRecorded the last day of each event that was ever recorded
 * @param latest the latest measurement of each kind that was ever made
 */
public record CaseFindingPerson(
        int ageYears,
        Set<CaseFindingTrait> traits,
        Map<CaseFindingEvent, LocalDate> lastRecorded,
        Map<CaseFindingMeasurement, MeasuredValue> latest) {

    private static final int OLDEST = 130;

    /**
     * Checks the age and copies the collections.
     *
     * @throws IllegalArgumentException if the age is out of range
     */
    public CaseFindingPerson {
        if (ageYears < 0 || ageYears > OLDEST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "ageYears must be from 0 to %d, was outside\nMaybe the date of birth is wrong: leave the person out and report it.",
                    OLDEST));
        }
        traits = Set.copyOf(traits);
        lastRecorded = Map.copyOf(lastRecorded);
        latest = Map.copyOf(latest);
    }

    /**
     * A person of whom nothing is recorded yet.
     *
     * @param ageYears completed years of age on the day of the search, from 0 to 130
     * @return the person
     * @throws IllegalArgumentException if the age is out of range
     */
    public static CaseFindingPerson ofAge(int ageYears) {
        return new CaseFindingPerson(ageYears, Set.of(), Map.of(), Map.of());
    }

    /**
     * The same person with a trait.
     *
     * @param trait what holds
     * @return a new person
     */
    public CaseFindingPerson with(CaseFindingTrait trait) {
        EnumSet<CaseFindingTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new CaseFindingPerson(ageYears, more, lastRecorded, latest);
    }

    /**
     * The same person with an event; of several of one kind the last one stays.
     *
     * @param event the event
     * @param recordedOn its day
     * @return a new person
     */
    public CaseFindingPerson with(CaseFindingEvent event, LocalDate recordedOn) {
        Map<CaseFindingEvent, LocalDate> more = new EnumMap<>(CaseFindingEvent.class);
        more.putAll(lastRecorded);
        more.merge(event, recordedOn, (one, other) -> one.isAfter(other) ? one : other);
        return new CaseFindingPerson(ageYears, traits, more, latest);
    }

    /**
     * The same person with a measurement; of several of one kind the last one stays, of one day the one given last.
     *
     * @param measurement what was measured
     * @param value its value, above 0, in the unit that the kind has
     * @param on its day
     * @return a new person
     * @throws IllegalArgumentException if the value is not above 0
     */
    public CaseFindingPerson with(CaseFindingMeasurement measurement, BigDecimal value, LocalDate on) {
        Map<CaseFindingMeasurement, MeasuredValue> more = new EnumMap<>(CaseFindingMeasurement.class);
        more.putAll(latest);
        more.merge(
                measurement,
                new MeasuredValue(value, on),
                (one, other) -> one.on().isAfter(other.on()) ? one : other);
        return new CaseFindingPerson(ageYears, traits, lastRecorded, more);
    }

    /**
     * The same person with what a care process found: HbA1c, urine albumin, body mass index, or blood pressure, which is
     * taken as measured in the clinic. Any other process, and one without a value above 0, changes nothing.
     *
     * @param process the care process
     * @return a new person
     */
    public CaseFindingPerson with(CareProcess process) {
        if (process.values().isEmpty() || process.values().stream().anyMatch(value -> value.signum() == 0)) {
            return this;
        }
        BigDecimal first = process.values().get(0);
        return switch (process.kind()) {
            case HBA1C -> with(CaseFindingMeasurement.HBA1C, first, process.doneOn());
            case URINE_ALBUMIN -> with(CaseFindingMeasurement.URINE_ALBUMIN, first, process.doneOn());
            case BODY_MASS_INDEX -> with(CaseFindingMeasurement.BODY_MASS_INDEX, first, process.doneOn());
            case BLOOD_PRESSURE ->
                with(CaseFindingMeasurement.CLINIC_SYSTOLIC, first, process.doneOn())
                        .with(
                                CaseFindingMeasurement.CLINIC_DIASTOLIC,
                                process.values().get(1),
                                process.doneOn());
            default -> this;
        };
    }

    /**
     * The latest measurement of a kind.
     *
     * @param measurement the kind
     * @return the measurement; empty where none was made
     */
    public Optional<MeasuredValue> latest(CaseFindingMeasurement measurement) {
        return Optional.ofNullable(latest.get(measurement));
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "CaseFindingPerson[****]";
    }

    boolean has(CaseFindingTrait trait) {
        return traits.contains(trait);
    }

    boolean has(CaseFindingEvent event, LocalDate on) {
        LocalDate recordedOn = lastRecorded.get(event);
        return recordedOn != null && event.counts(recordedOn, on);
    }

    /** Whether the latest measurement of a kind is there, and at the limit or above. */
    boolean isAtLeast(CaseFindingMeasurement measurement, String from) {
        return latest(measurement)
                .filter(measured -> measured.value().compareTo(new BigDecimal(from)) >= 0)
                .isPresent();
    }

    boolean isAbove(CaseFindingMeasurement measurement, String limit) {
        return latest(measurement)
                .filter(measured -> measured.value().compareTo(new BigDecimal(limit)) > 0)
                .isPresent();
    }

    boolean isBelow(CaseFindingMeasurement measurement, String limit) {
        return latest(measurement)
                .filter(measured -> measured.value().compareTo(new BigDecimal(limit)) < 0)
                .isPresent();
    }

    /** Whether a measurement of a kind was made after the day so many years before. */
    boolean isMeasuredWithin(CaseFindingMeasurement measurement, long years, LocalDate on) {
        return latest(measurement)
                .filter(measured -> measured.on().isAfter(on.minusYears(years)))
                .isPresent();
    }
}
