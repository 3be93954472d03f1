package io.github.chinsdk.kpi.admission;

import static io.github.chinsdk.kpi.admission.Episodes.YEAR_2016_17;
import static io.github.chinsdk.kpi.admission.Episodes.episode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.OdsCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmissionsTest {

    private final Readmissions readmissions = new Readmissions(YEAR_2016_17, ReadmissionExclusions.ofKinds());

    private static Episodes first() {
        return episode().spell("A", 1).stay("2016-10-01", "2016-10-04");
    }

    private static Episodes next() {
        return episode().spell("B", 1).stay("2016-10-20", "2016-10-22");
    }

    private DischargeOutcome outcome(Episodes first, Episodes next) {
        return readmissions
                .discharges(List.of(first.make(), next.make()))
                .get(0)
                .outcome();
    }

    /** 0 to 29 days, both inclusive; stays that overlap are no readmission. */
    @ParameterizedTest
    @CsvSource({
        "2016-10-03, NOT_READMITTED",
        "2016-10-04, READMITTED",
        "2016-10-05, READMITTED",
        "2016-11-02, READMITTED",
        "2016-11-03, NOT_READMITTED"
    })
    void theWindowIs0To29Days(String admitted, DischargeOutcome expected) {
        assertThat(outcome(first(), next().stay(admitted, "2016-12-01"))).isEqualTo(expected);
    }

    static Stream<Arguments> variations() {
        return Stream.of(
                given("as it is", first(), next(), DischargeOutcome.READMITTED),
                given("elective return", first(), next().method("11"), DischargeOutcome.NOT_READMITTED),
                given("elective first stay", first().method("11"), next(), DischargeOutcome.READMITTED),
                given(
                        "still in hospital after readmission",
                        first(),
                        next().stay("2016-10-20", null),
                        DischargeOutcome.READMITTED),
                given(
                        "died in the readmission",
                        first(),
                        next().dischargeMethod(DischargeMethod.DIED),
                        DischargeOutcome.READMITTED),
                given(
                        "died in the first",
                        first().dischargeMethod(DischargeMethod.DIED),
                        next(),
                        DischargeOutcome.DIED),
                given(
                        "day case first",
                        first().classification(PatientClassification.DAY_CASE),
                        next(),
                        DischargeOutcome.DAY_CASE),
                given("maternity first", first().specialty("501"), next(), DischargeOutcome.MATERNITY),
                given("birth first", first().type(EpisodeType.BIRTH), next(), DischargeOutcome.MATERNITY),
                given("post partum first", first().method("32"), next(), DischargeOutcome.MATERNITY),
                given("puerperium first", first().diagnoses("O86.4"), next(), DischargeOutcome.MATERNITY),
                given("maternity next", first(), next().specialty("560"), DischargeOutcome.NOT_READMITTED),
                given("cancer first", first().diagnoses("J18.1", "C34.9"), next(), DischargeOutcome.CANCER),
                given("chemotherapy first", first().diagnoses("Z51.1"), next(), DischargeOutcome.CANCER),
                given("uncertain behaviour", first().diagnoses("D46.9"), next(), DischargeOutcome.CANCER),
                given("in situ is no cancer", first().diagnoses("D05.1"), next(), DischargeOutcome.READMITTED),
                given("benign is no cancer", first().diagnoses("D12.6"), next(), DischargeOutcome.READMITTED),
                given("cancer next", first(), next().diagnoses("C18.9"), DischargeOutcome.NOT_READMITTED),
                given("mental health first", first().specialty("710"), next(), DischargeOutcome.MENTAL_HEALTH),
                given("mental health next", first(), next().specialty("710"), DischargeOutcome.NOT_READMITTED),
                given("another patient", first(), next().patient(2), DischargeOutcome.NOT_READMITTED),
                given(
                        "before the period",
                        first().stay("2016-03-20", "2016-03-31"),
                        next(),
                        DischargeOutcome.OTHER_PERIOD),
                given("not discharged", first().stay("2016-10-01", null), next(), DischargeOutcome.OTHER_PERIOD),
                given(
                        "readmitted after the period",
                        first().stay("2017-03-20", "2017-03-31"),
                        next().stay("2017-04-29", "2017-05-01"),
                        DischargeOutcome.READMITTED));
    }

    private static Arguments given(String what, Episodes first, Episodes next, DischargeOutcome outcome) {
        return Arguments.of(what, first, next, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variations")
    void whoIsReadmitted(String what, Episodes first, Episodes next, DischargeOutcome expected) {
        assertThat(outcome(first, next)).as(what).isEqualTo(expected);
    }

    @Test
    void cancerInTheYearBeforeTakesTheDischargeAway() {
        HospitalEpisode cancer = episode()
                .spell("Z", 1)
                .stay("2015-09-01", "2015-10-02")
                .diagnoses("C50.9")
                .make();
        assertThat(readmissions
                        .discharges(List.of(cancer, first().make(), next().make()))
                        .get(1)
                        .outcome())
                .isEqualTo(DischargeOutcome.CANCER);
        // 366 days before the admission of 1 October 2016 it does not.
        assertThat(readmissions
                        .discharges(List.of(
                                episode()
                                        .spell("Z", 1)
                                        .stay("2015-09-01", "2015-10-01")
                                        .diagnoses("C50.9")
                                        .make(),
                                first().make(),
                                next().make()))
                        .get(1)
                        .outcome())
                .isEqualTo(DischargeOutcome.READMITTED);
    }

    @Test
    void aProviderOfMentalHealthServicesIsLeftOut() {
        Readmissions local =
                new Readmissions(YEAR_2016_17, ReadmissionExclusions.ofKinds().with(Set.of(OdsCode.parse("TAF"))));
        assertThat(local.discharges(List.of(first().provider("TAF").make()))
                        .get(0)
                        .outcome())
                .isEqualTo(DischargeOutcome.MENTAL_HEALTH);
    }

    /** Only the next spell counts: an elective day between makes the emergency follow that day, not the first stay. */
    @Test
    void theGapIsToTheLastDischarge() {
        List<Discharge> discharges = readmissions.discharges(List.of(
                first().make(),
                episode()
                        .spell("E", 1)
                        .method("11")
                        .classification(PatientClassification.DAY_CASE)
                        .stay("2016-10-10", "2016-10-10")
                        .make(),
                next().make()));
        assertThat(discharges)
                .extracting(Discharge::outcome)
                .containsExactly(
                        DischargeOutcome.NOT_READMITTED, DischargeOutcome.DAY_CASE, DischargeOutcome.NOT_READMITTED);
    }

    static Stream<Arguments> transfers() {
        return Stream.of(
                // first, next, joined
                transfer(
                        "sent to another hospital",
                        first().destination("51"),
                        next().stay("2016-10-04", "2016-10-09"),
                        1),
                transfer("two days later", first().destination("51"), next().stay("2016-10-06", "2016-10-09"), 1),
                transfer("three days later", first().destination("51"), next().stay("2016-10-07", "2016-10-09"), 2),
                transfer(
                        "sent to a secure unit", first().destination("84"), next().stay("2016-10-04", "2016-10-09"), 1),
                transfer("came from another", first(), next().source("52").stay("2016-10-04", "2016-10-09"), 1),
                transfer(
                        "came from an independent one",
                        first(),
                        next().source("87").stay("2016-10-04", "2016-10-09"),
                        1),
                transfer("by transfer", first(), next().method("2B").stay("2016-10-05", "2016-10-09"), 1),
                transfer("by other transfer", first(), next().method("81").stay("2016-10-05", "2016-10-09"), 1),
                transfer("no evidence", first(), next().stay("2016-10-04", "2016-10-09"), 2),
                transfer(
                        "home, then its emergency department",
                        first(),
                        next().source("51").stay("2016-10-05", "2016-10-09"),
                        2),
                transfer(
                        "regular attender",
                        first().destination("51").classification(PatientClassification.REGULAR_DAY),
                        next().stay("2016-10-04", "2016-10-09"),
                        2),
                transfer(
                        "regular attender next",
                        first().destination("51"),
                        next().classification(PatientClassification.REGULAR_NIGHT)
                                .stay("2016-10-04", "2016-10-09"),
                        2),
                transfer("overlapping", first().destination("51"), next().stay("2016-10-03", "2016-10-09"), 2),
                transfer("no end", first().stay("2016-10-01", null).destination("51"), next(), 2),
                transfer(
                        "other patients",
                        first().destination("51"),
                        next().patient(2).stay("2016-10-04", "2016-10-09"),
                        2));
    }

    private static Arguments transfer(String what, Episodes first, Episodes next, int spells) {
        return Arguments.of(what, first, next, spells);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transfers")
    void spellsAreJoinedAcrossTransfers(String what, Episodes first, Episodes next, int spells) {
        List<HospitalEpisode> episodes = List.of(next.provider("RAL").make(), first.make());
        assertThat(ContinuousInpatientSpells.join(episodes)).as(what).hasSize(spells);
    }

    @Test
    void aTransferIsNoReadmissionAndTheLastDischargeCounts() {
        List<HospitalEpisode> episodes = List.of(
                first().destination("51").make(),
                episode()
                        .provider("RAL")
                        .spell("A", 1)
                        .method("81")
                        .source("51")
                        .stay("2016-10-04", "2016-10-18")
                        .make(),
                episode()
                        .provider("RAL")
                        .spell("A", 2)
                        .method("81")
                        .source("51")
                        .stay("2016-10-04", "2016-10-18")
                        .diagnoses("J18.1")
                        .make(),
                next().stay("2016-11-16", "2016-11-20").make());
        List<Discharge> discharges = readmissions.discharges(episodes);
        assertThat(discharges).hasSize(2);
        ContinuousInpatientSpell stay = discharges.get(0).spell();
        assertThat(stay.episodes()).hasSize(3);
        assertThat(stay.admittedOn()).isEqualTo(LocalDate.of(2016, 10, 1));
        assertThat(stay.dischargedOn()).hasValue(LocalDate.of(2016, 10, 18));
        // 29 days after the last discharge, 43 after the first.
        assertThat(stay.daysUntil(discharges.get(0).next().orElseThrow())).hasValue(29L);
        assertThat(discharges.get(0).outcome()).isEqualTo(DischargeOutcome.READMITTED);
        assertThat(stay).hasToString("ContinuousInpatientSpell[****]");
        assertThat(discharges.get(0)).hasToString("Discharge[READMITTED]");
    }

    /** The predicate of the count gives the list, whatever the order of the episodes. */
    @Test
    void countedAndListedInOnePass() {
        List<HospitalEpisode> episodes = new ArrayList<>();
        for (int patient = 1; patient <= 8; patient++) {
            episodes.add(first().patient(patient).make());
            if (patient <= 2) {
                episodes.add(next().patient(patient).make());
            }
        }
        Collections.shuffle(episodes, new Random(5));
        List<Discharge> discharges = readmissions.discharges(episodes);
        CountingPlan<Discharge> plan = CountingPlan.of(
                Dictionary.of(List.of("E1")),
                discharge -> "E1",
                Dictionary.of(List.of("all")),
                discharge -> "all",
                readmissions.rules());
        CountSnapshot snapshot = discharges.stream().collect(plan.collector());
        Estimate share = readmissions.calculate(snapshot, "E1");
        assertThat(share.counts().numerator()).isEqualTo(2);
        assertThat(share.counts().denominator()).isEqualTo(10);
        assertThat(share.value()).isEqualTo(20);
        assertThat(plan.cases(discharges, readmissions.measure()))
                .extracting(discharge -> discharge.spell().patient())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(readmissions
                        .calculate(Episodes.count(readmissions.rules(), List.of()), "E1")
                        .status())
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void aSpellIsOfOnePatient() {
        assertThatThrownBy(() -> new ContinuousInpatientSpell(
                        List.of(first().make(), next().patient(2).make())))
                .hasMessage(
                        "episodes must be of one patient, were of 2%nMaybe group them by pseudonym first, or use ContinuousInpatientSpells."
                                .formatted());
    }
}
