package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.variation.chart.ImprovementDirection;
import io.github.chinsdk.kpi.variation.chart.MovingRangeScreening;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.SpecialCause;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import io.github.chinsdk.kpi.variation.chart.XmrLimits;
import io.github.chinsdk.kpi.variation.chart.XmrPoint;
import io.github.chinsdk.kpi.variation.chart.XmrSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * NHS England's monthly A&amp;E returns, April 2016 to March 2019 (NHSRdatasets, CC0, source OGL v3.0): a control chart for
 * each provider and type of department with all 36 months, and the series for which NHSRplotthedots has published its own
 * charts in the reference figures, from the returns themselves.
 */
class AccidentAndEmergencySeriesTest {

    /** One provider and type in one month. */
    private record Month(long attendances, long breaches, long admissions) {

        double measure(String name) {
            return switch (name) {
                case "attendances" -> attendances;
                case "breaches" -> breaches;
                case "admissions" -> admissions;
                case "performance" -> 1 - (double) breaches / attendances;
                default -> throw new AssertionError(name);
            };
        }
    }

    private static Map<String, SortedMap<LocalDate, Month>> series() throws IOException {
        Map<String, SortedMap<LocalDate, Month>> series = new TreeMap<>();
        List<String> lines = SharedData.lines("nhsrdatasets/ae_attendances.csv");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = SharedData.cells(line);
            series.computeIfAbsent(cells.get(1) + " " + cells.get(2), key -> new TreeMap<>())
                    .put(
                            LocalDate.parse(cells.get(0)),
                            new Month(
                                    Long.parseLong(cells.get(3)),
                                    Long.parseLong(cells.get(4)),
                                    Long.parseLong(cells.get(5))));
        }
        return series;
    }

    /** The whole file: 12,765 rows, 428 series of which 281 have all 36 months (counted with Python's csv module). */
    @Test
    void everyProviderWithAllMonthsHasItsChart() throws IOException {
        Map<String, SortedMap<LocalDate, Month>> all = series();
        assertThat(all).hasSize(428);
        assertThat(all.values().stream()
                        .flatMap(months -> months.values().stream())
                        .mapToLong(Month::attendances)
                        .sum())
                .isEqualTo(72_019_402);
        ProcessControlChart chart = ProcessControlChart.withDefaults().with(ImprovementDirection.DECREASE);
        int charts = 0;
        for (Map.Entry<String, SortedMap<LocalDate, Month>> entry : all.entrySet()) {
            if (entry.getValue().size() < 36) {
                continue;
            }
            List<Double> values = new ArrayList<>();
            List<Observation> observations = new ArrayList<>();
            entry.getValue().forEach((date, month) -> {
                values.add((double) month.attendances());
                observations.add(Observation.of(date, month.attendances()));
            });
            XmrChart drawn = chart.calculate(observations);
            assertLimitsByHand(entry.getKey(), values, drawn);
            charts++;
        }
        assertThat(charts).isEqualTo(281);
    }

    /**
     * The series for which the reference figures hold charts of NHSRplotthedots, drawn here from the returns: each with the
     * options that it had there, the limits of every segment the same.
     */
    @Test
    void theChartsOfAnotherPackage() throws IOException {
        Map<String, SortedMap<LocalDate, Month>> all = series();
        Map<String, List<List<String>>> summaries = new HashMap<>();
        for (List<String> row : golden("summary.csv")) {
            summaries.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(row);
        }
        int segments = 0;
        for (List<String> row : golden("series.csv")) {
            if (!row.get(1).equals("real_ae_attendances")) {
                continue;
            }
            String id = row.get(0);
            String[] name = row.get(2).split(" ");
            List<Observation> observations = new ArrayList<>();
            all.get(name[0] + " " + name[1])
                    .forEach((date, month) -> observations.add(Observation.of(date, month.measure(name[2]))));
            XmrChart chart = chart(row, observations);
            assertThat(chart.segments()).as(id).hasSameSizeAs(summaries.get(id));
            for (int i = 0; i < chart.segments().size(); i++) {
                List<String> theirs = summaries.get(id).get(i);
                XmrSegment ours = chart.segments().get(i);
                double mean = Double.parseDouble(theirs.get(2));
                assertThat(ours.mean().orElseThrow()).as(id).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
                if (ours.limits().isPresent()) {
                    double upper = Double.parseDouble(theirs.get(4));
                    assertThat(ours.limits().get().upper()).as(id).isCloseTo(upper, within(1e-9 * Math.max(1, upper)));
                    assertThat(ours.limits().get().lower())
                            .as(id)
                            .isCloseTo(Double.parseDouble(theirs.get(3)), within(1e-9 * Math.max(1, upper)));
                    segments++;
                }
            }
        }
        assertThat(segments).isGreaterThan(30);
    }

    private static XmrChart chart(List<String> options, List<Observation> observations) {
        ProcessControlChart chart = ProcessControlChart.withDefaults()
                .with(ImprovementDirection.valueOf(options.get(3).toUpperCase(Locale.ROOT)))
                .with(options.get(7).equals("true") ? MovingRangeScreening.SCREENED : MovingRangeScreening.UNSCREENED);
        if (!options.get(4).isEmpty()) {
            chart = chart.withTarget(Double.parseDouble(options.get(4)));
        }
        if (!options.get(5).isEmpty()) {
            chart = chart.withRebasing(Arrays.stream(options.get(5).split(";"))
                    .map(LocalDate::parse)
                    .filter(date -> observations.stream()
                            .anyMatch(observation -> observation.date().equals(date)))
                    .toArray(LocalDate[]::new));
        }
        if (!options.get(6).isEmpty()) {
            chart = chart.withBaseline(Integer.parseInt(options.get(6)));
        }
        return chart.calculate(observations);
    }

    private static List<List<String>> golden(String file) throws IOException {
        Path path = Path.of(System.getProperty("chin.shared", ""), "golden", "spc_xmr_ptd", file);
        if (!Files.isRegularFile(path)) {
            System.out.println("skipped: golden/spc_xmr_ptd/" + file + " needs -Dchin.shared=DIR");
        }
        Assumptions.assumeTrue(Files.isRegularFile(path), "needs -Dchin.shared with golden/spc_xmr_ptd");
        List<String> lines = Files.readAllLines(path);
        return lines.subList(1, lines.size()).stream().map(SharedData::cells).toList();
    }

    /** Mean, average moving range with extreme ones (above 3.27 times the average) left out once, limits 2.66 beyond. */
    private static void assertLimitsByHand(String name, List<Double> values, XmrChart drawn) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            ranges.add(Math.abs(values.get(i) - values.get(i - 1)));
        }
        double plain = ranges.stream().mapToDouble(range -> range).average().orElseThrow();
        double screened = ranges.stream()
                .mapToDouble(range -> range)
                .filter(range -> range < 3.267 * plain)
                .average()
                .orElse(0);
        XmrSegment segment = drawn.segments().get(0);
        assertThat(drawn.segments()).hasSize(1);
        assertThat(segment.mean().orElseThrow()).as(name).isCloseTo(mean, within(1e-9 * mean));
        if (segment.limits().isEmpty()) {
            assertThat(screened).as(name).isZero();
            return;
        }
        XmrLimits limits = segment.limits().get();
        assertThat(limits.averageMovingRange()).as(name).isCloseTo(screened, within(1e-9 * screened));
        assertThat(limits.upper()).as(name).isCloseTo(mean + 2.66 * screened, within(1e-9 * mean));
        assertThat(limits.lower()).as(name).isCloseTo(mean - 2.66 * screened, within(1e-9 * mean));
        for (XmrPoint point : drawn.points()) {
            double value = point.observation().value().orElseThrow();
            if (value > limits.upper()) {
                assertThat(point.cause()).as(name).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
            }
            if (value < limits.lower()) {
                assertThat(point.cause()).as(name).isEqualTo(SpecialCause.BELOW_LOWER_LIMIT);
            }
        }
    }
}
