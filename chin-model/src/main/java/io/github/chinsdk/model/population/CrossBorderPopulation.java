package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.internal.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where people are registered and where they live, area by area, so that the two populations of an area can be told apart
 * and reconciled: registered here = living here and registered here + living elsewhere and registered here.
 *
 * @param asOf the day on which they were counted
 * @param counts one for each pair of areas; a pair that is not there is not known, and adds nothing
 */
public record CrossBorderPopulation(
        @JsonProperty(required = true) LocalDate asOf,
        @JsonProperty(required = true) List<CrossBorderCount> counts) {

    /**
     * Checks that no pair is there twice.
     *
     * @throws IllegalArgumentException if one is
     */
    public CrossBorderPopulation {
        Objects.requireNonNull(asOf, "asOf");
        counts = List.copyOf(counts);
        Set<List<GssCode>> pairs = new HashSet<>();
        for (CrossBorderCount count : counts) {
            if (!pairs.add(List.of(count.registeredIn(), count.livingIn()))) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "counts must have each pair of areas once, had %s registered and %s living twice",
                                count.registeredIn(),
                                count.livingIn()),
                        "Maybe add the two counts up first, if they are of different people.");
            }
        }
    }

    /**
     * People registered in an area, wherever they live.
     *
     * @param area the area
     * @return how many
     */
    public long registeredIn(GssCode area) {
        return sum(count -> count.registeredIn().equals(area));
    }

    /**
     * People living in an area, wherever they are registered.
     *
     * @param area the area
     * @return how many
     */
    public long livingIn(GssCode area) {
        return sum(count -> count.livingIn().equals(area));
    }

    /**
     * People registered in an area who live in another: the programme's own patients across its border.
     *
     * @param area the area
     * @return how many
     */
    public long registeredInLivingElsewhere(GssCode area) {
        return sum(
                count -> count.registeredIn().equals(area) && !count.livingIn().equals(area));
    }

    /**
     * People living in an area who are registered in another: residents whom its practices do not see.
     *
     * @param area the area
     * @return how many
     */
    public long livingInRegisteredElsewhere(GssCode area) {
        return sum(
                count -> count.livingIn().equals(area) && !count.registeredIn().equals(area));
    }

    private long sum(Predicate<CrossBorderCount> wanted) {
        return counts.stream()
                .filter(wanted)
                .mapToLong(CrossBorderCount::people)
                .reduce(0L, Math::addExact);
    }
}
