package io.github.chinsdk.kpi.worklist;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.scorecard.ScorecardCell;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.TrendDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why a practice stands where it stands, in words. */
final class Reasons {

    private Reasons() {}

    static List<String> of(
            List<PotentialGain> gains,
            int index,
            List<KpiGains> byKpi,
            ConfidenceLevel level,
            @Nullable Long listSize) {
        List<String> reasons = new ArrayList<>();
        IntStream.range(0, gains.size())
                .boxed()
                .filter(i -> gains.get(i).status() == GainStatus.COUNTED)
                .sorted(Comparator.comparing((Integer i) -> -gains.get(i).patients()))
                .forEach(i -> reasons.add(counted(gains.get(i), byKpi.get(i), index, level)));
        long notCounted = gains.stream()
                .filter(gain -> gain.status() == GainStatus.NOT_SIGNIFICANT)
                .count();
        List<PotentialGain> notAssessed = gains.stream()
                .filter(gain -> gain.status() == GainStatus.NOT_ASSESSED)
                .toList();
        if (notAssessed.size() == gains.size()) {
            // Nothing known is not nothing found.
            reasons.add("No KPI could be assessed.");
        } else {
            if (reasons.isEmpty()) {
                reasons.add("No gap to the peers' quartile is beyond chance.");
            }
            if (!notAssessed.isEmpty()) {
                reasons.add(String.format(
                        Locale.ROOT, "%d of %d KPIs could not be assessed.", notAssessed.size(), gains.size()));
            }
        }
        if (notCounted > 0) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%d more %s may be chance and %s not counted.",
                    notCounted,
                    notCounted == 1 ? "gap" : "gaps",
                    notCounted == 1 ? "is" : "are"));
        }
        if (listSize != null) {
            reasons.add(String.format(Locale.ROOT, "%,d patients are registered.", listSize));
        }
        return reasons;
    }

    static List<Caveat> caveats(int index, List<KpiGains> byKpi) {
        Set<Caveat> caveats = new LinkedHashSet<>();
        for (KpiGains ofKpi : byKpi) {
            for (Caveat caveat : ofKpi.cell(index).caveats()) {
                caveats.add(new Caveat(caveat.code(), ofKpi.kpi().title() + ": " + caveat.text()));
            }
            if (ofKpi.hasDirectionOfCaller()) {
                caveats.add(new Caveat(
                        "direction-of-caller",
                        String.format(
                                Locale.ROOT,
                                "%s: this list holds %s to be good, the definition does not.",
                                ofKpi.kpi().title(),
                                ofKpi.direction() == Polarity.HIGH_IS_GOOD ? "high" : "low")));
            }
        }
        return List.copyOf(caveats);
    }

    private static String counted(PotentialGain gain, KpiGains ofKpi, int index, ConfidenceLevel level) {
        ScorecardCell cell = ofKpi.cell(index);
        String unit = gain.valueUnit().startsWith("%") ? "%" : " " + gain.valueUnit();
        StringBuilder text = new StringBuilder();
        text.append(ofKpi.kpi().title()).append(": ");
        text.append(String.format(
                Locale.ROOT,
                "%,d %s would gain at %.2f%s, the %s quartile of %d peers; now %.2f%s",
                gain.patients(),
                gain.patients() == 1 ? "patient" : "patients",
                gain.aim().orElseThrow(),
                unit,
                ofKpi.direction() == Polarity.HIGH_IS_GOOD ? "upper" : "lower",
                gain.peersUsed(),
                gain.value().orElseThrow(),
                unit));
        cell.value()
                .interval(level)
                .ifPresent(interval -> text.append(
                        String.format(Locale.ROOT, " (%s %.2f to %.2f)", level, interval.lower(), interval.upper())));
        text.append(besidePeers(gain.besidePeers()));
        if (gain.trend() != TrendDirection.CANNOT_BE_CALCULATED) {
            text.append(", trend ").append(gain.trend().meaning(ofKpi.direction()));
        }
        return text.append('.').toString();
    }

    private static String besidePeers(BenchmarkCategory category) {
        return switch (category) {
            case NOT_COMPARED -> "";
            case SIMILAR, MIDDLE -> ", similar to the peers together";
            case WORST, WORSE -> ", worse than the peers together";
            case BEST, BETTER -> ", better than the peers together";
            case LOWEST, LOWER -> ", lower than the peers together";
            case HIGHEST, HIGHER -> ", higher than the peers together";
        };
    }
}
