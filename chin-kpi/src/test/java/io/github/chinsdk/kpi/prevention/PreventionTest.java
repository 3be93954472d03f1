package io.github.chinsdk.kpi.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.catalogue.Indicator;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.kpi.mortality.PlaceOfDeath;
import io.github.chinsdk.model.activity.Vaccination;
import io.github.chinsdk.model.activity.VaccinationOutcome;
import io.github.chinsdk.model.activity.VaccinationProgramme;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.population.DeprivationDecile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreventionTest {

    private record Person(int age, int decile, List<Vaccination> vaccinations, Set<HealthCheckExclusion> exclusions) {}

    private static final FluSeason SEASON = new FluSeason(2023);

    private static Vaccination flu(VaccinationOutcome outcome, String day) {
        return new Vaccination(
                PseudonymId.parse("0".repeat(32)), VaccinationProgramme.INFLUENZA, outcome, LocalDate.parse(day), null);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-31, GIVEN, false",
        "2023-09-01, GIVEN, true",
        "2024-02-29, GIVEN, true",
        "2024-03-01, GIVEN, false",
        "2023-10-01, DECLINED, false",
        "2023-10-01, CONTRAINDICATED, false"
    })
    void theSeasonEndsWithFebruary(String day, VaccinationOutcome outcome, boolean counts) {
        assertThat(SEASON.counts(flu(outcome, day))).isEqualTo(counts);
    }

    @Test
    void onlyInfluenzaCounts() {
        assertThat(SEASON.counts(new Vaccination(
                        PseudonymId.parse("0".repeat(32)),
                        VaccinationProgramme.COVID_19,
                        VaccinationOutcome.GIVEN,
                        LocalDate.of(2023, 10, 1),
                        null)))
                .isFalse();
        assertThatThrownBy(() -> new FluSeason(23))
                .hasMessage(
                        "startYear must be from 1900 to 2199, was 23%nMaybe write the year of its 1 September in full."
                                .formatted());
        assertThat(SEASON).isLessThan(new FluSeason(2024));
    }

    @ParameterizedTest
    @CsvSource({"39, false", "40, true", "74, true", "75, false"})
    void eligibleFrom40To74(int age, boolean eligible) {
        assertThat(HealthCheckEligibility.isEligible(age, Set.of())).isEqualTo(eligible);
    }

    @ParameterizedTest
    @EnumSource
    void everyExclusionExcludes(HealthCheckExclusion exclusion) {
        assertThat(HealthCheckEligibility.isEligible(50, EnumSet.of(exclusion))).isFalse();
    }

    @Test
    void aFifthIsDueInAYear() {
        assertThat(HealthCheckEligibility.overDueInYear(Counts.of(1_000, 10_000)))
                .isEqualTo(Counts.of(1_000, 2_000));
    }

    @Test
    void uptakeAndTheMostDeprivedQuintileInOnePass() {
        KpiCatalogue catalogue = KpiCatalogue.standard();
        Indicator<Person> flu = Indicator.of(
                catalogue.get(KpiKey.parse("flu-uptake-65-plus@1")),
                Map.of(
                        "eligible",
                        (Predicate<Person>) p -> p.age() >= 65,
                        "vaccinated",
                        p -> SEASON.isVaccinated(p.vaccinations())));
        Indicator<Person> checks = Indicator.of(
                catalogue.get(KpiKey.parse("health-checks-received-most-deprived@1")),
                Map.of(
                        "eligible",
                                (Predicate<Person>) p -> HealthCheckEligibility.isEligible(p.age(), Set.of())
                                        && HealthCheckEligibility.isMostDeprivedQuintile(
                                                new DeprivationDecile(p.decile())),
                        "condition", p -> !p.exclusions().isEmpty(),
                        "received", p -> p.age() % 2 == 0));
        List<Person> people = List.of(
                new Person(80, 1, List.of(flu(VaccinationOutcome.GIVEN, "2023-11-01")), Set.of()),
                new Person(65, 2, List.of(flu(VaccinationOutcome.DECLINED, "2023-11-01")), Set.of()),
                new Person(50, 2, List.of(), Set.of()),
                new Person(50, 3, List.of(), Set.of()),
                new Person(50, 1, List.of(), EnumSet.of(HealthCheckExclusion.DIABETES)));
        CountSnapshot counts = people.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                p -> "E1",
                                Dictionary.of(List.of("all")),
                                p -> "all",
                                Stream.of(flu, checks)
                                        .flatMap(indicator -> indicator.rules().stream())
                                        .toList())
                        .collector());
        assertThat(flu.counts(counts, "E1").counts()).isEqualTo(Counts.of(1, 2));
        assertThat(checks.counts(counts, "E1").counts()).isEqualTo(Counts.of(1, 2));
        assertThat(checks.calculate(counts, "E1").value()).isEqualTo(50);
    }

    @Test
    void theUsualPlaceIsHomeCareHomeOrReligiousEstablishment() {
        assertThat(EnumSet.allOf(PlaceOfDeath.class))
                .filteredOn(PlaceOfDeath::isUsualPlaceOfResidence)
                .containsExactly(PlaceOfDeath.HOME, PlaceOfDeath.CARE_HOME, PlaceOfDeath.RELIGIOUS_ESTABLISHMENT);
    }
}
