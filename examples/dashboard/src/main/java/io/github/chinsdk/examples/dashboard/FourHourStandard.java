package io.github.chinsdk.examples.dashboard;

import io.github.chinsdk.kpi.Counts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patients seen within four hours, of all who came to A&amp;E, April 2016 to March 2019: Whittington Health, the four trusts
 * of North Central London together, and England, all types of department.
 *
 * <p>Source: NHS England, A&amp;E Attendances and Emergency Admissions, monthly, by provider (Open Government Licence v3.0), as
 * in the data package NHSRdatasets 0.3.3; providers added up here.
 */
final class FourHourStandard {

    /** What the NHS Constitution's handbook asks for: 95 in 100 within four hours. */
    static final double TARGET_PERCENT = 95;

    private FourHourStandard() {}

    /** Patients seen within four hours over all, by month. */
    static SortedMap<YearMonth, Counts> monthsOf(String area) throws IOException {
        SortedMap<YearMonth, Counts> months = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(
                        FourHourStandard.class.getResourceAsStream("four-hour-standard.csv"),
                        "four-hour-standard.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                if (cells[0].equals(area)) {
                    long attendances = Long.parseLong(cells[2]);
                    months.put(
                            YearMonth.parse(cells[1]), Counts.of(attendances - Long.parseLong(cells[3]), attendances));
                }
            });
        }
        return months;
    }
}
