package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    private final List<PracticeListSize> listSizes = new ArrayList<>();
    private final List<PracticeRows> practices = new ArrayList<>();
    private final Recurring<PracticeRows> practiceColumn = new Recurring<>(PRACTICE, this::newPractice);
    private final List<Group> groups = new ArrayList<>();
    private final Recurring<Group> groupColumn = new Recurring<>(GROUP, this::newGroup);
    private final Recurring<ListType> listTypeColumn = new Recurring<>(LIST_TYPE, this::newListType);
    private int listTypeCount;

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
        return new QofPrevalence(source.name(), registers, listSizes, log.problems(), table.rowsRead());
    }

    private PracticeRows newPractice(CsvRow row) {
        OdsCode code = row.odsCode(PRACTICE);
        if (!known.test(code)) {
            throw row.bad(
                    PRACTICE,
                    "must be a practice of the organisation file",
                    "Maybe the two files are of different years, or the practice opened later.");
        }
        PracticeRows before = practices.isEmpty() ? null : practices.get(practices.size() - 1);
        PracticeRows practice = new PracticeRows(code, row.number(), before);
        practices.add(practice);
        return practice;
    }

    private void add(CsvRow row) {
        PracticeRows practice = practiceColumn.of(row);
        practice.lastRow = row.number();
        Group group = groupColumn.of(row);
        ListType listType = listTypeOf(group, row);
        long listSize = row.count(LIST_SIZE);
        long before = practice.rowOfGroup.putIfAbsent(group.number, row.number());
        if (before >= 0) {
            throw row.bad(
                    GROUP,
                    String.format(
                            Locale.ROOT,
                            "must be there once for each practice, %s has it in row %s already",
                            practice.code,
                            before),
                    "Maybe two files were joined: keep one of the rows.");
        }
        long size = practice.sizes.putIfAbsent(listType.number, listSize);
        if (size < 0) {
            practice.rowOfSize.putIfAbsent(listType.number, row.number());
            listSizes.add(new PracticeListSize(practice.code, listType.value, listSize));
        } else if (size != listSize) {
            throw row.bad(
                    LIST_SIZE,
                    String.format(
                            Locale.ROOT,
                            "must be the same in every row of a practice and list type, row %s has %s",
                            practice.rowOfSize.get(listType.number),
                            size),
                    "Maybe the row was cut short or edited: compare it with the published file.");
        }
        long register = row.count(REGISTER);
        if (register > listSize) {
            throw row.bad(
                    REGISTER,
                    String.format(Locale.ROOT, "must not be above the list of %s patients", listSize),
                    "Maybe the register and the list were counted on different days: ask the practice.");
        }
        registers.add(new DiseaseRegister(practice.code, group.value, register, listType.value, listSize));
    }

    private Group newGroup(CsvRow row) {
        Group group = new Group(
                parsed(row, GROUP, QofGroup::parse, "must be a group code such as AF, HYP or DM"), groups.size());
        groups.add(group);
        return group;
    }

    /** A register is counted among the same patients in every practice, so nearly always this is the text it had before. */
    private ListType listTypeOf(Group group, CsvRow row) {
        ListType usual = group.usual;
        if (usual != null && usual.text.equals(row.cell(LIST_TYPE))) {
            return usual;
        }
        ListType listType = listTypeColumn.of(row);
        group.usual = listType;
        return listType;
    }

    private ListType newListType(CsvRow row) {
        return new ListType(
                row.text(LIST_TYPE),
                parsed(row, LIST_TYPE, QofListType::parse, "must be a list type such as TOTAL, 17OV or 30_74"),
                listTypeCount++);
    }

    private static <T> T parsed(CsvRow row, int column, Function<String, T> parse, String problem) {
        try {
            return parse.apply(row.text(column));
        } catch (IllegalArgumentException refused) {
            throw row.bad(column, problem, "Maybe the columns have moved: compare the row with the header.");
        }
    }

    /** The files hold every register for every practice: one with fewer is how a file cut between rows shows. */
    private void reportIncompletePractices(long lastRow) {
        if (groups.size() > MAX_GROUPS_OF_A_YEAR) {
            return;
        }
        long before = 1;
        for (int i = 0; i < practices.size(); i++) {
            PracticeRows practice = practices.get(i);
            long endExclusive = i + 1 < practices.size() ? practices.get(i + 1).firstRow : lastRow + 1;
            // As many rows as registers: those that are missing were set aside, and reported, one by one.
            if (practice.rowOfGroup.size() < groups.size() && endExclusive - before - 1 < groups.size()) {
                Set<QofGroup> missing = new TreeSet<>();
                groups.stream()
                        .filter(group -> practice.rowOfGroup.get(group.number) < 0)
                        .forEach(group -> missing.add(group.value));
                log.add(
                        endExclusive - 1,
                        "PRACTICE_CODE",
                        practice.code.value(),
                        String.format(
                                Locale.ROOT,
                                "has %s of the %s registers of this file, without %s; its rows are kept",
                                practice.rowOfGroup.size(),
                                groups.size(),
                                firstFew(missing)),
                        "Maybe the file was cut short: compare its size with the published one.");
            }
            before = practice.lastRow;
        }
    }

    private static String firstFew(Set<QofGroup> groups) {
        String few =
                String.join(", ", groups.stream().limit(5).map(QofGroup::code).toList());
        return groups.size() > 5 ? few + String.format(Locale.ROOT, " and %s more", groups.size() - 5) : few;
    }

    /** What the rows of one practice have said so far. */
    private static final class PracticeRows {

        final OdsCode code;
        final long firstRow;
        long lastRow;
        final LongsByNumber rowOfGroup;
        final LongsByNumber sizes;
        final LongsByNumber rowOfSize;

        PracticeRows(OdsCode code, long firstRow, @Nullable PracticeRows before) {
            this.code = code;
            this.firstRow = firstRow;
            this.lastRow = firstRow;
            this.rowOfGroup = new LongsByNumber(before == null ? 0 : before.rowOfGroup.size());
            this.sizes = new LongsByNumber(before == null ? 0 : before.sizes.size());
            this.rowOfSize = new LongsByNumber(before == null ? 0 : before.rowOfSize.size());
        }
    }

    private static final class Group {

        final QofGroup value;
        final int number;

        @Nullable
        ListType usual;

        Group(QofGroup value, int number) {
            this.value = value;
            this.number = number;
        }
    }

    private record ListType(String text, QofListType value, int number) {}
}
