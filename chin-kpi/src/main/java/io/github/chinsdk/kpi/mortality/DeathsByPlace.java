package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.List;
import java.util.Locale;

/**
 * Deaths registered in a period by where people died: in the usual place of residence (DiUPR), in hospital, and in the
 * place that they had wished for; shares with Wilson's intervals.
 *
 * <p>Sources: Office for National Statistics, rolling annual death registrations by place of occurrence, England (ad hoc
 * 12591: usual place of residence is home, care home or religious establishment); Public Health England, end of life care
 * profiles (without neonatal deaths, and the usual place without external causes, V01-Y89 and U50.9); Fingertips 93474
 * (hospital). The preferred place is a local definition.
 *
 * @param period the days of registration that count
 */
public record DeathsByPlace(DatePeriod period) {

    private static final List<Icd10Range> EXTERNAL = List.of(Icd10Range.parse("V01-Y89"), Icd10Range.parse("U50.9"));

    /**
     * Whether a death is in the denominator of deaths in hospital.
     *
     * @param death the death
     * @return true if it was registered in the period and is not neonatal
     */
    public boolean isRegistered(Death death) {
        return period.contains(death.registeredOn()) && !death.neonatal();
    }

    /**
     * Whether a death is in the denominator of deaths in the usual place of residence.
     *
     * @param death the death
     * @return true if it also has no external cause
     */
    public boolean isOfNaturalCause(Death death) {
        return isRegistered(death)
                && (death.underlyingCause() == null
                        || EXTERNAL.stream().noneMatch(range -> range.contains(death.underlyingCause())));
    }

    /** {@return the rules of the three shares and their denominators} */
    public List<CountingRule<Death>> rules() {
        return List.of(
                CountingRule.ofRecords(measure("registered"), this::isRegistered),
                CountingRule.ofRecords(
                        measure("in hospital"), death -> isRegistered(death) && death.place() == PlaceOfDeath.HOSPITAL),
                CountingRule.ofRecords(measure("of natural cause"), this::isOfNaturalCause),
                CountingRule.ofRecords(
                        measure("in the usual place"),
                        death -> isOfNaturalCause(death) && death.place().isUsualPlaceOfResidence()),
                CountingRule.ofRecords(
                        measure("with a preference"), death -> isRegistered(death) && death.preferredPlace() != null),
                CountingRule.ofRecords(
                        measure("in the preferred place"),
                        death -> isRegistered(death) && death.place() == death.preferredPlace()));
    }

    /**
     * The shares of a unit.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @return the shares in percent; each undefined where its denominator is empty
     * @throws IllegalArgumentException if the unit or these measures were not counted
     */
    public DeathPlaceShares calculate(CountSnapshot snapshot, String unit) {
        return new DeathPlaceShares(
                share(snapshot, unit, "in the usual place", "of natural cause"),
                share(snapshot, unit, "in hospital", "registered"),
                share(snapshot, unit, "in the preferred place", "with a preference"));
    }

    private Estimate share(CountSnapshot snapshot, String unit, String numerator, String denominator) {
        return Proportion.withDefaults()
                .calculate(Counts.of(
                        snapshot.total(unit, measure(numerator)), snapshot.total(unit, measure(denominator))));
    }

    private String measure(String what) {
        return String.format(Locale.ROOT, "deaths %s %s", what, period);
    }
}
