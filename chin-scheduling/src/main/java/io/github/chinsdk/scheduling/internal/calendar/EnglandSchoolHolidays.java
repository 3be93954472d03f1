package io.github.chinsdk.scheduling.internal.calendar;

import io.github.chinsdk.scheduling.calendar.SchoolHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * School holidays of English local authorities, weekdays only, as their councils or schools that follow the council's
 * calendar publish them. Where a page says when schools close and open again, the days between were counted.
 */
public final class EnglandSchoolHolidays {

    private static final String BARNET =
            "London Borough of Barnet, school terms and holiday dates 2024-2025 and 2025-2026, livingstoneprimaryschool.org";
    private static final String HARINGEY =
            "Haringey calendar 2020-2021, heartlands.haringey.sch.uk/news-events/term-dates";
    private static final String MIDDLESBROUGH =
            "Middlesbrough Council, middlesbrough.gov.uk/schools-and-education/school-term-dates";
    private static final String NORTH_LINCOLNSHIRE = "North Lincolnshire Council, northlincs.gov.uk, school term dates";

    private static final String BARNET_DATES = """
            2025-05-26 2025-05-30 Summer half term
            2025-07-24 2025-08-29 Summer holiday
            2025-10-27 2025-10-31 Autumn half term
            2025-12-22 2026-01-02 Christmas holiday
            2026-02-16 2026-02-20 Spring half term
            2026-03-30 2026-04-10 Easter holiday
            2026-05-25 2026-05-29 Summer half term
            """;

    private static final String HARINGEY_DATES = """
            2020-10-26 2020-10-30 Autumn half term
            2020-12-21 2021-01-01 Christmas holiday
            2021-02-15 2021-02-19 Spring half term
            2021-04-01 2021-04-16 Easter holiday
            2021-05-31 2021-06-04 Summer half term
            """;

    private static final String MIDDLESBROUGH_DATES = """
            2024-05-27 2024-05-31 Summer half term
            2024-07-23 2024-08-30 Summer holiday
            2024-10-28 2024-11-01 Autumn half term
            2024-12-23 2025-01-03 Christmas holiday
            2025-02-24 2025-02-28 Spring half term
            2025-04-14 2025-04-25 Easter holiday
            2025-05-26 2025-05-30 Summer half term
            """;

    private static final String NORTH_LINCOLNSHIRE_DATES = """
            2017-10-23 2017-10-30 Autumn half term
            2017-12-20 2018-01-02 Christmas holiday
            2018-02-12 2018-02-16 Spring half term
            2018-03-29 2018-04-13 Easter holiday
            2018-05-28 2018-06-01 Summer half term
            2018-07-23 2018-09-03 Summer holiday
            2018-10-22 2018-10-29 Autumn half term
            2018-12-21 2019-01-04 Christmas holiday
            2019-02-18 2019-02-22 Spring half term
            2019-04-08 2019-04-22 Easter holiday
            2019-05-27 2019-05-31 Summer half term
            2019-07-22 2019-09-02 Summer holiday
            2019-10-21 2019-10-25 Autumn half term
            2019-12-20 2020-01-06 Christmas holiday
            2020-02-17 2020-02-21 Spring half term
            2020-04-06 2020-04-20 Easter holiday
            2020-05-25 2020-05-29 Summer half term
            """;

    private static final int PARTS = 3;

    private EnglandSchoolHolidays() {}

    /** {@return the rows, authority by authority, in order} */
    public static List<SchoolHoliday> table() {
        List<SchoolHoliday> rows = new ArrayList<>();
        add(rows, "Barnet", BARNET, BARNET_DATES);
        add(rows, "Haringey", HARINGEY, HARINGEY_DATES);
        add(rows, "Middlesbrough", MIDDLESBROUGH, MIDDLESBROUGH_DATES);
        add(rows, "North Lincolnshire", NORTH_LINCOLNSHIRE, NORTH_LINCOLNSHIRE_DATES);
        return rows;
    }

    private static void add(List<SchoolHoliday> rows, String authority, String source, String dates) {
        dates.lines().forEach(line -> {
            String[] parts = line.split(" ", PARTS);
            rows.add(new SchoolHoliday(
                    authority, parts[2], LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), source));
        });
    }
}
