package io.github.chinsdk.model.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.population.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person registered with a practice, under a pseudonym: what risk stratification, case finding and evaluation need, and no name,
 * address or full date of birth.
 *
 * @param id the pseudonym
 * @param sex sex as recorded
 * @param birthMonth year and month of birth
 * @param practice the practice of registration; null where the source has none
 * @param lsoa the small area of residence; null where the source has none
 * @param registeredOn the first day of registration; null where not known
 * @param deregisteredOn the first day on which no longer registered; null while registered
 * @param diedOn the day of death; null while alive
 * @param conditions conditions, in the order of the source
 * @param riskScores risk scores, in the order of the source
 */
@DocumentSchema("chin-patient-record/1")
public record PatientRecord(
        @JsonProperty(required = true) PseudonymId id,
        @JsonProperty(required = true) Sex sex,
        @JsonProperty(required = true) YearMonth birthMonth,
        @Nullable OdsCode practice,
        @Nullable LsoaCode lsoa,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        @Nullable LocalDate diedOn,
        @JsonProperty(required = true) List<Condition> conditions,
        @JsonProperty(required = true) List<RiskScore> riskScores) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, or dates are out of order
     */
    public PatientRecord {
        Require.present("id", id);
        Require.present("sex", sex);
        Require.present("birthMonth", birthMonth);
        if (registeredOn != null) {
            Require.ordered("registeredOn", registeredOn, "deregisteredOn", deregisteredOn);
            Require.ordered("birthMonth", birthMonth, "registeredOn", YearMonth.from(registeredOn));
        }
        Require.ordered("birthMonth", birthMonth, "diedOn", diedOn == null ? null : YearMonth.from(diedOn));
        conditions = Require.list("conditions", conditions);
        riskScores = Require.list("riskScores", riskScores);
    }

    /**
     * Completed years of age on a day, taking the first of the month as the birthday.
     *
     * <p>Within the month of a birthday this may be a year more than the true age, which a record without the day of
     * birth cannot tell; indicators that look at the last or first day of a month are not touched by it except for
     * people born in that very month.
     *
     * @param day the day, not before the month of birth
     * @return years, at least 0
     * @throws IllegalArgumentException if the day is before the month of birth
     */
    public int ageOn(LocalDate day) {
        if (YearMonth.from(day).isBefore(birthMonth)) {
            throw Require.refusal(
                    "day must not be before the month of birth\nMaybe the record holds people born after the period: leave them out first.");
        }
        return Math.toIntExact(ChronoUnit.YEARS.between(birthMonth.atDay(1), day));
    }

    /**
     * Whether registered and alive on a day.
     *
     * @param day the day
     * @return true from the day of registration, where known, until the day before deregistration or death
     */
    public boolean isRegisteredOn(LocalDate day) {
        return !YearMonth.from(day).isBefore(birthMonth)
                && (registeredOn == null || !registeredOn.isAfter(day))
                && (deregisteredOn == null || deregisteredOn.isAfter(day))
                && (diedOn == null || diedOn.isAfter(day));
    }

    /**
     * The latest score of a model up to a day.
     *
     * @param model the model, exactly as the scores name it
     * @param day the last day to look at, inclusive
     * @return the score with the latest date; of several on one date the last in the list; empty if there is none
     */
    public Optional<RiskScore> latestScore(String model, LocalDate day) {
        RiskScore latest = null;
        for (RiskScore score : riskScores) {
            if (score.model().equals(model)
                    && !score.scoredOn().isAfter(day)
                    && (latest == null || !score.scoredOn().isBefore(latest.scoredOn()))) {
                latest = score;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "PatientRecord[****]";
    }
}
