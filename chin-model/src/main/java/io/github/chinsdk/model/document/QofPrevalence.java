package io.github.chinsdk.model.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofListType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A year of disease registers of the Quality and Outcomes Framework, read from {@code PREVALENCE_*.csv} as published: one
 * row for each practice and register, the column names of any year from 2016/17 on.
 *
 * <p>Practices that did not report their registers are published with an empty register and a full list size. Such a row
 * is set aside and reported, its list size is kept: a register that is missing is not zero, and the people are there.
 *
 * @param file the name of the file
 * @param registers the good rows, in the order of the file
 * @param listSizes one for each practice and list type that the file names, in the order of the file, also for practices
 *     that did not report
 * @param problems what was wrong, row by row and then the file as a whole
 * @param rowsRead the rows met below the header, good or not
 */
public record QofPrevalence(
        String file,
        List<DiseaseRegister> registers,
        List<PracticeListSize> listSizes,
        List<RowProblem> problems,
        long rowsRead) {

    /** Copies the lists. */
    public QofPrevalence {
        Objects.requireNonNull(file, "file");
        registers = List.copyOf(registers);
        listSizes = List.copyOf(listSizes);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file.
     *
     * @param source {@code PREVALENCE_*.csv}
     * @return the registers and what was wrong; never an exception for what a file holds, or for one that is not there
     */
    public static QofPrevalence read(CsvSource source) {
        return new QofPrevalenceReader(source, practice -> true).read();
    }

    /**
     * Reads the file, and sets rows of practices aside that the organisation file of the year does not know.
     *
     * @param source {@code PREVALENCE_*.csv}
     * @param knownPractices the practices of {@code ORGANISATION_REFERENCE_*.csv} or {@code MAPPING_NHS_GEOGRAPHIES_*.csv}
     * @return the registers and what was wrong; never an exception for what a file holds, or for one that is not there
     */
    public static QofPrevalence read(CsvSource source, Set<OdsCode> knownPractices) {
        return new QofPrevalenceReader(source, knownPractices::contains).read();
    }

    /** {@return how many rows were set aside because something was wrong with them} */
    public long rowsSetAside() {
        return rowsRead - registers.size();
    }

    /** {@return whether nothing at all was wrong} */
    @JsonIgnore
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /** {@return whether there is at least one good row} */
    @JsonIgnore
    public boolean isUsable() {
        return !registers.isEmpty();
    }

    /** {@return the patients of each practice in the file: its {@code TOTAL} list size, where the file has one} */
    public SortedMap<OdsCode, Long> registeredPopulation() {
        SortedMap<OdsCode, Long> patients = new TreeMap<>();
        listSizes.stream()
                .filter(list -> list.listType().equals(QofListType.TOTAL))
                .forEach(list -> patients.put(list.practice(), list.patients()));
        return Collections.unmodifiableSortedMap(patients);
    }

    /** {@return the patients of all practices in the file: the sum of the {@code TOTAL} list sizes} */
    public long registeredPatients() {
        return listSizes.stream()
                .filter(list -> list.listType().equals(QofListType.TOTAL))
                .mapToLong(PracticeListSize::patients)
                .reduce(0L, Math::addExact);
    }

    /** {@return counts only, since rows are many} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s rows read, %s set aside, %s problems",
                file,
                rowsRead,
                rowsSetAside(),
                problems.size());
    }
}
