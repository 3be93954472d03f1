package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.examples.quickstart.plan.PlannedMeeting;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.population.QofGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers as CSV: one file for each kind. */
public final class CsvReport {

    private CsvReport() {}

    /**
     * Writes the files.
     *
     * @param findings the numbers
     * @param plan the month of meetings
     * @param directory where to
     * @throws IOException if a file cannot be written
     */
    public static void write(Findings findings, MonthPlan plan, Path directory) throws IOException {
        prevalence(findings, directory.resolve("prevalence.csv"));
        variation(findings, directory.resolve("variation.csv"));
        gaps(findings, directory.resolve("gap.csv"));
        hospital(findings, directory.resolve("hospital.csv"));
        meetings(plan, directory.resolve("meetings.csv"));
        problems(findings.programme().problems(), directory.resolve("set-aside.csv"));
    }

    static List<Area> areas(Findings findings) {
        return Stream.of(List.of(findings.whole()), findings.boroughs(), findings.networks(), findings.practices())
                .flatMap(List::stream)
                .toList();
    }

    private static void prevalence(Findings findings, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "level",
                "code",
                "name",
                "borough",
                "register",
                "condition",
                "on_register",
                "list",
                "percent",
                "lower95",
                "upper95",
                "caveats")) {
            for (Area area : areas(findings)) {
                for (Map.Entry<QofGroup, Estimate> entry : area.prevalence().entrySet()) {
                    place(csv, area)
                            .text(entry.getKey().code())
                            .text(entry.getKey().title())
                            .estimate(entry.getValue())
                            .text(caveats(entry.getValue()))
                            .endRow();
                }
            }
        }
    }

    private static String caveats(Estimate estimate) {
        return estimate.caveats().stream().map(Caveat::text).collect(Collectors.joining(" "));
    }

    private static void variation(Findings findings, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "register",
                "practice",
                "on_register",
                "list",
                "percent",
                "target_percent",
                "lower95",
                "upper95",
                "lower99_8",
                "upper99_8",
                "position")) {
            for (Map.Entry<QofGroup, Funnel> entry : findings.funnels().entrySet()) {
                for (FunnelPoint point : entry.getValue().points()) {
                    csv.text(entry.getKey().code())
                            .text(point.name())
                            .number(point.unit().counts().numerator())
                            .number(point.unit().counts().denominator());
                    if (point.value().isPresent()) {
                        csv.number(point.value().getAsDouble());
                    } else {
                        csv.empty();
                    }
                    csv.number(entry.getValue().target());
                    for (int level = 0; level < 2; level++) {
                        if (point.limits().size() > level) {
                            Interval limits = point.limits().get(level);
                            csv.number(limits.lower()).number(limits.upper());
                        } else {
                            csv.empty().empty();
                        }
                    }
                    csv.text(point.position().name()).endRow();
                }
            }
        }
    }

    private static void gaps(Findings findings, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "level",
                "code",
                "name",
                "borough",
                "register",
                "source",
                "on_register",
                "expected",
                "expected_lower95",
                "expected_upper95",
                "gap",
                "gap_lower95",
                "gap_upper95",
                "diagnosis_rate_percent",
                "rate_lower95",
                "rate_upper95",
                "no_value_because")) {
            for (Area area : areas(findings)) {
                for (Map.Entry<QofGroup, DiagnosisGap> entry : area.gaps().entrySet()) {
                    DiagnosisGap gap = entry.getValue();
                    place(csv, area)
                            .text(entry.getKey().code())
                            .text(gap.source().publication() + " "
                                    + gap.source().year())
                            .number(gap.registerCount())
                            .valueAndLimits(gap.expected())
                            .valueAndLimits(gap.gap())
                            .valueAndLimits(gap.diagnosisRate())
                            .text(gap.diagnosisRate().reason())
                            .endRow();
                }
            }
        }
    }

    private static void hospital(Findings findings, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "level",
                "code",
                "name",
                "borough",
                "measure",
                "events",
                "people",
                "per_1000",
                "lower95",
                "upper95")) {
            for (Area area : areas(findings)) {
                if (area.emergencyAdmissions().isPresent()) {
                    place(csv, area)
                            .text("EMERGENCY_ADMISSIONS")
                            .estimate(area.emergencyAdmissions().get())
                            .endRow();
                }
                for (Map.Entry<DepartmentType, Estimate> entry :
                        area.attendances().entrySet()) {
                    place(csv, area)
                            .text("AE_" + entry.getKey().name())
                            .estimate(entry.getValue())
                            .endRow();
                }
            }
        }
    }

    private static void meetings(MonthPlan plan, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file, "meeting", "network", "start", "end", "venue", "attendees", "discussions", "agenda")) {
            for (PlannedMeeting meeting : plan.meetings()) {
                csv.text(meeting.id())
                        .text(meeting.network())
                        .text(meeting.start().toString())
                        .text(meeting.end().toString())
                        .text(meeting.venue())
                        .number(meeting.attendees())
                        .number(meeting.discussions())
                        .text(meeting.agendaFile())
                        .endRow();
            }
        }
    }

    private static void problems(List<RowProblem> problems, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, "file", "row", "field", "value", "problem", "way_out")) {
            for (RowProblem problem : problems) {
                csv.text(problem.file())
                        .number(problem.row())
                        .text(problem.field())
                        .text(problem.value())
                        .text(problem.problem())
                        .text(problem.wayOut())
                        .endRow();
            }
        }
    }

    private static CsvFile place(CsvFile csv, Area area) throws IOException {
        return csv.text(area.level().name())
                .text(area.place().code())
                .text(area.place().name())
                .text(area.borough().name());
    }
}
