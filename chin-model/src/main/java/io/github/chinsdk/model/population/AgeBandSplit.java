package io.github.chinsdk.model.population;

import io.github.chinsdk.model.internal.Refusal;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A declared rule by which the people of one age band are shared out among narrower ones, for example 15-19 into 15 and
 * 16-19 with shares 0.2 and 0.8. Without such a rule no band is ever split.
 *
 * @param source the band that is split
 * @param shares the parts of the source and the share of each, in [0, 1], 1 in total; the parts must fill the source
 * @param rule where the shares come from, as a reader of the result should see it
 */
public record AgeBandSplit(AgeBand source, SortedMap<AgeBand, Double> shares, String rule) {

    private static final double TOLERANCE = 1e-9;

    /**
     * Checks that the parts fill the source and the shares add up to 1.
     *
     * @throws IllegalArgumentException if parts leave a gap, overlap or reach beyond the source, a share is outside [0, 1],
     *     the shares do not add up to 1, or the rule is blank
     */
    public AgeBandSplit {
        Objects.requireNonNull(source, "source");
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        requireFilled(source, shares);
        double total = 0;
        for (Map.Entry<AgeBand, Double> share : shares.entrySet()) {
            if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT, "share of %s must be in [0, 1], was %s", share.getKey(), share.getValue()),
                        "Maybe divide a percentage by 100.");
            }
            total += share.getValue();
        }
        if (Math.abs(total - 1) > TOLERANCE) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "shares of %s must add up to 1, were %s in total", source, total),
                    "Maybe a part is missing: give the rest its own band and share.");
        }
        if (rule.isBlank()) {
            throw Refusal.of(
                    "rule must not be blank", "Maybe name the source of the shares, for example \"even by year\".");
        }
    }

    /**
     * Shares the people of a closed band evenly among its years of age.
     *
     * @param source a closed band
     * @param parts the bands it is split into, which must fill it
     * @return the rule, with each part's share of the years
     * @throws IllegalArgumentException if the source is open, or the parts do not fill it
     */
    public static AgeBandSplit evenByYear(AgeBand source, AgeBands parts) {
        if (source.isOpen()) {
            throw Refusal.of(
                    "source must have an upper age to be split evenly, was " + source,
                    "Maybe give the shares yourself: an open band has no number of years.");
        }
        TreeMap<AgeBand, Double> shares = new TreeMap<>();
        for (AgeBand part : parts.bands()) {
            if (!source.covers(part)) {
                throw partsDoNotFill(source, parts.toString());
            }
            shares.put(part, (double) years(part) / years(source));
        }
        return new AgeBandSplit(source, shares, "even by year of age");
    }

    private static int years(AgeBand closed) {
        return closed.upperAge().orElseThrow() - closed.lowerAge() + 1;
    }

    private static void requireFilled(AgeBand source, SortedMap<AgeBand, Double> shares) {
        int next = source.lowerAge();
        boolean ended = false;
        for (AgeBand part : shares.keySet()) {
            if (ended || part.lowerAge() != next || !source.covers(part)) {
                throw partsDoNotFill(source, shares.keySet().toString());
            }
            ended = part.upperAge().equals(source.upperAge());
            next = part.upperAge().orElse(AgeBand.MAX_AGE) + 1;
        }
        if (!ended) {
            throw partsDoNotFill(source, shares.keySet().toString());
        }
    }

    private static IllegalArgumentException partsDoNotFill(AgeBand source, String parts) {
        return Refusal.of(
                String.format(Locale.ROOT, "parts must fill %s without gap or overlap, were %s", source, parts),
                "Maybe add the band that is missing, so that nobody is lost by splitting.");
    }
}
