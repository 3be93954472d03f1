package io.github.chinsdk.kpi.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.EstimateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QofAchievementTest {

    /** NHS Digital, Quality and Outcomes Framework 2016/17, CCG level, Open Government Licence v3.0. */
    @ParameterizedTest
    @CsvSource({
        "Islington DM002,  8882,  9692, 676, 91.6426,  6.5201, 85.6674",
        "Islington HYP006, 16968, 20816, 923, 81.5142,  4.2458, 78.0533",
        "Islington AF007,  1240,  1527, 265, 81.2050, 14.7879, 69.1964",
        "Barnet AF007,     3489,  4106, 524, 84.9732, 11.3175, 75.3564"
    })
    void publishedFigures(
            String indicator,
            long numerator,
            long denominator,
            long exceptions,
            double achievement,
            double exceptionRate,
            double interventionRate) {
        QofPercentages percentages =
                QofAchievement.withDefaults().calculate(Counts.of(numerator, denominator), exceptions);
        assertThat(percentages.achievement().value()).as(indicator).isCloseTo(achievement, within(5.1e-5));
        assertThat(percentages.exceptionRate().value()).as(indicator).isCloseTo(exceptionRate, within(5.1e-5));
        assertThat(percentages.interventionRate().value()).as(indicator).isCloseTo(interventionRate, within(5.1e-5));
        assertThat(percentages.interventionRate().intervals()).hasSize(2);
    }

    @Test
    void everyPublishedRowOfSixCcgs() throws IOException {
        String file = "qof-achievement-ccg/ncl_westlondon_1617_long.csv";
        String shared = System.getProperty("chin.shared", "");
        boolean there = !shared.isBlank() && Files.isRegularFile(Path.of(shared, "data", file));
        if (!there) {
            System.out.println("skipped: " + file + " needs -Dchin.shared=DIR with the reference data");
        }
        Assumptions.assumeTrue(there, "needs -Dchin.shared with data/" + file);
        int checked = 0;
        for (Map<String, Double> row : rows(Files.readAllLines(Path.of(shared, "data", file)))) {
            QofPercentages percentages = QofAchievement.withDefaults()
                    .with()
                    .calculate(
                            new Counts(row.get("Numerator"), row.get("Denominator")),
                            row.get("Exceptions").longValue());
            assertThat(percentages.achievement().value())
                    .isCloseTo(row.get("Underlying Achievement net of Exceptions (per cent)"), within(1e-6));
            assertThat(percentages.exceptionRate().value())
                    .isCloseTo(row.get("Exception Rate (per cent)"), within(1e-6));
            assertThat(percentages.interventionRate().value())
                    .isCloseTo(row.get("Patients receiving Intervention (per cent)"), within(1e-6));
            checked++;
        }
        assertThat(checked).isEqualTo(318);
    }

    private static List<Map<String, Double>> rows(List<String> lines) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            // Headers hold commas in quotation marks: the first five cells do not, the value is the last.
            String[] cells = line.split(",", 6);
            String header = cells[5].substring(0, cells[5].lastIndexOf(','))
                    .replace("\"", "")
                    .strip();
            double value = Double.parseDouble(cells[5].substring(cells[5].lastIndexOf(',') + 1));
            rows.computeIfAbsent(cells[0] + '|' + cells[1] + '|' + cells[4], key -> new LinkedHashMap<>())
                    .put(header, value);
        }
        List<Map<String, Double>> withExceptions = new ArrayList<>(rows.values());
        withExceptions.removeIf(row -> !row.containsKey("Exception Rate (per cent)"));
        return withExceptions;
    }

    @Test
    void everyoneExceptedLeavesAchievementUndefined() {
        QofPercentages percentages = QofAchievement.withDefaults().calculate(Counts.of(0, 0), 3);
        assertThat(percentages.achievement().status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(percentages.exceptionRate().value()).isEqualTo(100);
        assertThat(percentages.interventionRate().value()).isZero();
    }

    @Test
    void negativeExceptionsAreRefused() {
        assertThatThrownBy(() -> QofAchievement.withDefaults().calculate(Counts.of(1, 2), -1))
                .hasMessage("exceptions must be >= 0, was -1%nMaybe a difference was handed over where a count belongs."
                        .formatted());
    }
}
