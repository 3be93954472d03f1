package io.github.chinsdk.examples.quickstart.measure;

import io.github.chinsdk.examples.quickstart.input.Place;
import io.github.chinsdk.examples.quickstart.input.Practice;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.admission.AdmissionRates;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.prevalence.ExpectedPrevalence;
import io.github.chinsdk.kpi.prevalence.PrevalenceGap;
import io.github.chinsdk.kpi.prevalence.PublishedPrevalence;
import io.github.chinsdk.kpi.prevalence.RecordedPrevalence;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.Sex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up the counts of practices and estimates once at the end. A practice without a number takes no part in that number,
 * neither above nor below the line; of recorded prevalence its list stays below the line, as it does in the publication.
 */
final class AreaCalculator {

    private static final RecordedPrevalence PREVALENCE = RecordedPrevalence.withDefaults();
    private static final AdmissionRates HOSPITAL = AdmissionRates.withDefaults();

    /** Four fifths of those aged 15 to 19 are 16 to 19: the survey table begins at 16. */
    private static final AgeBandSplit FROM_16 =
            AgeBandSplit.evenByYear(AgeBand.of(15, 19), AgeBands.of(AgeBand.ofSingleYear(15), AgeBand.of(16, 19)));

    private static final Map<QofGroup, PrevalenceGap> GAPS = Map.of(
            new QofGroup("DEM"), PrevalenceGap.to(ExpectedPrevalence.of(PublishedPrevalence.dementiaCfas2())),
            new QofGroup("HYP"),
                    PrevalenceGap.to(ExpectedPrevalence.of(PublishedPrevalence.hypertensionHse2022())
                            .with(FROM_16)));

    private AreaCalculator() {}

    static Area calculate(Level level, Place place, Place borough, List<Practice> practices) {
        return new Area(
                level,
                place,
                borough,
                practices.size(),
                practices.stream().mapToLong(Practice::registeredPatients).sum(),
                prevalence(practices),
                gaps(practices),
                emergencyAdmissions(practices),
                attendances(practices));
    }

    private static SortedMap<QofGroup, Estimate> prevalence(List<Practice> practices) {
        return PREVALENCE.calculate(
                practices.stream()
                        .flatMap(practice -> practice.registers().stream())
                        .toList(),
                practices.stream()
                        .flatMap(practice -> practice.lists().stream())
                        .toList());
    }

    private static SortedMap<QofGroup, DiagnosisGap> gaps(List<Practice> practices) {
        SortedMap<QofGroup, DiagnosisGap> gaps = new TreeMap<>();
        GAPS.forEach((register, gap) -> {
            Map<Sex, SortedMap<AgeBand, Long>> population = new TreeMap<>();
            long registered = 0;
            for (Practice practice : practices) {
                Optional<DiseaseRegister> diagnosed = practice.registers().stream()
                        .filter(row -> row.group().equals(register))
                        .findFirst();
                if (diagnosed.isPresent() && !practice.population().isEmpty()) {
                    registered += diagnosed.get().register();
                    practice.population()
                            .forEach((sex, ages) -> ages.forEach((band, people) -> population
                                    .computeIfAbsent(sex, s -> new TreeMap<>())
                                    .merge(band, people, Math::addExact)));
                }
            }
            if (!population.isEmpty()) {
                gaps.put(register, gap.calculate(registered, population));
            }
        });
        return gaps;
    }

    private static Optional<Estimate> emergencyAdmissions(List<Practice> practices) {
        Optional<Counts> sum = practices.stream()
                .filter(practice -> practice.emergencyAdmissions().isPresent())
                .map(practice -> Counts.of(practice.emergencyAdmissions().getAsLong(), practice.registeredPatients()))
                .reduce(Counts::plus);
        return sum.map(HOSPITAL::emergencyAdmissions);
    }

    private static SortedMap<DepartmentType, Estimate> attendances(List<Practice> practices) {
        SortedMap<DepartmentType, Estimate> rates = new TreeMap<>();
        for (DepartmentType type : DepartmentType.values()) {
            long events = 0;
            long registered = 0;
            boolean supplied = false;
            for (Practice practice : practices) {
                Long attendances = practice.attendances().get(type);
                if (attendances != null) {
                    supplied = true;
                    events += attendances;
                    registered += practice.registeredPatients();
                }
            }
            if (supplied) {
                rates.putAll(HOSPITAL.attendances(Map.of(type, events), (double) registered));
            }
        }
        return rates;
    }
}
