package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.chart.ControlChart;
import io.github.chinsdk.kpi.variation.chart.ControlLimits;
import io.github.chinsdk.kpi.variation.chart.ControlPhase;
import io.github.chinsdk.kpi.variation.chart.ControlPoint;
import io.github.chinsdk.kpi.variation.chart.MovingRangeScreening;
import io.github.chinsdk.kpi.variation.chart.RunsAnalysis;
import io.github.chinsdk.kpi.variation.chart.ShewhartChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartType;
import io.github.chinsdk.kpi.variation.chart.Subgroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** qicharts2::qic. */
final class QichartsCheck implements FolderCheck {

    private static final Map<String, ShewhartType> TYPES = Map.ofEntries(
            Map.entry("run", ShewhartType.RUN),
            Map.entry("i", ShewhartType.I),
            Map.entry("mr", ShewhartType.MR),
            Map.entry("ip", ShewhartType.I_PRIME),
            Map.entry("p", ShewhartType.P),
            Map.entry("pp", ShewhartType.P_PRIME),
            Map.entry("u", ShewhartType.U),
            Map.entry("up", ShewhartType.U_PRIME),
            Map.entry("c", ShewhartType.C),
            Map.entry("g", ShewhartType.G),
            Map.entry("t", ShewhartType.T));

    private static final List<String> LIMITS = List.of("lcl", "lcl_95", "ucl_95", "ucl");

    @Override
    public String folder() {
        return "spc_qicharts2";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of(
                "source", "where the case comes from", "note", "words about the case", "i", "counts the input's rows");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input.csv");
        GoldenCases expected = folder.byCase("expected.csv");
        comparison.each(folder.table("params.csv"), params -> {
            String id = params.caseId();
            ShewhartType type = TYPES.get(params.text("chart"));
            if (type == null || !params.isEmpty("error")) {
                comparison.leaveOut(
                        id, type == null ? "chart " + params.text("chart") : "the reference stops with an error");
                return;
            }
            List<Subgroup> series =
                    inputs.of(id).stream().map(QichartsCheck::subgroup).toList();
            ShewhartChart calculator = ShewhartChart.of(type)
                    .with(RateUnit.ofMultiplier(params.number("multiply")))
                    .with(
                            params.isTrue("screened_mr")
                                    ? MovingRangeScreening.SCREENED
                                    : MovingRangeScreening.UNSCREENED)
                    .withPhases(positions(params.text("part"), 0));
            ControlChart whole = calculator.calculate(series);
            int[] excluded = positions(params.text("exclude"), -1);
            ShewhartChart narrowed = calculator.withExcluded(excluded);
            if (!params.isEmpty("freeze")) {
                narrowed = narrowed.withBaseline((int) params.number("freeze"));
            }
            ControlChart chart = narrowed.calculate(series);
            boolean isNarrowed = excluded.length > 0 || !params.isEmpty("freeze");
            boolean holes =
                    chart.points().stream().anyMatch(point -> point.reason().equals("the denominator is 0"));
            for (int i = 0; i < chart.points().size(); i++) {
                GoldenRow row = expected.of(id).get(i);
                ControlPoint point = chart.points().get(i);
                ControlPhase phase = chart.phases().get(point.phase());
                if (holes) {
                    eventsOverNobody(row, phase, comparison);
                    continue;
                }
                value(row, type, phase, point, comparison);
                if (type == ShewhartType.I_PRIME && isNarrowed) {
                    primeLimits(row, phase, point, whole.points().get(i), whole, comparison);
                } else {
                    limits(row, type, point, comparison);
                }
                runs(row, phase.runs(), comparison);
            }
        });
    }

    private static Subgroup subgroup(GoldenRow row) {
        OptionalDouble value = row.isEmpty("y") ? OptionalDouble.empty() : OptionalDouble.of(row.number("y"));
        OptionalDouble size = row.isEmpty("n") ? OptionalDouble.empty() : OptionalDouble.of(row.number("n"));
        return value.isPresent() && size.isPresent()
                ? Subgroup.of(new Counts(value.getAsDouble(), size.getAsDouble()))
                : new Subgroup(value, size);
    }

