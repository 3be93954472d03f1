package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.scorecard.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How numbers read in titles and tooltips; the marks themselves have every digit. */
final class Wording {

    private Wording() {}

    static String value(double value, RateUnit unit) {
        return String.format(Locale.ROOT, "%,.2f", value) + behind(unit);
    }

    static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String whole(double count) {
        return String.format(Locale.ROOT, "%,.0f", count);
    }

    static String between(double lower, double upper) {
        return String.format(Locale.ROOT, "%,.2f to %,.2f", lower, upper);
    }

    /** Number, interval, counts; the counts of what is withheld are not in a cell's value. */
    static String reading(CellValue value, RateUnit unit) {
        if (!value.isCalculated()) {
            return value.reason();
        }
        StringBuilder text = new StringBuilder(value(value.value().orElseThrow(), unit));
        value.interval(ConfidenceLevel.P95)
                .ifPresent(interval -> text.append(" (95% ")
                        .append(between(interval.lower(), interval.upper()))
                        .append(')'));
        value.counts()
                .ifPresent(counts -> text.append(", ")
                        .append(whole(counts.numerator()))
                        .append(" of ")
                        .append(whole(counts.denominator())));
        return text.toString();
    }

    static String limits(List<Interval> limits) {
        List<String> texts = new ArrayList<>();
        for (Interval each : limits) {
            texts.add(each.level() + " " + between(each.lower(), each.upper()));
        }
        return String.join("; ", texts);
    }

    static String axis(String measure, RateUnit unit) {
        return unit.label().isEmpty() ? measure : measure + " (" + unit.label() + ")";
    }

    static String units(int count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d unit" : "%,d units", count);
    }

    /** Lines of at most so many characters, broken between words. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String behind(RateUnit unit) {
        return unit.label().isEmpty() || unit.label().startsWith("%") ? unit.label() : " " + unit.label();
    }
}
