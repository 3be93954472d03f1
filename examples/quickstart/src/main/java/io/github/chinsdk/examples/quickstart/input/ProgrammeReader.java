package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofListType;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads the files of one year; the synthetic ones and the published ones go the same way. */
public final class ProgrammeReader {

    private final InputFiles files;
    private final boolean synthetic;
    private final List<String> read = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private long rowsRead;
    private long rowsSetAside;

    private ProgrammeReader(InputFiles files, boolean synthetic) {
        this.files = files;
        this.synthetic = synthetic;
    }

    /**
     * Reads published files.
     *
     * @param files the files of a year
     * @return what they say
     * @throws IOException if a file that is there cannot be read
     */
    public static Programme read(InputFiles files) throws IOException {
        return new ProgrammeReader(files, false).programme();
    }

    /**
     * Reads files that the generator wrote.
     *
     * @param files the files
     * @return what they say
     * @throws IOException if a file cannot be read
     */
    public static Programme readSynthetic(InputFiles files) throws IOException {
        return new ProgrammeReader(files, true).programme();
    }

    private Programme programme() throws IOException {
        CsvRows<PracticePlacement> placements = PracticePlacements.read(CsvSource.of(files.organisations()));
        took(placements.file(), "practices and where they belong", placements.rowsRead(), placements.rowsSetAside());
        problems.addAll(placements.problems());
        Map<OdsCode, PracticePlacement> placementOf = new LinkedHashMap<>();
        placements.rows().forEach(row -> placementOf.put(row.practice().code(), row));

        QofPrevalence prevalence = QofPrevalence.read(CsvSource.of(files.prevalence()), placementOf.keySet());
        took(prevalence.file(), "disease registers and list sizes", prevalence.rowsRead(), prevalence.rowsSetAside());
        problems.addAll(prevalence.problems());

        Set<String> codes = placementOf.keySet().stream().map(OdsCode::value).collect(Collectors.toSet());
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> ages = ages(codes);
        Map<String, ActivityFile.Activity> activity = activity(codes);
        List<Practice> practices = practices(placementOf, prevalence, ages, activity);
        if (practices.stream().noneMatch(practice -> practice.network().isNamed())) {
            absent.add("Networks (CHINs) are not in these files: results are by practice and commissioner.");
        }
        if (!files.otherYears().isEmpty()) {
            absent.add(files.year() + " is read; other years in the folder: "
                    + String.join(
                            ", ",
                            files.otherYears().stream().map(InputFiles::spoken).toList())
                    + "; --year picks one.");
        }
        long silent = practices.stream()
                .filter(practice -> practice.registers().isEmpty())
                .count();
        if (silent > 0) {
            absent.add(silent + (silent == 1 ? " practice has" : " practices have")
                    + " a list but no usable register: their patients are in the denominators, as in the publication.");
        }
        return new Programme(
                title(placements.rows()),
                files.year(),
                synthetic,
                List.copyOf(read),
                practices,
                List.copyOf(problems),
                rowsRead,
                rowsSetAside,
                List.copyOf(absent));
    }

    private Map<String, Map<Sex, SortedMap<AgeBand, Long>>> ages(Set<String> practices) throws IOException {
        if (files.ages().isEmpty()) {
            absent.add("Age and sex of the patients are not in these files: no expected numbers of cases.");
            return Map.of();
        }
        CountFile file =
                new CountFile(files.ages().get(), "ORG_TYPE", "ORG_CODE", "SEX", "AGE_GROUP_5", "NUMBER_OF_PATIENTS");
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> ages = AgeFile.read(file, practices);
        took(file.name(), "patients by age and sex", file.rowsRead(), file.rowsSetAside());
        problems.addAll(file.problems());
        return ages;
    }

    private Map<String, ActivityFile.Activity> activity(Set<String> practices) throws IOException {
        if (files.activity().isEmpty()) {
            absent.add("Hospital activity is not in these files: no admission and attendance rates.");
            return Map.of();
        }
        CountFile file = new CountFile(files.activity().get(), "PRACTICE_CODE", "FINANCIAL_YEAR", "MEASURE", "EVENTS");
        Map<String, ActivityFile.Activity> activity = ActivityFile.read(file, files.year(), practices);
        took(file.name(), "hospital activity", file.rowsRead(), file.rowsSetAside());
        problems.addAll(file.problems());
        return activity;
    }

    private static List<Practice> practices(
            Map<OdsCode, PracticePlacement> placementOf,
            QofPrevalence prevalence,
            Map<String, Map<Sex, SortedMap<AgeBand, Long>>> ages,
            Map<String, ActivityFile.Activity> activity) {
        Map<OdsCode, List<DiseaseRegister>> registers =
                prevalence.registers().stream().collect(Collectors.groupingBy(DiseaseRegister::practice));
        Map<OdsCode, List<PracticeListSize>> lists =
                prevalence.listSizes().stream().collect(Collectors.groupingBy(PracticeListSize::practice));
        List<Practice> practices = new ArrayList<>();
        for (PracticeListSize list : prevalence.listSizes()) {
            PracticePlacement placement = placementOf.get(list.practice());
            if (placement == null || !list.listType().equals(QofListType.TOTAL)) {
                continue;
            }
            String code = list.practice().value();
            ActivityFile.Activity events = activity.getOrDefault(code, new ActivityFile.Activity());
            practices.add(new Practice(
                    code,
                    placement.practice().name(),
                    placement
                            .network()
                            .map(network -> new Place(network.code().value(), network.name()))
                            .orElse(Place.NONE),
                    new Place(
                            placement.commissioner().code().value(),
                            PlaceNames.spoken(placement.commissioner().name())),
                    list.patients(),
                    registers.getOrDefault(list.practice(), List.of()),
                    lists.getOrDefault(list.practice(), List.of()),
                    ages.getOrDefault(code, Map.of()),
                    events.emergencyAdmissions(),
                    events.attendances()));
        }
        return List.copyOf(practices);
    }

    private static String title(List<PracticePlacement> placements) {
        Set<String> systems =
                placements.stream().map(placement -> placement.system().name()).collect(Collectors.toSet());
        return systems.size() == 1 ? PlaceNames.spoken(systems.iterator().next()) : "England";
    }

    private void took(String file, String holds, long rows, long setAside) {
        rowsRead += rows;
        rowsSetAside += setAside;
        read.add(file + ": " + holds + ", " + rows + " rows, " + setAside + " set aside");
    }
}