    private static int[] positions(String text, int shift) {
        return text.isEmpty()
                ? new int[0]
                : IntStream.of(Arrays.stream(text.split("[; ]+"))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .map(position -> position + shift)
                        .toArray();
    }

    /** Everything of such a phase follows from whether the events over nobody count. */
    private static void eventsOverNobody(GoldenRow row, ControlPhase phase, Comparison comparison) {
        String rule =
                "events over nobody: in theirs they count for the centre, and the infinite point for the runs; in ours"
                        + " the point has no value";
        String at = " at " + row.text("i");
        comparison.departure(
                row.caseId(), rule, "cl" + at, row.text("cl"), phase.centre().orElseThrow());
        comparison.departure(
                row.caseId(),
                rule,
                "n_useful" + at,
                row.text("n_useful"),
                phase.runs().usefulPoints());
    }

    private static void value(
            GoldenRow row, ShewhartType type, ControlPhase phase, ControlPoint point, Comparison comparison) {
        String id = row.caseId();
        String at = " at " + row.text("i");
        comparison.same(id, "part" + at, (int) row.number("part"), point.phase() + 1);
        comparison.near(id, "cl" + at, row.number("cl"), phase.centre().orElseThrow());
        if (point.value().isPresent()) {
            comparison.near(id, "y" + at, row.number("y"), point.value().getAsDouble());
        } else {
            comparison.same(id, "missing y of a " + type + at, "", row.text("y"));
        }
        comparison.same(id, "sigma_signal" + at, row.isTrue("sigma_signal"), point.isSignal());
    }

    private static void limits(GoldenRow row, ShewhartType type, ControlPoint point, Comparison comparison) {
        String id = row.caseId();
        String at = " at " + row.text("i");
        if (point.limits().isEmpty()) {
            for (String limit : LIMITS) {
                comparison.same(id, "undefined " + limit + at, "", row.text(limit));
            }
            return;
        }
        ControlLimits ours = point.limits().get();
        double scale = Math.abs(row.number("cl"));
        comparison.near(id, "lcl" + at, row.number("lcl"), ours.lower(), scale);
        comparison.near(id, "lcl_95" + at, row.number("lcl_95"), ours.lowerWarning(), scale);
        comparison.near(id, "ucl" + at, row.number("ucl"), ours.upper(), scale);
        if (type == ShewhartType.MR) {
            comparison.near(id, "two thirds of ucl" + at, row.number("ucl_95"), ours.upper() * 2 / 3);
            comparison.departure(
                    id,
                    "two sigma above the centre of an MR chart: theirs is two thirds of the upper limit, ours two thirds"
                            + " of the way to it",
                    "ucl_95" + at,
                    row.number("ucl_95"),
                    ours.upperWarning());
            return;
        }
        comparison.near(id, "ucl_95" + at, row.number("ucl_95"), ours.upperWarning(), scale);
    }

    private static void primeLimits(
            GoldenRow row,
            ControlPhase phase,
            ControlPoint point,
            ControlPoint wholePoint,
            ControlChart whole,
            Comparison comparison) {
        double wholeCentre = whole.phases().get(wholePoint.phase()).centre().orElseThrow();
        double wholeReach = wholePoint.limits().orElseThrow().upper() - wholeCentre;
        comparison.departure(
                row.caseId(),
                "I' with a baseline or exclusions: theirs takes sigma from all points, ours from those that count",
                "ucl at " + row.text("i"),
                row.number("ucl"),
                point.limits().orElseThrow().upper());
        double centre = phase.centre().orElseThrow();
        double[] theirs = {
            centre - wholeReach, centre - wholeReach * 2 / 3, centre + wholeReach * 2 / 3, centre + wholeReach
        };
        for (int limit = 0; limit < theirs.length; limit++) {
            String column = LIMITS.get(limit);
            comparison.near(
                    row.caseId(),
                    column + " with sigma of all points at " + row.text("i"),
                    row.number(column),
                    theirs[limit],
                    Math.abs(centre));
        }
    }

    private static void runs(GoldenRow row, RunsAnalysis ours, Comparison comparison) {
        String id = row.caseId();
        String at = " at " + row.text("i");
        comparison.same(id, "n_useful" + at, (int) row.number("n_useful"), ours.usefulPoints());
        comparison.same(id, "runs_signal" + at, row.isTrue("runs_signal"), ours.isSignal());
        if (ours.usefulPoints() > 0) {
            comparison.same(id, "longest_run" + at, (int) row.number("longest_run"), ours.longestRun());
            comparison.same(id, "longest_run_max" + at, (int) row.number("longest_run_max"), ours.longestRunAllowed());
            comparison.same(id, "n_crossings" + at, (int) row.number("n_crossings"), ours.crossings());
            comparison.same(id, "n_crossings_min" + at, (int) row.number("n_crossings_min"), ours.crossingsRequired());
        }
    }
}
