package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.model.document.RowProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one year in a folder.
 *
 * @param yearCode the year as file names have it: {@code "1617"}
 * @param prevalence {@code PREVALENCE_1617.csv}
 * @param organisations {@code ORGANISATION_REFERENCE_1617.csv} or {@code MAPPING_NHS_GEOGRAPHIES_1617.csv}
 * @param ages {@code gp-reg-pat-prac-quin-age_1617.csv}, or the same without year where the folder holds one year
 * @param activity {@code PRACTICE_ACTIVITY_1617.csv}
 * @param otherYears years of the folder that were not chosen
 */
public record InputFiles(
        String yearCode,
        Path prevalence,
        Path organisations,
        Optional<Path> ages,
        Optional<Path> activity,
        List<String> otherYears) {

    private static final Pattern PREVALENCE = Pattern.compile("PREVALENCE_([0-9]{4})\\.CSV");

    /**
     * What a folder holds: files of a year, or why there are none.
     *
     * @param files the files of the chosen year; empty if there is no complete pair
     * @param problems what is missing
     */
    public record Found(Optional<InputFiles> files, List<RowProblem> problems) {}

    /**
     * Looks for the files of a year.
     *
     * @param directory the folder
     * @param wantedYear the year as file names have it; empty: the newest with a prevalence and an organisation file
     * @return the files, or what is missing
     * @throws IOException if the folder cannot be read
     */
    public static Found find(Path directory, String wantedYear) throws IOException {
        Map<String, Path> byName = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(Files::isRegularFile)
                    .forEach(file -> byName.put(file.getFileName().toString().toUpperCase(Locale.ROOT), file));
        }
        TreeMap<String, Path> prevalence = new TreeMap<>();
        byName.forEach((name, file) -> {
            Matcher matcher = PREVALENCE.matcher(name);
            if (matcher.matches()) {
                prevalence.put(matcher.group(1), file);
            }
        });
        List<String> years = wantedYear.isEmpty()
                ? List.copyOf(prevalence.descendingKeySet())
                : prevalence.containsKey(wantedYear) ? List.of(wantedYear) : List.of();
        for (String year : years) {
            Optional<Path> organisations = Stream.of("MAPPING_NHS_GEOGRAPHIES_", "ORGANISATION_REFERENCE_")
                    .map(prefix -> byName.get(prefix + year + ".CSV"))
                    .flatMap(Stream::ofNullable)
                    .findFirst();
            if (organisations.isPresent()) {
                Optional<Path> ages = Optional.ofNullable(byName.get("GP-REG-PAT-PRAC-QUIN-AGE_" + year + ".CSV"))
                        .or(() -> prevalence.size() == 1
                                ? Optional.ofNullable(byName.get("GP-REG-PAT-PRAC-QUIN-AGE.CSV"))
                                : Optional.empty());
                return new Found(
                        Optional.of(new InputFiles(
                                year,
                                Objects.requireNonNull(prevalence.get(year)),
                                organisations.get(),
                                ages,
                                Optional.ofNullable(byName.get("PRACTICE_ACTIVITY_" + year + ".CSV")),
                                prevalence.keySet().stream()
                                        .filter(other -> !other.equals(year))
                                        .toList())),
                        List.of());
            }
        }
        return new Found(Optional.empty(), List.of(missing(wantedYear, years)));
    }

    /** The year as people write it: {@code "2016/17"}. */
    String year() {
        return spoken(yearCode);
    }

    /**
     * A year as people write it.
     *
     * @param yearCode as in file names: {@code "1617"}
     * @return {@code "2016/17"}
     */
    public static String spoken(String yearCode) {
        return "20" + yearCode.substring(0, 2) + "/" + yearCode.substring(2);
    }

    private static RowProblem missing(String wantedYear, List<String> years) {
        if (years.isEmpty()) {
            return new RowProblem(
                    "PREVALENCE_" + (wantedYear.isEmpty() ? "*" : wantedYear) + ".csv",
                    0,
                    "",
                    "",
                    "is not there",
                    "Maybe the folder is another one, or the file still has to be unpacked from the QOF download.");
        }
        String year = years.get(0);
        return new RowProblem(
                "ORGANISATION_REFERENCE_" + year + ".csv",
                0,
                "",
                "",
                "is not there, and MAPPING_NHS_GEOGRAPHIES_" + year + ".csv neither",
                "Maybe copy it from the same QOF download: it says which practice belongs to which commissioner.");
    }
}
