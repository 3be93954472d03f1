package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.StandardPopulation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The first 15 bands of the European Standard Population 2013, 0-4 to 70-74: 91,000 of its 100,000. */
final class Under75 {

    private static final int END_EXCLUSIVE = 75;

    private Under75() {}

    static Estimate calculate(DirectlyStandardisedRate rate, Map<AgeBand, Counts> counts) {
        SortedMap<AgeBand, Counts> under75 = new TreeMap<>(counts);
        under75.keySet().removeIf(band -> band.lowerAge() >= END_EXCLUSIVE);
        return rate.calculate(
                under75,
                StandardPopulation.europeanStandard2013()
                        .within(AgeBand.of(0, END_EXCLUSIVE - 1))
                        .weights());
    }
}
