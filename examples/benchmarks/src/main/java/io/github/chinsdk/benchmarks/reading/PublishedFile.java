package io.github.chinsdk.benchmarks.reading;

import io.github.chinsdk.model.document.AgeSexLists;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.DeprivationFiles;
import io.github.chinsdk.model.document.OdsMemberships;
import io.github.chinsdk.model.document.OdsPractices;
import io.github.chinsdk.model.document.PcnMemberships;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The published files of England, each with its reader, and with a file of the same shape for a machine without it. */
enum PublishedFile {
    PREVALENCE_1617(
            "qof-prevalence-practice/PREVALENCE_1617.csv",
            source -> QofPrevalence.read(source).registers().size()),
    PREVALENCE_1920(
            "qof-prevalence-practice/PREVALENCE_1920.csv",
            source -> QofPrevalence.read(source).registers().size()),
    ORGANISATION_REFERENCE_1617(
            "qof-prevalence-practice/ORGANISATION_REFERENCE_1617.csv",
            source -> PracticePlacements.read(source).rows().size()),
    MAPPING_NHS_GEOGRAPHIES_1920(
            "qof-prevalence-practice/MAPPING_NHS_GEOGRAPHIES_1920.csv",
            source -> PracticePlacements.read(source).rows().size()),
    EPRACCUR(
            "ods-epraccur/epraccur_psychty2019.csv",
            source -> OdsPractices.read(source).rows().size()),
    EPCMEM("ods-epcmem/epcmem.csv", source -> OdsMemberships.read(source).rows().size()),
    EPCN(
            "gp-list-age-sex-sussex/Sussex_practice_to_PCN_lookup.csv",
            source -> PcnMemberships.read(source).rows().size()),
    IMD_2019(
            "imd-lsoa/imd_2019.csv",
            source -> DeprivationFiles.readAreas(source).rows().size()),
    IMD_PRACTICE(
            "imd-practice/practice_imd.csv",
            source -> DeprivationFiles.readOrganisations(source).rows().size()),
    PCN_LISTS(
            "pcn-age-sex-jan2022/pcn_counts_jan_22.csv",
            source -> kept(AgeSexLists.readNetworkCounts(source, LocalDate.of(2022, 1, 1)))),
    PRACTICE_LISTS(
            "gp-list-age-sex-sussex/Apr_22_five_year_age_sussex.csv",
            source -> kept(AgeSexLists.readPracticeCounts(source, LocalDate.of(2022, 4, 1))));

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a method without state.
    private final ToLongFunction<CsvSource> reader;

    PublishedFile(String place, ToLongFunction<CsvSource> reader) {
        this.place = place;
        this.reader = reader;
    }

    /** The rows that our reader keeps. */
    long read(byte[] content) {
        return reader.applyAsLong(CsvSource.ofBytes(place, content));
    }

    boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(place));
    }

    byte[] from(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve(place));
    }

    private static long kept(AgeSexLists lists) {
        return lists.rowsRead() - lists.rowsSetAside();
    }

    /** Rows like those of the file, as many as it takes for so many characters. */
    byte[] madeUp(int characters) {
        StringBuilder text = new StringBuilder(header());
        for (int i = 0; text.length() < characters; i++) {
            text.append(row(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String header() {
        return switch (this) {
            case PREVALENCE_1617 ->
                "PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE\r\n";
            case PREVALENCE_1920 -> "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE\r\n";
            case ORGANISATION_REFERENCE_1617 ->
                "PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_GEOGRAPHY_CODE,CCG_NAME,STP_CODE,STP_NAME,REGION_CODE,REGION_NAME,COUNTRY\r\n";
            case MAPPING_NHS_GEOGRAPHIES_1920 ->
                "COUNTRY,REGION_ODS_CODE,REGION_NAME,STP_ODS_CODE,STP_NAME,CCG_ODS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME\r\n";
            case EPRACCUR, EPCMEM -> "";
            case EPCN -> "PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,START_DATE,END_DATE\r\n";
            case IMD_2019 -> "FID,LSOA11CD,LSOA11NM,LAD19CD,LAD19NM,IMD19\n";
            case IMD_PRACTICE -> "practice_code,practice_name,postcode,subicb_code,imd_score,imd_decile\n";
            case PCN_LISTS -> "ORG_CODE,COUNT,AGE_BAND\n";
            case PRACTICE_LISTS -> "EXTRACT_DATE,ODS_Code,Sex,Age_group,Patients,Proportion,PCN_Code,PCN_Name\n";
        };
    }

    private String row(int i) {
        String[] groups = {"AF", "AST", "CAN", "CHD", "CKD", "COPD", "DEM", "DEP", "DM", "EP", "HF", "HYP"};
        return switch (this) {
            case PREVALENCE_1617, PREVALENCE_1920 ->
                text(
                        "%s,%s,%d,TOTAL,%d\r\n",
                        practice(i / groups.length),
                        groups[i % groups.length],
                        i % 997,
                        4_000 + i / groups.length % 4_000);
            case ORGANISATION_REFERENCE_1617 ->
                text(
                        "%s,\"SURGERY, %d\",%02dN,E380%05d,NHS GROUP %d,E540%05d,PLAN %d,Y5%d,REGION,ENGLAND\r\n",
                        practice(i), i, i / 40 % 100, i / 40, i / 40, i / 200, i / 200, i / 2000 % 10);
            case MAPPING_NHS_GEOGRAPHIES_1920 ->
                text(
                        "England,Y6%d,North,QH%d,Plan %d,%02dC,NHS Group,U%05d,Network %d,%s,The Surgery %d\r\n",
                        i / 2000 % 10, i / 200 % 10, i / 200 % 10, i / 40 % 100, i / 6, i / 6, practice(i), i);
            case EPRACCUR ->
                text(
                        "\"%s\",\"THE SURGERY %d\",\"Y63\",\"Q74\",\"HEALTH CENTRE\",\"LAWSON STREET\",\"TOWN\",\"\",\"\",\"TS18 1HU\",\"19740401\",\"\",\"A\",\"B\",\"%02dK\",\"20130401\",\"\",\"01642 %06d\",\"\",\"\",\"\",\"0\",\"\",\"00K\",\"\",\"4\",\"\"\r\n",
                        practice(i), i, i / 40 % 100, i);
            case EPCMEM ->
                text(
                        "\"%s\",\"%02dE\",\"W\",\"%d0401\",\"%d0331\",\"0\"\r\n",
                        practice(i / 4), i % 100, 1999 + i % 4 * 4, 2003 + i % 4 * 4);
            case EPCN ->
                text(
                        "%s,Surgery %d,U%05d,Network %d,20190701,%s\r\n",
                        practice(i), i, i / 6, i / 6, i % 9 == 0 ? "20210331" : "");
            case IMD_2019 ->
                text(
                        "%d,E01%06d,\"Place, %d 0%02dA\",E09%06d,Place %d,%d\n",
                        i, i, i / 140, i % 100, i / 140, i / 140, i * 7919L % 32_844 + 1);
            case IMD_PRACTICE ->
                text(
                        "\"%s\",\"THE SURGERY %d\",\"TS18 1HU\",\"16C\",%d.5687225678029,%d\n",
                        practice(i), i, i % 90, i % 10 + 1);
            case PCN_LISTS -> {
                int cell = i % 40;
                String ages = cell % 20 == 19 ? "95+" : cell % 20 * 5 + "_" + (cell % 20 * 5 + 4);
                yield text("U%05d,%d,%s_%s\n", i / 40, i % 997, cell < 20 ? "FEMALE" : "MALE", ages);
            }
            case PRACTICE_LISTS -> {
                int cell = i % 40;
                String ages = cell % 20 == 19 ? "95+" : cell % 20 * 5 + "-" + (cell % 20 * 5 + 4);
                yield text(
                        "\"1st Apr 2022\",\"%s\",\"%s\",\"%s years\",%d,0.0214309264754369,\"U%05d\",\"Network %d\"\n",
                        practice(i / 40), cell < 20 ? "Female" : "Male", ages, i % 997, i / 240, i / 240);
            }
        };
    }

    private static String practice(int i) {
        return text("%c%05d", 'A' + i / 100_000 % 26, i % 100_000);
    }

    private static String text(String form, Object... arguments) {
        return String.format(Locale.ROOT, form, arguments);
    }
}
