package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Emergency readmissions within 30 days: of the continuous inpatient spells discharged in a period, those whose next spell
 * is an emergency that begins 0 to 29 days after the discharge, both inclusive, deaths in it included. Low is good.
 *
 * <p>Left out of the denominator, in this order: day cases, deaths, maternity, cancer or chemotherapy in the spell or in
 * any spell discharged in the 365 days before its admission, mental health. A next spell of maternity, cancer or mental
 * health is no readmission. Only the next spell is looked at, so the gap is always to the last discharge. Source: NHS
 * Digital, I02040 Emergency readmissions within 30 days of discharge from hospital, specification version 3; Fingertips
 * 41101. The records have to reach 365 days back before the period and 30 days beyond it, which only the caller can see to.
 *
 * <p>The published number is standardised indirectly by age, sex, method of admission and diagnosis or procedure: count
 * discharges in such strata and hand them to {@link io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate}.
 *
 * @param period the days of discharge that count
 * @param exclusions what is left out
 */
public record Readmissions(DatePeriod period, ReadmissionExclusions exclusions) {

    private static final long LAST_DAY = 29;
    private static final long LOOK_BACK_DAYS = 365;

    /**
     * The discharges behind the indicator, and what followed each.
     *
     * @param episodes the episodes of any number of patients, in any order
     * @return every continuous inpatient spell with its outcome, by patient and then in the order of admission
     */
    public List<Discharge> discharges(Iterable<HospitalEpisode> episodes) {
        List<ContinuousInpatientSpell> spells = ContinuousInpatientSpells.join(episodes);
        List<Discharge> discharges = new ArrayList<>(spells.size());
        int start = 0;
        for (int i = 0; i < spells.size(); i++) {
            if (!spells.get(i).patient().equals(spells.get(start).patient())) {
                start = i;
            }
            Optional<ContinuousInpatientSpell> next = i + 1 < spells.size()
                            && spells.get(i + 1).patient().equals(spells.get(i).patient())
                    ? Optional.of(spells.get(i + 1))
                    : Optional.empty();
            discharges.add(new Discharge(spells.get(i), next, outcome(spells.get(i), spells.subList(start, i), next)));
        }
        return discharges;
    }

    /** {@return the rules of numerator and denominator} */
    public List<CountingRule<Discharge>> rules() {
        return List.of(
                CountingRule.ofRecords(measure(), discharge -> discharge.outcome() == DischargeOutcome.READMITTED),
                CountingRule.ofRecords(
                        denominator(), discharge -> discharge.outcome().isOfDenominator()));
    }

    /**
     * The crude share of a unit in percent, with Wilson's intervals; the published one is standardised.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @return the share; undefined where there is no discharge
     * @throws IllegalArgumentException if the unit or this measure was not counted
     */
    public Estimate calculate(CountSnapshot snapshot, String unit) {
        return Proportion.withDefaults()
                .calculate(Counts.of(snapshot.total(unit, measure()), snapshot.total(unit, denominator())));
    }

    /** {@return the name of the numerator's measure} */
    public String measure() {
        return "readmissions within 30 days " + period;
    }

    /** {@return the name of the denominator's measure} */
    public String denominator() {
        return "discharges " + period;
    }

    private DischargeOutcome outcome(
            ContinuousInpatientSpell spell,
            List<ContinuousInpatientSpell> before,
            Optional<ContinuousInpatientSpell> next) {
        if (spell.dischargedOn().isEmpty()
                || !period.contains(spell.dischargedOn().get())) {
            return DischargeOutcome.OTHER_PERIOD;
        }
        if (spell.isDayCase()) {
            return DischargeOutcome.DAY_CASE;
        }
        if (spell.isDeath()) {
            return DischargeOutcome.DIED;
        }
        if (exclusions.isMaternity(spell)) {
            return DischargeOutcome.MATERNITY;
        }
        if (exclusions.isCancer(spell) || hadCancer(spell, before)) {
            return DischargeOutcome.CANCER;
        }
        if (exclusions.isMentalHealth(spell)) {
            return DischargeOutcome.MENTAL_HEALTH;
        }
        return next.filter(following -> isReadmission(spell, following)).isPresent()
                ? DischargeOutcome.READMITTED
                : DischargeOutcome.NOT_READMITTED;
    }

    private boolean hadCancer(ContinuousInpatientSpell spell, List<ContinuousInpatientSpell> before) {
        LocalDate from = spell.admittedOn().minusDays(LOOK_BACK_DAYS);
        return before.stream()
                .anyMatch(earlier ->
                        !earlier.dischargedOn().orElse(LocalDate.MAX).isBefore(from) && exclusions.isCancer(earlier));
    }

    private boolean isReadmission(ContinuousInpatientSpell spell, ContinuousInpatientSpell next) {
        return next.method().isEmergency()
                && spell.daysUntil(next)
                        .filter(days -> days >= 0 && days <= LAST_DAY)
                        .isPresent()
                && !exclusions.isMaternity(next)
                && !exclusions.isCancer(next)
                && !exclusions.isMentalHealth(next);
    }
}
