package io.github.chinsdk.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private record Person(int systolic, int diastolic, Traits traits) {
        static Person with(int systolic, int diastolic, String traits) {
            return new Person(systolic, diastolic, new Traits(traits));
        }
    }

    private record Traits(String letters) {
        boolean has(String letter) {
            return letters.contains(letter);
        }
    }

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.standard();

    private static Kpi kpi(String key) {
        return CATALOGUE.get(KpiKey.parse(key));
    }

    private static Indicator<Person> diabetes(String version, Predicate<Person> target) {
        return Indicator.of(
                kpi("diabetes-target-blood-pressure@" + version),
                Map.of("diabetes", (Predicate<Person>) p -> p.traits().has("d"), "achieved", target));
    }

    private static CountSnapshot count(List<? extends Counted<Person>> rules, List<Person> people) {
        return people.stream().collect(plan(rules).collector());
    }

    private static CountingPlan<Person> plan(List<? extends Counted<Person>> rules) {
        return CountingPlan.of(
                Dictionary.of(List.of("E1")), p -> "E1", Dictionary.of(List.of("all")), p -> "all", rules);
    }

    /** FHIR clinical-reasoning issue 400: initial population 2, denominator 2, exclusion 1, numerator 1 scores 1.0. */
    @Test
    void anExclusionLeavesTheDenominatorBeforeTheNumeratorIsLookedAt() {
        Indicator<Person> deaths = Indicator.of(
                kpi("deaths-in-hospital@1"),
                Map.of(
                        "death", (Predicate<Person>) p -> true,
                        "neonatal", p -> p.traits().has("n"),
                        "hospital", p -> p.traits().has("h")));
        CountSnapshot counts = count(deaths.rules(), List.of(Person.with(0, 0, "n"), Person.with(0, 0, "h")));
        assertThat(deaths.counts(counts, "E1").counts()).isEqualTo(Counts.of(1, 1));
        assertThat(deaths.calculate(counts, "E1").value()).isEqualTo(100);
        // Excluded and in the numerator: still excluded.
        assertThat(deaths.outcome(Person.with(0, 0, "nh"))).isEqualTo(RecordOutcome.EXCLUDED);
    }

    @Test
    void anExceptionGivesWayToTheNumerator() {
        Indicator<Person> dm002 = Indicator.of(
                kpi("qof-dm002@2016-17"),
                Map.of(
                        "on-register", (Predicate<Person>) p -> p.traits().has("d"),
                        "achieved", p -> p.systolic() <= 150 && p.diastolic() <= 90,
                        "personalised-care-adjustment", p -> p.traits().has("x")));
        Person achievedThoughExcepted = Person.with(150, 90, "dx");
        Person excepted = Person.with(151, 90, "dx");
        Person toDo = Person.with(150, 91, "d");
        Person notOnRegister = Person.with(120, 70, "x");
        List<Person> people = List.of(achievedThoughExcepted, excepted, toDo, notOnRegister);
        IndicatorCounts counts = dm002.counts(count(dm002.rules(), people), "E1");
        assertThat(counts.byOutcome())
                .isEqualTo(new TreeMap<>(Map.of(
                        RecordOutcome.NOT_ELIGIBLE, 1L,
                        RecordOutcome.EXCLUDED, 0L,
                        RecordOutcome.ACHIEVED, 1L,
                        RecordOutcome.EXCEPTED, 1L,
                        RecordOutcome.NOT_ACHIEVED, 1L)));
        assertThat(counts.counts()).isEqualTo(Counts.of(1, 2));
        assertThat(dm002.records(people, RecordOutcome.NOT_ACHIEVED)).containsExactly(toDo);
        assertThat(dm002.records(people, RecordOutcome.EXCEPTED)).containsExactly(excepted);
        assertThat(counts.plus(counts).denominator()).isEqualTo(4);
    }

    @Test
    void twoVersionsAreCountedInOnePassWhateverTheSplit() {
        Indicator<Person> audit = diabetes("2016-17", p -> p.systolic() <= 140 && p.diastolic() <= 80);
        Indicator<Person> today = diabetes("ncl-icb", p -> p.systolic() < 130 && p.diastolic() < 80);
        List<? extends Counted<Person>> rules = Stream.of(audit, today)
                .flatMap(indicator -> indicator.rules().stream())
                .toList();
        List<Person> people = List.of(
                Person.with(140, 80, "d"),
                Person.with(129, 79, "d"),
                Person.with(130, 79, "d"),
                Person.with(141, 70, "d"));
        CountSnapshot whole = count(rules, people);
        CountSnapshot merged = plan(rules)
                .accumulator()
                .merge(accumulated(rules, people.subList(2, 4)))
                .merge(accumulated(rules, people.subList(0, 2)))
                .snapshot();
        assertThat(merged).isEqualTo(whole);
        assertThat(audit.calculate(whole, "E1").value()).isEqualTo(75);
        assertThat(today.calculate(whole, "E1").value()).isEqualTo(25);
    }

    private static io.github.chinsdk.kpi.counting.CountAccumulator<Person> accumulated(
            List<? extends Counted<Person>> rules, List<Person> people) {
        var accumulator = plan(rules).accumulator();
        people.forEach(accumulator::add);
        return accumulator;
    }

    @Test
    void nobodyInTheDenominatorIsAReason() {
        Indicator<Person> audit = diabetes("2016-17", p -> true);
        Estimate estimate = audit.calculate(count(audit.rules(), List.of()), "E1");
        assertThat(estimate.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(estimate.reason()).isEqualTo("there is nobody in the denominator");
    }

    @Test
    void predicatesAndCriteriaMustMatch() {
        assertThatThrownBy(() -> Indicator.of(
                        kpi("qof-dm002@2016-17"),
                        Map.of("achieved", (Predicate<Person>) p -> true, "on-the-register", p -> true)))
                .hasMessage(
                        "predicates must be those of qof-dm002@2016-17, [on-register, personalised-care-adjustment] were missing and [on-the-register] are not among its criteria%nMaybe a name is spelt otherwise, or the predicates are of another version."
                                .formatted());
        assertThatThrownBy(() -> Indicator.<Person>of(kpi("emergency-admissions@1"), Map.of()))
                .hasMessage(
                        "method must be PROPORTION, emergency-admissions@1 has CRUDE_RATE%nMaybe it counts events or amounts, EventIndicator, or is the mean of a value, MeanIndicator."
                                .formatted());
        assertThatThrownBy(() -> IndicatorCounts.of(Map.of(RecordOutcome.ACHIEVED, -1L)))
                .hasMessage(
                        "count of ACHIEVED must be >= 0, was -1%nMaybe a difference was handed over where a count belongs."
                                .formatted());
    }

    @Test
    void everyDefinitionGivesAnEstimateOrAReason() {
        Stream.of(CATALOGUE.kpis().values().toArray(Kpi[]::new)).forEach(kpi -> {
            Estimate estimate = KpiCalculation.of(kpi).calculate(Counts.of(20, 1000));
            assertThat(estimate.isCalculated() || !estimate.reason().isBlank()).isTrue();
            assertThat(estimate.caveats().stream().map(Caveat::code).toList().contains("definition-not-verified"))
                    .isEqualTo(!kpi.verified());
        });
    }

    @Test
    void alcoholInterventionsArePer1000() {
        Estimate rate = KpiCalculation.of(kpi("alcohol-brief-interventions@1")).calculate(Counts.of(300, 200_000));
        assertThat(rate.value()).isEqualTo(1.5);
        assertThat(rate.intervals()).hasSize(2);
    }

    @Test
    void under75UsesTheFirst15BandsOnly() {
        Kpi all = kpi("under-75-mortality-all-causes@1");
        Map<AgeBand, Counts> counts = new TreeMap<>();
        for (AgeBand band : AgeBands.fiveYearTo90Plus().bands()) {
            counts.put(band, band.lowerAge() >= 75 ? Counts.of(900, 1_000) : Counts.of(4, 1_000));
        }
        Estimate with = KpiCalculation.of(all).calculate(counts);
        // The same rate in every band standardises to itself: 4 in 1,000.
        assertThat(with.value()).isCloseTo(400, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(with.counts()).isEqualTo(Counts.of(60, 15_000));
        counts.keySet().removeIf(band -> band.lowerAge() >= 75);
        assertThat(KpiCalculation.of(all).calculate(counts)).isEqualTo(with);
        // 70-74 has 5,000 of the weight of 91,000.
        counts.replaceAll((band, c) -> band.lowerAge() == 70 ? Counts.of(50, 1_000) : Counts.of(0, 1_000));
        assertThat(KpiCalculation.of(all).calculate(counts).value())
                .isCloseTo(100_000 * 0.05 * 5_000 / 91_000, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(KpiCalculation.of(all).calculate(Counts.of(60, 15_000)).reason())
                .isEqualTo("the rate is standardised and needs counts by age band");
    }

    @Test
    void fewDeathsAreWithheldAlsoWhereTheDefinitionIsNotVerified() {
        Map<AgeBand, Counts> counts = new TreeMap<>();
        AgeBands.fiveYearTo90Plus().bands().forEach(band -> counts.put(band, Counts.of(0, 1_000)));
        counts.put(AgeBand.of(70, 74), Counts.of(9, 1_000));
        Estimate few = KpiCalculation.of(kpi("under-75-mortality-cancer@1")).calculate(counts);
        assertThat(few.status()).isEqualTo(EstimateStatus.WITHHELD);
        assertThat(few.caveats()).extracting(Caveat::code).contains("definition-not-verified");
    }
}
