package io.github.chinsdk.model.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.population.RegisteredPopulation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Registered patients by age and sex, read from a published list file. An organisation is here only if the file has all of
 * its ages and both sexes: a part of a list looks like a small list, so it is set aside and reported.
 *
 * @param file the name of the file
 * @param populations one for each complete organisation, in the order of the file
 * @param problems what was wrong, row by row and then organisation by organisation
 * @param rowsRead the rows met below the header, good or not
 * @param rowsSetAside those that are in no population: bad ones, repeated ones, and all of incomplete organisations
 */
public record AgeSexLists(
        String file,
        List<RegisteredPopulation> populations,
        List<RowProblem> problems,
        long rowsRead,
        long rowsSetAside) {

    /** Copies the lists. */
    public AgeSexLists {
        Objects.requireNonNull(file, "file");
        populations = List.copyOf(populations);
        problems = List.copyOf(problems);
    }

    /**
     * Reads lists of primary care networks: the columns {@code ORG_CODE}, {@code COUNT} and {@code AGE_BAND}, the last with
     * the sex in front ({@code FEMALE_0_4} to {@code MALE_95+}). Patients of practices in no network are published under
     * the code {@code Unallocated}, and are read as an organisation of that name.
     *
     * @param source the file
     * @param asOf the day on which the lists were counted, which the name of the file or its page tells
     * @return the lists and what was wrong; never an exception for what a file holds, or for one that is not there
     */
    public static AgeSexLists readNetworkCounts(CsvSource source, LocalDate asOf) {
        return AgeSexListReader.ofNetworkCounts(source, asOf).read();
    }

    /**
     * Reads lists of practices: the columns {@code ODS_CODE}, {@code SEX}, {@code AGE_GROUP} ({@code "0-4 years"}) and
     * {@code PATIENTS}, and optionally {@code PCN_CODE}. A practice that the file repeats under a second network, as it
     * does for practices that moved, is read once and reported.
     *
     * @param source the file
     * @param asOf the day on which the lists were counted, which the name of the file or its page tells
     * @return the lists and what was wrong; never an exception for what a file holds, or for one that is not there
     */
    public static AgeSexLists readPracticeCounts(CsvSource source, LocalDate asOf) {
        return AgeSexListReader.ofPracticeCounts(source, asOf).read();
    }

    /**
     * Reads lists of practices from the monthly publication of NHS England (patients registered at a GP practice, 5-year age
     * groups, {@code gp-reg-pat-prac-quin-age.csv}): the columns {@code ORG_TYPE}, {@code ORG_CODE}, {@code SEX},
     * {@code AGE_GROUP_5} ({@code 0_4} to {@code 95+}) and {@code NUMBER_OF_PATIENTS}. Rows of other organisations than
     * practices ({@code GP}), to which the practices add up, and totals ({@code ALL}) are passed over and not counted.
     *
     * @param source the file
     * @param asOf the day on which the lists were counted, which the name of the file or its page tells
     * @return the lists and what was wrong; never an exception for what a file holds, or for one that is not there
     */
    public static AgeSexLists readQuinaryCounts(CsvSource source, LocalDate asOf) {
        return AgeSexListReader.ofQuinaryCounts(source, asOf).read();
    }

    /** {@return whether nothing at all was wrong} */
    @JsonIgnore
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /** {@return whether there is at least one complete organisation} */
    @JsonIgnore
    public boolean isUsable() {
        return !populations.isEmpty();
    }

    /** {@return counts only, since rows are many} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s rows read, %s set aside, %s populations, %s problems",
                file,
                rowsRead,
                rowsSetAside,
                populations.size(),
                problems.size());
    }
}
