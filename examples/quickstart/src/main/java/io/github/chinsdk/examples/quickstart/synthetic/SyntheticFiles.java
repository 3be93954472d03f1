package io.github.chinsdk.examples.quickstart.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a synthetic programme in the formats in which the NHS publishes the real one. */
public final class SyntheticFiles {

    private SyntheticFiles() {}

    /**
     * Generates North Central London from a seed and writes its files.
     *
     * @param seed the seed: the same one gives the same bytes
     * @param directory an existing directory
     * @throws IOException if a file cannot be written
     */
    public static void write(long seed, Path directory) throws IOException {
        SyntheticProgramme programme = SyntheticProgramme.generate(seed);
        write(directory.resolve("PREVALENCE_1617.csv"), prevalence(programme));
        write(directory.resolve("MAPPING_NHS_GEOGRAPHIES_1617.csv"), geographies(programme));
        write(directory.resolve("gp-reg-pat-prac-quin-age_1617.csv"), ages(programme));
        write(directory.resolve("PRACTICE_ACTIVITY_1617.csv"), activity(programme));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    private static List<String> prevalence(SyntheticProgramme programme) {
        Map<String, String> listTypes = PublishedTotals.listTypes();
        List<String> lines = new ArrayList<>();
        lines.add("PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE");
        for (SyntheticPractice practice : programme.practices()) {
            practice.registers().forEach((group, register) -> {
                String listType = Objects.requireNonNull(listTypes.get(group));
                lines.add(practice.code() + "," + group + "," + register + "," + listType + ","
                        + practice.listSize(listType));
            });
        }
        return lines;
    }

    private static List<String> geographies(SyntheticProgramme programme) {
        List<String> lines = new ArrayList<>();
        lines.add("NAT_ONS_CODE,NAT_CODE,COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,STP_ODS_CODE,STP_ONS_CODE,"
                + "STP_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME");
        for (SyntheticPractice practice : programme.practices()) {
            BoroughPlan borough = practice.borough();
            lines.add(String.join(
                    ",",
                    "E92000001,ENG,England,Y56,E40000003,London,QMJ,E54000028,North Central London STP",
                    borough.code,
                    borough.geographyCode,
                    "NHS " + borough.label + " CCG",
                    practice.networkCode(),
                    borough.label + " CHIN " + practice.network(),
                    practice.code(),
                    practice.name()));
        }
        return lines;
    }

    private static List<String> ages(SyntheticProgramme programme) {
        List<String> lines = new ArrayList<>();
        lines.add("PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS");
        for (SyntheticPractice practice : programme.practices()) {
            for (int sex = 0; sex < 2; sex++) {
                long[] bands = new long[20];
                for (int c = 0; c < AgeCell.ALL.size(); c++) {
                    bands[AgeCell.ALL.get(c).band() / 5] += practice.patients()[sex][c];
                }
                for (int band = 0; band < bands.length; band++) {
                    String ages = band == 19 ? "95+" : 5 * band + "_" + (5 * band + 4);
                    lines.add("GP_PRAC_PAT_LIST,01JAN2017,GP," + practice.code() + ",,,"
                            + (sex == 0 ? "MALE," : "FEMALE,") + ages + "," + bands[band]);
                }
            }
        }
        return lines;
    }

    private static List<String> activity(SyntheticProgramme programme) {
        List<String> lines = new ArrayList<>();
        lines.add("PRACTICE_CODE,FINANCIAL_YEAR,MEASURE,EVENTS");
        for (SyntheticPractice practice : programme.practices()) {
            practice.activity()
                    .forEach((measure, events) -> lines.add(practice.code() + ",2016/17," + measure + "," + events));
        }
        return lines;
    }
}
