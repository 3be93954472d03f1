package io.github.chinsdk.kpi.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.kpi.quality.FootExamination.Foot;
import io.github.chinsdk.kpi.quality.FootExamination.Offer;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiabetesCareTest {

    /** The audit year of 15 months. */
    private static final DatePeriod AUDIT_YEAR = DatePeriod.of(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 3, 31));

    private static CareProcess done(CareProcessKind kind, String day, String... values) {
        return new CareProcess(
                PseudonymId.parse("0".repeat(32)),
                kind,
                LocalDate.parse(day),
                Stream.of(values).map(BigDecimal::new).toList());
    }

    private static List<CareProcess> all(CareProcessSet set, String day) {
        return set.processes().stream().map(kind -> done(kind, day)).toList();
    }

    @Test
    void eightAndNineDifferByRetinalScreening() {
        List<CareProcess> eight = all(CareProcessSet.NDA_EIGHT_2016_17, "2017-03-31");
        assertThat(eight).hasSize(8);
        assertThat(CareProcessSet.NDA_EIGHT_2016_17.isComplete(eight, AUDIT_YEAR))
                .isTrue();
        assertThat(CareProcessSet.NINE.isComplete(eight, AUDIT_YEAR)).isFalse();
        assertThat(CareProcessSet.NINE.received(eight, AUDIT_YEAR))
                .hasSize(8)
                .doesNotContain(CareProcessKind.RETINAL_SCREENING);
    }

    @Test
    void bothEndsOfThePeriodCount() {
        assertThat(CareProcessSet.NINE.isComplete(all(CareProcessSet.NINE, "2016-01-01"), AUDIT_YEAR))
                .isTrue();
        assertThat(CareProcessSet.NINE.received(all(CareProcessSet.NINE, "2015-12-31"), AUDIT_YEAR))
                .isEmpty();
        assertThat(CareProcessSet.NINE.received(all(CareProcessSet.NINE, "2017-04-01"), AUDIT_YEAR))
                .isEmpty();
    }

    @Test
    void sharesAreOfEveryoneWithDiabetes() {
        List<CareProcess> nine = all(CareProcessSet.NINE, "2016-06-01");
        List<List<CareProcess>> people = List.of(nine, nine.subList(0, 8), nine.subList(0, 1), List.of());
        CountSnapshot snapshot = count(CareProcessSet.NINE.rules(Function.identity(), AUDIT_YEAR), people);
        CareProcessShares shares = CareProcessSet.NINE.calculate(snapshot, "E1");
        assertThat(shares.all().value()).isEqualTo(25);
        assertThat(shares.each()).hasSize(9);
        assertThat(shares.each().get(CareProcessKind.HBA1C).value()).isEqualTo(75);
        assertThat(shares.each().get(CareProcessKind.RETINAL_SCREENING).value()).isEqualTo(25);
        CountSnapshot nobody = count(CareProcessSet.NINE.rules(Function.identity(), AUDIT_YEAR), List.of());
        assertThat(CareProcessSet.NINE.calculate(nobody, "E1").all().status()).isEqualTo(EstimateStatus.UNDEFINED);
    }

    @ParameterizedTest
    @CsvSource({
        "58, 140, 80, 4.9, true, false",
        "58, 129, 79, 4.9, true, true",
        "58, 130, 79, 4.9, true, false",
        "58, 129, 80, 4.9, true, false",
        "59, 129, 79, 4.9, false, false",
        "58, 141, 79, 4.9, false, false",
        "58, 129, 81, 4.9, false, false",
        "58, 129, 79, 5.0, false, false"
    })
    void twoVersionsOfTheTargets(
            String hba1c, String systolic, String diastolic, String cholesterol, boolean audit, boolean ncl) {
        List<CareProcess> measured = List.of(
                done(CareProcessKind.HBA1C, "2016-06-01", hba1c),
                done(CareProcessKind.BLOOD_PRESSURE, "2016-06-01", systolic, diastolic),
                done(CareProcessKind.CHOLESTEROL, "2016-06-01", cholesterol));
        assertThat(TreatmentTargets.NDA_2016_17.areAllMet(measured, AUDIT_YEAR)).isEqualTo(audit);
        assertThat(TreatmentTargets.NCL.areAllMet(measured, AUDIT_YEAR)).isEqualTo(ncl);
    }

    @Test
    void theLatestMeasurementInThePeriodDecides() {
        List<CareProcess> measured = List.of(
                done(CareProcessKind.HBA1C, "2017-01-01", "50"),
                done(CareProcessKind.HBA1C, "2016-06-01", "90"),
                done(CareProcessKind.HBA1C, "2017-04-01", "90"),
                done(CareProcessKind.HBA1C, "2017-02-01"),
                done(CareProcessKind.CHOLESTEROL, "2016-06-01", "6"),
                done(CareProcessKind.CHOLESTEROL, "2016-06-01", "4"));
        assertThat(TreatmentTargets.NDA_2016_17.met(measured, AUDIT_YEAR))
                .containsExactly(TreatmentTarget.HBA1C, TreatmentTarget.CHOLESTEROL);
        assertThat(TreatmentTargets.NDA_2016_17.met(List.of(), AUDIT_YEAR)).isEmpty();
    }

    @Test
    void bothVersionsAreCountedInOnePass() {
        List<CareProcess> between = List.of(
                done(CareProcessKind.HBA1C, "2016-06-01", "48"),
                done(CareProcessKind.BLOOD_PRESSURE, "2016-06-01", "135", "78"),
                done(CareProcessKind.CHOLESTEROL, "2016-06-01", "4"));
        List<CountingRule<List<CareProcess>>> rules =
                new ArrayList<>(TreatmentTargets.NDA_2016_17.<List<CareProcess>>rules(Function.identity(), AUDIT_YEAR));
        rules.addAll(TreatmentTargets.NCL.<List<CareProcess>>rules(Function.identity(), AUDIT_YEAR));
        CountSnapshot snapshot = count(rules, List.of(between, List.of()));
        assertThat(TreatmentTargets.NDA_2016_17.calculate(snapshot, "E1").all().value())
                .isEqualTo(50);
        TreatmentTargetShares ncl = TreatmentTargets.NCL.calculate(snapshot, "E1");
        assertThat(ncl.all().value()).isZero();
        assertThat(ncl.each().get(TreatmentTarget.BLOOD_PRESSURE).value()).isZero();
        assertThat(ncl.each().get(TreatmentTarget.HBA1C).value()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMINED, EXAMINED, ACCEPTED, true",
        "EXAMINED, ABSENT, ACCEPTED, true",
        "ABSENT, EXAMINED, ACCEPTED, true",
        "EXAMINED, NOT_RECORDED, ACCEPTED, false",
        "NOT_RECORDED, EXAMINED, ACCEPTED, false",
        "ABSENT, ABSENT, ACCEPTED, false",
        "EXAMINED, EXAMINED, DECLINED, false",
        "EXAMINED, EXAMINED, UNSUITABLE, false"
    })
    void theFootRule(Foot left, Foot right, Offer offer, boolean surveillance) {
        assertThat(new FootExamination(left, right, offer).isSurveillance()).isEqualTo(surveillance);
    }

    @Test
    void whatCannotBeASetOrALimitIsRefused() {
        assertThatThrownBy(() -> new CareProcessSet("local", new TreeSet<>(), "us"))
                .hasMessage(
                        "processes and version must not be empty, were [] and \"local\"%nMaybe start from NDA_EIGHT_2016_17."
                                .formatted());
        assertThatThrownBy(() -> TargetLimit.below(0))
                .hasMessage("value must be above 0, was 0%nMaybe the limit is missing: there is no such measurement."
                        .formatted());
        TargetLimit limit = TargetLimit.atMost(58);
        assertThatThrownBy(() -> new TreatmentTargets(" ", limit, limit, limit, limit, "us"))
                .hasMessage(
                        "version must say something, was blank%nMaybe name the publication and its year.".formatted());
        assertThat(limit).hasToString("<= 58");
        assertThat(TargetLimit.below(5)).hasToString("< 5");
    }

    private static CountSnapshot count(List<CountingRule<List<CareProcess>>> rules, List<List<CareProcess>> people) {
        return people.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                p -> "E1",
                                Dictionary.of(List.of("all")),
                                p -> "all",
                                rules)
                        .collector());
    }
}
