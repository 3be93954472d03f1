package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.explanation.ScheduleComparison;
import io.github.chinsdk.scheduling.explanation.ScheduleMeasures;
import io.github.chinsdk.scheduling.explanation.WhatIfTable;
import io.github.chinsdk.scheduling.internal.text.CsvText;
import io.github.chinsdk.scheduling.internal.text.Prose;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes comparisons. */
public final class ComparisonText {

    private static final List<String> COLUMNS =
            List.of("case", "not met", "points", "held", "discussed", "mean wait", "staff time", "travel", "cost");

    private ComparisonText() {}

    /**
     * {@return plain text}
     *
     * @param comparison what to write
     */
    public static String plain(ScheduleComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        rows.add(row("first", comparison.first()));
        rows.add(row("second", comparison.second()));
        StringBuilder text = new StringBuilder(aligned(rows));
        text.append('\n');
        comparison
                .difference()
                .forEach((constraint, change) -> text.append(
                        String.format(Locale.ROOT, "%+8d  %s\n", change, ExplanationText.named(constraint))));
        text.append('\n')
                .append(Words.count(comparison.changes().size(), "change"))
                .append(" of meetings, ")
                .append(Words.count(comparison.movedDiscussions(), "discussion"))
                .append(" moved\n");
        comparison
                .changes()
                .forEach(change ->
                        text.append("- ").append(Prose.oneLine(change)).append('\n'));
        return text.toString();
    }

    /**
     * {@return a table in plain text}
     *
     * @param table what to write
     */
    public static String table(WhatIfTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(COLUMNS);
        for (StaffRole role : StaffRole.values()) {
            header.add("busiest " + Words.role(role));
        }
        rows.add(header);
        for (WhatIfTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row(row.name(), row.measures()));
            for (StaffRole role : StaffRole.values()) {
                cells.add(Integer.toString(row.measures().busiest().getOrDefault(role, 0)));
            }
            rows.add(cells);
        }
        return aligned(rows);
    }

    /**
     * {@return the table as CSV}
     *
     * @param table what to write
     */
    public static String csv(WhatIfTable table) {
        CsvText csv = new CsvText();
        List<Object> header = new ArrayList<>(List.of(
                "case",
                "medium",
                "soft",
                "meetings",
                "held",
                "discussions",
                "discussed",
                "meanWaitDays",
                "staffHours",
                "travelMinutes",
                "pence"));
        for (StaffRole role : StaffRole.values()) {
            header.add("busiest " + Words.role(role));
        }
        csv.row(header.toArray());
        for (WhatIfTable.Row row : table.rows()) {
            ScheduleMeasures m = row.measures();
            List<Object> cells = new ArrayList<>(List.of(
                    row.name(),
                    m.score().medium(),
                    m.score().soft(),
                    m.meetings(),
                    m.meetingsHeld(),
                    m.discussions(),
                    m.discussionsHeld(),
                    tenths(m.meanWaitTenthsOfDay()),
                    hundredthsOfHours(m.staffTime()),
                    m.travelTime().toMinutes(),
                    m.pence()));
            for (StaffRole role : StaffRole.values()) {
                cells.add(m.busiest().getOrDefault(role, 0));
            }
            csv.row(cells.toArray());
        }
        return csv.text();
    }

    private static List<String> row(String name, ScheduleMeasures m) {
        return List.of(
                Prose.oneLine(name),
                Long.toString(m.score().medium()),
                Long.toString(m.score().soft()),
                m.meetingsHeld() + " of " + m.meetings(),
                m.discussionsHeld() + " of " + m.discussions(),
                tenths(m.meanWaitTenthsOfDay()) + " days",
                Words.time(m.staffTime()),
                Words.time(m.travelTime()),
                m.pence() == 0 ? "not given" : pounds(m.pence()));
    }

    private static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String hundredthsOfHours(Duration time) {
        long hundredths = (time.toMinutes() * 100 + 30) / 60;
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
    }

    private static String pounds(long pence) {
        return "£" + pence / 100 + "." + pence / 10 % 10 + pence % 10;
    }

    private static String aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < row.size(); i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] + 2 - row.get(i).length()));
                    }
                    return line.toString().stripTrailing();
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
