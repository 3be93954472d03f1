package io.github.chinsdk.model.document;

import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.Sex;
import io.github.chinsdk.model.population.StratifiedCounts;
import io.github.chinsdk.model.population.Stratum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads list files in the long form, one row for each organisation, age band and sex, and keeps whole lists only. */
final class AgeSexListReader {

    private static final int ORGANISATION = 0;
    private static final int COUNT = 1;
    private static final int AGE = 2;
    private static final int SEX = 3;
    private static final int NETWORK = 4;
    private static final int KIND = 5;
    private static final String PRACTICE = "GP";
    private static final String BOTH = "ALL";

    private final CsvSource source;
    private final LocalDate asOf;
    private final ProblemLog log;
    private final CsvTable table;
    private final Function<CsvRow, Stratum> stratumOf;
    private final List<ListInFile> lists = new ArrayList<>();
    private final Recurring<ListInFile> organisations = new Recurring<>(ORGANISATION, this::newList);
    private final Map<String, Recurring<Cell>> cells = new HashMap<>();
    private final NavigableMap<Stratum, Cell> all = new TreeMap<>();
    private long rowsKept;
    private long rowsPassedOver;

    private AgeSexListReader(
            CsvSource source, LocalDate asOf, ProblemLog log, CsvTable table, Function<CsvRow, Stratum> stratumOf) {
        this.source = source;
        this.asOf = asOf;
        this.log = log;
        this.table = table;
        this.stratumOf = stratumOf;
    }

    static AgeSexListReader ofNetworkCounts(CsvSource source, LocalDate asOf) {
        ProblemLog log = new ProblemLog(source.name());
        return new AgeSexListReader(
                source,
                asOf,
                log,
                CsvTable.withHeader(source, log, "ORG_CODE", "COUNT", "AGE_BAND", "-?", "-?"),
                AgeSexListReader::stratumWithSexInFront);
    }

    static AgeSexListReader ofPracticeCounts(CsvSource source, LocalDate asOf) {
        ProblemLog log = new ProblemLog(source.name());
        return new AgeSexListReader(
                source,
                asOf,
                log,
                CsvTable.withHeader(source, log, "ODS_CODE", "PATIENTS", "AGE_GROUP", "SEX", "PCN_CODE?"),
                AgeSexListReader::stratumOfTwoColumns);
    }

    static AgeSexListReader ofQuinaryCounts(CsvSource source, LocalDate asOf) {
        ProblemLog log = new ProblemLog(source.name());
        return new AgeSexListReader(
                source,
                asOf,
                log,
                CsvTable.withHeader(
                        source, log, "ORG_CODE", "NUMBER_OF_PATIENTS", "AGE_GROUP_5", "SEX", "-?", "ORG_TYPE"),
                AgeSexListReader::stratumOfTwoColumns);
    }

    AgeSexLists read() {
        table.forEach(row -> {
            if (isPassedOver(row)) {
                rowsPassedOver++;
            } else {
                add(row);
            }
        });
        List<RegisteredPopulation> populations = wholeLists();
        long rowsRead = table.rowsRead() - rowsPassedOver;
        if (rowsRead == 0 && rowsPassedOver > 0) {
            log.addFile(
                    "has no rows of practices by sex and age", "Maybe it is the file of totals: take the one by age.");
        }
        return new AgeSexLists(source.name(), populations, log.problems(), rowsRead, rowsRead - rowsKept);
    }

    /** Totals, and the networks, commissioners and regions that the practices add up to. */
    private static boolean isPassedOver(CsvRow row) {
        return row.has(KIND)
                && (!row.requiredText(KIND).equals(PRACTICE)
                        || row.text(SEX).equals(BOTH)
                        || row.text(AGE).equals(BOTH));
    }

    private ListInFile newList(CsvRow row) {
        ListInFile list = new ListInFile(row.organisationId(ORGANISATION), lists.isEmpty() ? 0 : all.size());
        lists.add(list);
        return list;
    }

    private void add(CsvRow row) {
        ListInFile list = organisations.of(row);
        Cell cell = cells.computeIfAbsent(row.text(SEX), sex -> new Recurring<>(AGE, this::cellOf))
                .of(row);
        long count = row.count(COUNT);
        String network = row.text(NETWORK);
        if (list.counts.size() == 0) {
            list.network = network;
        }
        list.lastRow = row.number();
        long before = list.counts.putIfAbsent(cell.number, count);
        if (before < 0) {
            return;
        }
        if (network.equals(list.network) || before != count) {
            throw row.bad(
                    ORGANISATION,
                    String.format(
                            Locale.ROOT, "must have %s once, the file has %s and %s", cell.stratum, before, count),
                    "Maybe two extracts were joined: keep one of the rows.");
        }
        list.otherNetworks.add(network);
    }

