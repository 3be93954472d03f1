package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads {@code PREVALENCE_*.csv} and checks each row against those before it. */
final class QofPrevalenceReader {

    private static final int PRACTICE = 0;
    private static final int GROUP = 1;
    private static final int REGISTER = 2;
    private static final int LIST_TYPE = 3;
    private static final int LIST_SIZE = 4;
    private static final int MAX_GROUPS_OF_A_YEAR = 100;

    private final CsvSource source;
    private final Predicate<OdsCode> known;
    private final ProblemLog log;
    private final List<DiseaseRegister> registers = new ArrayList<>();
    private final Map<OdsCode, PracticeRows> practices = new LinkedHashMap<>();
    private final Map<String, QofGroup> groups = new HashMap<>();
    private final Map<String, QofListType> listTypes = new HashMap<>();
    private PracticeRows current = new PracticeRows(new OdsCode("000"), 0);

    QofPrevalenceReader(CsvSource source, Predicate<OdsCode> known) {
        this.source = source;
        this.known = known;
        this.log = new ProblemLog(source.name());
    }

    QofPrevalence read() {
        CsvTable table = CsvTable.withHeader(
                source,
                log,
                "PRACTICE_CODE",
                "INDICATOR_GROUP_CODE|GROUP_CODE",
                "REGISTER",
                "PATIENT_LIST_TYPE",
                "PATIENT_LIST_SIZE|PRACTICE_LIST_SIZE");
        table.forEach(this::add);
        reportIncompletePractices(table.lastRow());
        List<PracticeListSize> listSizes = new ArrayList<>();
        practices
                .values()
                .forEach(practice -> practice.sizes.forEach(
                        (type, size) -> listSizes.add(new PracticeListSize(practice.code, type, size.patients))));
        return new QofPrevalence(source.name(), registers, listSizes, log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        OdsCode practice = row.odsCode(PRACTICE);
        if (!practice.equals(current.code)) {
            current = practices.computeIfAbsent(practice, code -> {
                if (!known.test(code)) {
                    throw row.bad(
                            PRACTICE,
                            "must be a practice of the organisation file",
                            "Maybe the two files are of different years, or the practice opened later.");
                }
                return new PracticeRows(code, row.number());
            });
        }
        current.lastRow = row.number();
        QofGroup group = parsed(row, GROUP, groups, QofGroup::parse);
        QofListType listType = parsed(row, LIST_TYPE, listTypes, QofListType::parse);
        long listSize = row.count(LIST_SIZE);
        Long before = current.rowOfGroup.putIfAbsent(group, row.number());
        if (before != null) {
            throw row.bad(
                    GROUP,
                    "must be there once for each practice, %s has it in row %d already".formatted(practice, before),
                    "Maybe two files were joined: keep one of the rows.");
        }
        SizeInRow size = current.sizes.computeIfAbsent(listType, type -> new SizeInRow(listSize, row.number()));
        if (size.patients != listSize) {
            throw row.bad(
                    LIST_SIZE,
                    "must be the same in every row of a practice and list type, row %d has %d"
                            .formatted(size.row, size.patients),
                    "Maybe the row was cut short or edited: compare it with the published file.");
        }
        long register = row.count(REGISTER);
        if (register > listSize) {
            throw row.bad(
                    REGISTER,
                    "must not be above the list of %d patients".formatted(listSize),
                    "Maybe the register and the list were counted on different days: ask the practice.");
        }
        registers.add(new DiseaseRegister(practice, group, register, listType, listSize));
    }

    /** A text that recurs in every practice is parsed once. */
    private static <T> T parsed(CsvRow row, int column, Map<String, T> cache, Function<String, T> parse) {
        String text = row.text(column);
        T value = cache.get(text);
        if (value == null) {
            try {
                value = parse.apply(text);
            } catch (IllegalArgumentException refused) {
                throw row.bad(
                        column,
                        column == GROUP
                                ? "must be a group code such as AF, HYP or DM"
                                : "must be a list type such as TOTAL, 17OV or 30_74",
                        "Maybe the columns have moved: compare the row with the header.");
            }
            cache.put(text, value);
        }
        return value;
    }

    /** The files hold every register for every practice: one with fewer is how a file cut between rows shows. */
    private void reportIncompletePractices(long lastRow) {
        TreeSet<QofGroup> all = new TreeSet<>(groups.values());
        if (all.size() > MAX_GROUPS_OF_A_YEAR) {
            return;
        }
        List<PracticeRows> inOrder = List.copyOf(practices.values());
        long before = 1;
        for (int i = 0; i < inOrder.size(); i++) {
            PracticeRows practice = inOrder.get(i);
            long endExclusive = i + 1 < inOrder.size() ? inOrder.get(i + 1).firstRow : lastRow + 1;
            // As many rows as registers: those that are missing were set aside, and reported, one by one.
            if (practice.rowOfGroup.size() < all.size() && endExclusive - before - 1 < all.size()) {
                TreeSet<QofGroup> missing = new TreeSet<>(all);
                missing.removeAll(practice.rowOfGroup.keySet());
                log.add(
                        endExclusive - 1,
                        "PRACTICE_CODE",
                        practice.code.value(),
                        "has %d of the %d registers of this file, without %s; its rows are kept"
                                .formatted(practice.rowOfGroup.size(), all.size(), firstFew(missing)),
                        "Maybe the file was cut short: compare its size with the published one.");
            }
            before = practice.lastRow;
        }
    }

    private static String firstFew(Set<QofGroup> groups) {
        String few =
                String.join(", ", groups.stream().limit(5).map(QofGroup::code).toList());
        return groups.size() > 5 ? few + " and %d more".formatted(groups.size() - 5) : few;
    }

    /** What the rows of one practice have said so far. */
    private static final class PracticeRows {

        final OdsCode code;
        final long firstRow;
        long lastRow;
        final Map<QofGroup, Long> rowOfGroup = new HashMap<>();
        final Map<QofListType, SizeInRow> sizes = new LinkedHashMap<>();

        PracticeRows(OdsCode code, long firstRow) {
            this.code = code;
            this.firstRow = firstRow;
            this.lastRow = firstRow;
        }
    }

    private record SizeInRow(long patients, long row) {}
}
