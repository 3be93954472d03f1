package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.population.DiseaseRegister;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is thrown at a reader: it returns, it counts every row, and a part never looks whole. */
class ReaderProperties {

    /** What every reader says about a file, so that one property holds for all of them. */
    private record Outcome(long rowsRead, long rowsSetAside, int results, List<RowProblem> problems) {}

    private static final String QOF_HEADER = "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE\n";

    /** A sound file for each reader, from which bad ones are made. */
    private static final Map<String, String> SOUND = Map.of(
            "qof",
                    QOF_HEADER
                            + "F83001,AF,20,TOTAL,1000\nF83001,DM,40,17OV,800\nF83002,AF,2,TOTAL,99\nF83002,DM,4,17OV,80\n",
            "placements", """
                    PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME,REGION_CODE,REGION_NAME,COUNTRY
                    F83001,"ONE, THE SURGERY",08H,ISLINGTON,E54000028,NCL,Y56,LONDON,ENGLAND
                    F83002,TWO,08H,ISLINGTON,E54000028,NCL,Y56,LONDON,ENGLAND
                    """,
            "epraccur", epraccur("A81001") + epraccur("A81002"),
            "epcmem",
                    "\"A81001\",\"5E1\",\"W\",\"20010401\",\"20130331\",\"0\"\n\"A81001\",\"00K\",\"W\",\"20130401\",\"\",\"0\"\n",
            "epcn", """
                    PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,START_DATE,END_DATE,X
                    F83001,ONE,U12345,PCN,20190701,20210331,T
                    F83001,ONE,U12346,PCN,20210401,,T
                    """,
            "pcn-lists",
                    "ORG_CODE,COUNT,AGE_BAND\nU1,40,FEMALE_0_64\nU1,5,FEMALE_65+\nU1,41,MALE_0_64\nU1,6,MALE_65+\n",
            "practice-lists",
                    "ODS_Code,Sex,Age_group,Patients,PCN_Code\nG1,Female,0+ years,4,U1\nG1,Male,0+ years,4,U1\n",
            "quinary-lists", """
                    PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS
                    GP_PRAC_PAT_LIST,01APR2020,GP,F83001,,N7,FEMALE,0_64,40
                    GP_PRAC_PAT_LIST,01APR2020,GP,F83001,,N7,FEMALE,65+,5
                    GP_PRAC_PAT_LIST,01APR2020,GP,F83001,,N7,MALE,0_64,41
                    GP_PRAC_PAT_LIST,01APR2020,GP,F83001,,N7,MALE,65+,6
                    """,
            "imd", "FID,LSOA11CD,LAD19CD,IMD19,X\n1,E01000001,E09000001,29199,x\n2,E01000002,E09000001,30379,x\n",
            "imd-practice", "practice_code,imd_score,imd_decile,x\nA81001,34.56,2,x\nA81002,32.1,3,x\n");

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static final Map<String, Function<CsvSource, Outcome>> READERS = Map.of(
            "qof",
                    source -> {
                        QofPrevalence read = QofPrevalence.read(source);
                        return new Outcome(
                                read.rowsRead(),
                                read.rowsSetAside(),
                                read.registers().size(),
                                read.problems());
                    },
            "placements", source -> outcome(PracticePlacements.read(source)),
            "epraccur", source -> outcome(OdsPractices.read(source)),
            "epcmem", source -> outcome(OdsMemberships.read(source)),
            "epcn", source -> outcome(PcnMemberships.read(source)),
            "pcn-lists", source -> outcome(AgeSexLists.readNetworkCounts(source, DAY)),
            "practice-lists", source -> outcome(AgeSexLists.readPracticeCounts(source, DAY)),
            "quinary-lists", source -> outcome(AgeSexLists.readQuinaryCounts(source, DAY)),
            "imd", source -> outcome(DeprivationFiles.readAreas(source)),
            "imd-practice", source -> outcome(DeprivationFiles.readOrganisations(source)));

    @Property(tries = 300, seed = "2017")
    void arbitraryBytesAreAnswered(@ForAll("readers") String reader, @ForAll byte[] content) {
        sane(read(reader, content));
    }

    @Property(tries = 500, seed = "2018")
    void arbitraryBytesInsideASoundFileAreAnswered(
            @ForAll("readers") String reader, @ForAll byte[] noise, @ForAll @IntRange(max = 400) int at) {
        byte[] sound = sound(reader);
        int place = Math.min(at, sound.length);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(sound, 0, place);
        content.writeBytes(noise);
        content.write(sound, place, sound.length - place);
        sane(read(reader, content.toByteArray()));
    }

    @Property(tries = 500, seed = "2019")
    void oddTextInAFieldIsAnsweredAndNeverQuotedRaw(
            @ForAll("readers") String reader, @ForAll("oddText") String odd, @ForAll @IntRange(max = 40) int cell) {
        String[] cells = SOUND.get(reader).split("(?<=[,\n])", -1);
        int place = Math.floorMod(cell, cells.length);
        String end = cells[place].endsWith("\n") ? "\n" : cells[place].endsWith(",") ? "," : "";
        cells[place] = "\"" + odd.replace("\"", "\"\"") + "\"" + end;
        Outcome outcome = read(reader, String.join("", cells).getBytes(StandardCharsets.UTF_8));
        sane(outcome);
    }

