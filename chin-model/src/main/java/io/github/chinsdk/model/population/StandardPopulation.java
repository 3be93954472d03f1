package io.github.chinsdk.model.population;

import io.github.chinsdk.model.internal.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The age structure that rates are standardised to: a weight for each age band. The weights are whole numbers of a
 * notional population, so that adding bands up is exact.
 *
 * @param name what it is called where a result is read, for example {@code "ESP 2013"}
 * @param weights by age band, each above 0; the bands do not overlap
 */
public record StandardPopulation(String name, SortedMap<AgeBand, Long> weights) {

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if the name is blank, there are no weights, one is not above 0, or bands overlap
     */
    public StandardPopulation {
        Objects.requireNonNull(name, "name");
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        if (name.isBlank()) {
            throw Refusal.of("name must not be blank", "Maybe \"ESP 2013\".");
        }
        weights.forEach((band, weight) -> {
            if (weight <= 0) {
                throw Refusal.of(
                        String.format(Locale.ROOT, "weight of %s must be above 0, was %s", band, weight),
                        "Maybe leave the band out: a standard says nothing about bands without weight.");
            }
        });
        new AgeBands(List.copyOf(weights.keySet()));
    }

    /**
     * The European Standard Population 2013 in its 19 bands 0-4 to 90+, 100,000 in total: Eurostat, Revision of the
     * European Standard Population, Methodologies and Working Papers, 2013 (doi:10.2785/11470).
     *
     * @return the standard
     */
    public static StandardPopulation europeanStandard2013() {
        long[] perBand = {
            5_000, 5_500, 5_500, 5_500, 6_000, 6_000, 6_500, 7_000, 7_000, 7_000, 7_000, 6_500, 6_000, 5_500, 5_000,
            4_000, 2_500, 1_500, 1_000
        };
        return inBands("ESP 2013", AgeBands.fiveYearTo90Plus(), perBand);
    }

    /**
     * The European Standard Population 2013 in its 21 bands: as {@link #europeanStandard2013()}, with the first band
     * divided into under 1 (1,000) and 1-4 (4,000), and the last into 90-94 (800) and 95+ (200).
     *
     * @return the standard
     */
    public static StandardPopulation europeanStandard2013In21Bands() {
        SortedMap<AgeBand, Long> weights = new TreeMap<>(europeanStandard2013().weights);
        weights.remove(AgeBand.of(0, 4));
        weights.put(AgeBand.ofSingleYear(0), 1_000L);
        weights.put(AgeBand.of(1, 4), 4_000L);
        weights.remove(AgeBand.ofAtLeast(90));
        weights.put(AgeBand.of(90, 94), 800L);
        weights.put(AgeBand.ofAtLeast(95), 200L);
        return new StandardPopulation("ESP 2013 (21 bands)", weights);
    }

    /** {@return the bands of this standard} */
    public AgeBands ageBands() {
        return new AgeBands(List.copyOf(weights.keySet()));
    }

    /** {@return the sum of all weights} */
    public long total() {
        return weights.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * This standard for part of life: the bands that fall wholly within the given span. Under 75, for example, are the
     * bands within 0-74, 91,000 of the 100,000 of ESP 2013.
     *
     * @param span the ages to keep
     * @return the standard with those bands, their weights unchanged
     * @throws IllegalArgumentException if a band lies across an end of the span, or none lies within it
     */
    public StandardPopulation within(AgeBand span) {
        SortedMap<AgeBand, Long> kept = new TreeMap<>();
        for (Map.Entry<AgeBand, Long> entry : weights.entrySet()) {
            if (span.covers(entry.getKey())) {
                kept.put(entry.getKey(), entry.getValue());
            } else if (span.overlaps(entry.getKey())) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "span must not cut an age band of %s, %s cuts %s",
                                name,
                                span,
                                entry.getKey()),
                        "Maybe end the span where a band ends, or bring a standard in single years.");
            }
        }
        if (kept.isEmpty()) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "span must hold an age band of %s, was %s", name, span),
                    "Maybe use a wider span: the bands are " + ageBands() + ".");
        }
        return new StandardPopulation(name + ", ages " + span, kept);
    }

    /**
     * This standard in wider bands, exactly.
     *
     * @param bands into which every band of this standard has to fall wholly
     * @return the standard in those bands, the total unchanged
     * @throws IllegalArgumentException if a band of this standard falls into no single one of them
     */
    public StandardPopulation regroup(AgeBands bands) {
        return new StandardPopulation(name, bands.regroup(weights));
    }

    private static StandardPopulation inBands(String name, AgeBands bands, long[] perBand) {
        SortedMap<AgeBand, Long> weights = new TreeMap<>();
        for (int i = 0; i < perBand.length; i++) {
            weights.put(bands.bands().get(i), perBand[i]);
        }
        return new StandardPopulation(name, weights);
    }
}
