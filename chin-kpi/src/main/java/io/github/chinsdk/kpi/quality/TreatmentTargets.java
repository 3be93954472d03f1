package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The three treatment targets of diabetes, one version of them: limits have changed over the years, so a result says by
 * which it was counted. The latest measurement in the period decides; of several on one day the last in the list. A
 * person without a measurement in the period is not at target.
 *
 * @param version the name of this version, used in the names of measures
 * @param hba1c the limit of HbA1c, in mmol/mol
 * @param systolic the limit of systolic blood pressure, in mmHg
 * @param diastolic the limit of diastolic blood pressure, in mmHg
 * @param cholesterol the limit of serum cholesterol, in mmol/l
 * @param source who defines them
 */
public record TreatmentTargets(
        String version,
        TargetLimit hba1c,
        TargetLimit systolic,
        TargetLimit diastolic,
        TargetLimit cholesterol,
        String source) {

    /** National Diabetes Audit 2016/17: HbA1c 58 or less, blood pressure 140/80 or less, cholesterol below 5. */
    public static final TreatmentTargets NDA_2016_17 = new TreatmentTargets(
            "nda-targets-2016-17",
            TargetLimit.atMost(58),
            TargetLimit.atMost(140),
            TargetLimit.atMost(80),
            TargetLimit.below(5),
            "NHS Digital, National Diabetes Audit 2016/17");

    /**
     * North Central London: HbA1c 58 or less, blood pressure below 130/80 and cholesterol below 5, as its integrated care
     * board's rules in SQL have them. Those take the latest measurement ever; here the period decides.
     */
    public static final TreatmentTargets NCL = new TreatmentTargets(
            "ncl-targets",
            NDA_2016_17.hba1c,
            TargetLimit.below(130),
            TargetLimit.below(80),
            TargetLimit.below(5),
            "NCL ICB, diabetes rules in SQL");

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public TreatmentTargets {
        if (version.isBlank()) {
            throw new IllegalArgumentException(
                    "version must say something, was blank\nMaybe name the publication and its year.");
        }
    }

    /**
     * Which targets a person meets.
     *
     * @param measured what was done for the person, in any order
     * @param period the days that count
     * @return the targets that are met
     */
    public Set<TreatmentTarget> met(Iterable<CareProcess> measured, DatePeriod period) {
        EnumSet<TreatmentTarget> met = EnumSet.noneOf(TreatmentTarget.class);
        List<BigDecimal> latest = latest(measured, CareProcessKind.HBA1C, period);
        if (!latest.isEmpty() && hba1c.isMetBy(latest.get(0))) {
            met.add(TreatmentTarget.HBA1C);
        }
        latest = latest(measured, CareProcessKind.BLOOD_PRESSURE, period);
        if (!latest.isEmpty() && systolic.isMetBy(latest.get(0)) && diastolic.isMetBy(latest.get(1))) {
            met.add(TreatmentTarget.BLOOD_PRESSURE);
        }
        latest = latest(measured, CareProcessKind.CHOLESTEROL, period);
        if (!latest.isEmpty() && cholesterol.isMetBy(latest.get(0))) {
            met.add(TreatmentTarget.CHOLESTEROL);
        }
        return Collections.unmodifiableSet(met);
    }

    /**
     * Whether a person meets every target.
     *
     * @param measured what was done for the person, in any order
     * @param period the days that count
     * @return true if none is missed
     */
    public boolean areAllMet(Iterable<CareProcess> measured, DatePeriod period) {
        return met(measured, period).size() == TreatmentTarget.values().length;
    }

    /**
     * The rules that count people, those at each target and those at all, in one pass with others.
     *
     * @param measured what was done for the person of a record; a record is a person with diabetes
     * @param period the days that count
     * @param <R> the type of the records
     * @return the rules for a {@link io.github.chinsdk.kpi.counting.CountingPlan}
     */
    public <R> List<CountingRule<R>> rules(
            Function<? super R, ? extends Iterable<CareProcess>> measured, DatePeriod period) {
        List<CountingRule<R>> rules = new ArrayList<>();
        rules.add(CountingRule.ofRecords(people(), person -> true));
        rules.add(CountingRule.ofRecords(all(), person -> areAllMet(measured.apply(person), period)));
        for (TreatmentTarget target : TreatmentTarget.values()) {
            rules.add(CountingRule.ofRecords(
                    measure(target),
                    person -> met(measured.apply(person), period).contains(target)));
        }
        return rules;
    }

    /**
     * The shares of a unit.
     *
     * @param snapshot counts of a plan that has the rules of these targets
     * @param unit the unit
     * @return each target and all of them, in percent; undefined where there is nobody with diabetes
     * @throws IllegalArgumentException if the unit or these targets were not counted
     */
    public TreatmentTargetShares calculate(CountSnapshot snapshot, String unit) {
        SortedMap<TreatmentTarget, Estimate> each = new TreeMap<>();
        for (TreatmentTarget target : TreatmentTarget.values()) {
            each.put(target, share(snapshot, unit, measure(target)));
        }
        return new TreatmentTargetShares(each, share(snapshot, unit, all()));
    }

    private static List<BigDecimal> latest(Iterable<CareProcess> measured, CareProcessKind kind, DatePeriod period) {
        @Nullable CareProcess latest = null;
        for (CareProcess process : measured) {
            if (process.kind() == kind
                    && !process.values().isEmpty()
                    && period.contains(process.doneOn())
                    && (latest == null || !process.doneOn().isBefore(latest.doneOn()))) {
                latest = process;
            }
        }
        return latest == null ? List.of() : latest.values();
    }

    private Estimate share(CountSnapshot snapshot, String unit, String measure) {
        return Proportion.withDefaults()
                .calculate(Counts.of(snapshot.total(unit, measure), snapshot.total(unit, people())));
    }

    private String people() {
        return version + " people with diabetes";
    }

    private String all() {
        return version + " all targets";
    }

    private String measure(TreatmentTarget target) {
        return version + " " + target;
    }
}