    /** For every reader and every length: rows may be lost, but then something is said; the end between rows is the limit. */
    @Property(tries = 10, seed = "2020", generation = GenerationMode.EXHAUSTIVE)
    void aCutFileNeverLooksWhole(@ForAll("readers") String reader) {
        byte[] sound = sound(reader);
        assertThat(read(reader, sound).problems()).isEmpty();
        for (int length = 0; length < sound.length; length++) {
            byte[] cut = Arrays.copyOf(sound, length);
            Outcome outcome = read(reader, cut);
            sane(outcome);
            boolean betweenRows = length > 0 && cut[length - 1] == '\n' && outcome.rowsRead() > 0;
            if (!betweenRows) {
                assertThat(outcome.problems())
                        .as("%s cut to %d bytes", reader, length)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 200, seed = "2021")
    void countsAreReadOrRefusedButNeverMisread(@ForAll("numbers") String number) {
        QofPrevalence qof = QofPrevalence.read(
                CsvSource.ofText("qof.csv", QOF_HEADER + "F83001,AF,\"" + number + "\",TOTAL,999999999999999\n"));
        if (number.matches("[0-9]{1,15}")) {
            assertThat(qof.registers()).extracting(DiseaseRegister::register).containsExactly(Long.parseLong(number));
        } else {
            assertThat(qof.registers()).isEmpty();
            assertThat(qof.problems()).extracting(RowProblem::field).containsExactly("REGISTER");
        }
    }

    @Property(tries = 200, seed = "2022")
    void datesAreReadInOneFormatAndRefusedInOthers(
            @ForAll("dates") LocalDate day, @ForAll @IntRange(max = 3) int format) {
        List<String> formats = List.of("yyyyMMdd", "yyyy-MM-dd", "dd/MM/yyyy", "ddMMyyyy");
        String text = day.format(DateTimeFormatter.ofPattern(formats.get(format), Locale.ROOT));
        CsvRows<?> read = OdsMemberships.read(
                CsvSource.ofText("epcmem.csv", "\"A81001\",\"5E1\",\"W\",\"" + text + "\",\"\",\"0\"\n"));
        if (format == 0) {
            assertThat(read.rows()).singleElement().asString().contains(day.toString());
        } else if (format < 3) {
            assertThat(read.problems()).extracting(RowProblem::field).containsExactly("column 4 (join parent date)");
        } else {
            // Eight digits in another order: refused unless they happen to be a day; never an exception.
            assertThat(read.rows().size() + read.problems().size()).isEqualTo(1);
        }
    }

    @Property(tries = 20, seed = "2023")
    void hugeFieldsAndRowsEndSoon(@ForAll("readers") String reader, @ForAll @IntRange(min = 1, max = 3) int shape) {
        String huge = switch (shape) {
            case 1 -> "\"" + "x".repeat(3_000_000);
            case 2 -> ",".repeat(3_000_000) + "\n";
            default -> "9".repeat(3_000_000) + "\n";
        };
        Outcome outcome = read(reader, (SOUND.get(reader) + huge).getBytes(StandardCharsets.UTF_8));
        sane(outcome);
        assertThat(outcome.problems()).isNotEmpty();
        assertThat(outcome.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(1_000));
    }

    @Provide
    Arbitrary<String> readers() {
        return Arbitraries.of(READERS.keySet().stream().sorted().toList());
    }

    @Provide
    Arbitrary<String> oddText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.of(
                        "\u202E08H",
                        "\u0660\u0661",
                        "\uFEFFF83001",
                        "e\u0301",
                        "\uD83C\uDFE5",
                        "\u0000",
                        "=cmd()",
                        "\u2028",
                        "NaN",
                        "1e9",
                        "-0",
                        "+5",
                        " 5 ",
                        "5\u00A0",
                        "\uFF15"));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 999_999_999_999_999L).map(String::valueOf),
                Arbitraries.longs().map(n -> String.format(Locale.UK, "%,d", n)).filter(text -> text.contains(",")),
                Arbitraries.longs()
                        .map(n -> String.format(Locale.GERMANY, "%,d", n))
                        .filter(text -> text.contains(".")),
                Arbitraries.doubles().map(String::valueOf),
                Combinators.combine(
                                Arbitraries.strings().numeric().ofMinLength(1),
                                Arbitraries.of("", "*", "%", "\u00A0", "p"))
                        .as(String::concat));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("1974-04-01").toEpochDay(),
                        LocalDate.parse("2035-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static void sane(Outcome outcome) {
        assertThat(outcome.rowsSetAside()).isBetween(0L, outcome.rowsRead());
        if (outcome.results() == 0) {
            assertThat(outcome.problems()).isNotEmpty();
        }
        Set<Character> unsafe = new HashSet<>(List.of('\u0000', '\u202E', '\uFEFF', '\u2028', '\r'));
        for (RowProblem problem : outcome.problems()) {
            assertThat(problem.wayOut()).startsWith("Maybe ");
            assertThat(problem.summary().chars().mapToObj(c -> (char) c)).noneMatch(unsafe::contains);
            assertThat(problem.row()).isNotNegative();
        }
        if (outcome.rowsSetAside() > 0) {
            assertThat(outcome.problems()).isNotEmpty();
        }
    }

    private static Outcome read(String reader, byte[] content) {
        return READERS.get(reader).apply(CsvSource.ofBytes(reader + ".csv", content));
    }

    private static byte[] sound(String reader) {
        return SOUND.get(reader).getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome outcome(CsvRows<?> read) {
        return new Outcome(read.rowsRead(), read.rowsSetAside(), read.rows().size(), read.problems());
    }

    private static Outcome outcome(AgeSexLists read) {
        return new Outcome(
                read.rowsRead(), read.rowsSetAside(), read.populations().size(), read.problems());
    }

    private static String epraccur(String code) {
        return "\"" + code
                + "\",\"THE SURGERY\",\"Y63\",\"Q74\",\"\",\"\",\"\",\"\",\"\",\"TS18 1HU\",\"19740401\",\"\",\"A\",\"B\",\"00K\","
                + "\"20130401\",\"\",\"01642\",\"\",\"\",\"\",\"0\",\"\",\"00K\",\"\",\"4\",\"\"\n";
    }
}