    private Cell cellOf(CsvRow row) {
        return all.computeIfAbsent(stratumOf.apply(row), stratum -> new Cell(stratum, all.size()));
    }

    private List<RegisteredPopulation> wholeLists() {
        List<RegisteredPopulation> populations = new ArrayList<>();
        // A list of bad rows only is not there: each of its rows is reported already.
        lists.removeIf(list -> list.counts.size() == 0);
        if (lists.isEmpty()) {
            return populations;
        }
        if (!isWholeLife(Sex.FEMALE) || !isWholeLife(Sex.MALE)) {
            log.addFile(
                    "does not have all ages of both sexes without gaps or overlaps; its rows are set aside, since a part of a"
                            + " list looks like a small list",
                    "Maybe the file was cut short, or totals are among its rows: compare it with the published one.");
            return populations;
        }
        for (ListInFile list : lists) {
            if (list.counts.size() < all.size()) {
                log.add(
                        list.lastRow,
                        "",
                        list.organisation.value(),
                        String.format(
                                Locale.ROOT,
                                "has %s of the %s age and sex groups of this file; its rows are set aside, since a part of a list looks like a small list",
                                list.counts.size(),
                                all.size()),
                        "Maybe the file was cut short: compare its size with the published one.");
                continue;
            }
            for (String other : list.otherNetworks) {
                log.add(
                        list.lastRow,
                        "",
                        list.organisation.value(),
                        String.format(
                                Locale.ROOT,
                                "is listed under two networks with the same counts, %s and %s; it is counted once",
                                Refusal.printable(list.network),
                                Refusal.printable(other)),
                        "Maybe it moved: the dates of membership in the ePCN file tell.");
            }
            rowsKept += list.counts.size();
            populations.add(new RegisteredPopulation(list.organisation, asOf, countsOf(list)));
        }
        return populations;
    }

    private StratifiedCounts countsOf(ListInFile list) {
        SortedMap<Stratum, Long> counts = new TreeMap<>();
        all.forEach((stratum, cell) -> counts.put(stratum, list.counts.get(cell.number)));
        return new StratifiedCounts(counts);
    }

    private boolean isWholeLife(Sex sex) {
        List<AgeBand> bands = all.keySet().stream()
                .filter(stratum -> stratum.sex() == sex)
                .map(Stratum::ageBand)
                .toList();
        try {
            return new AgeBands(bands).isWholeLife();
        } catch (IllegalArgumentException noneOrOverlapping) {
            return false;
        }
    }

    private static Stratum stratumWithSexInFront(CsvRow row) {
        String text = row.text(AGE);
        int end = text.indexOf('_');
        try {
            return Stratum.of(
                    AgeBand.parse(text.substring(end + 1).replace('_', '-')), Sex.parse(text.substring(0, end)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException refused) {
            throw row.bad(
                    AGE, "must be a sex and ages such as FEMALE_0_4 or MALE_95+", "Maybe the row was cut short here.");
        }
    }

    private static Stratum stratumOfTwoColumns(CsvRow row) {
        String text = row.text(AGE).replace('_', '-');
        AgeBand ages;
        try {
            ages = AgeBand.parse(text.endsWith(" years") ? text.substring(0, text.length() - " years".length()) : text);
        } catch (IllegalArgumentException refused) {
            throw row.bad(AGE, "must be ages such as 0-4 years or 95+ years", "Maybe a total is among the rows.");
        }
        return Stratum.of(ages, sexOf(row));
    }

    /** Lists are published for the two; patients of another or no sex are not in them. */
    private static Sex sexOf(CsvRow row) {
        try {
            Sex sex = Sex.parse(row.text(SEX));
            if (sex == Sex.FEMALE || sex == Sex.MALE) {
                return sex;
            }
        } catch (IllegalArgumentException refused) {
            // Falls through to the one message for every other sex.
        }
        throw row.bad(SEX, "must be Female or Male", "Maybe a total of both is among the rows.");
    }

    /** An age and sex group and its number in the file, in the order in which groups came. */
    private record Cell(Stratum stratum, int number) {}

    /** What the rows of one organisation have said so far. */
    private static final class ListInFile {

        final OrganisationId organisation;
        final LongsByNumber counts;
        final NavigableSet<String> otherNetworks = new TreeSet<>();
        String network = "";
        long lastRow;

        ListInFile(OrganisationId organisation, int expectedCells) {
            this.organisation = organisation;
            this.counts = new LongsByNumber(expectedCells);
        }
    }
}
