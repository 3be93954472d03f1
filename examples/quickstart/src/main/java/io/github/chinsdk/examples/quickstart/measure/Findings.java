package io.github.chinsdk.examples.quickstart.measure;

import io.github.chinsdk.examples.quickstart.input.Place;
import io.github.chinsdk.examples.quickstart.input.Practice;
import io.github.chinsdk.examples.quickstart.input.Programme;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.model.population.QofGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The numbers of a programme.
 *
 * @param programme what was read
 * @param whole all practices together
 * @param boroughs the boroughs by name
 * @param networks the networks by borough and name; empty if the files name none
 * @param practices the practices by code
 * @param funnels for each register the practices in a funnel, 95% and 99.8% limits
 */
public record Findings(
        Programme programme,
        Area whole,
        List<Area> boroughs,
        List<Area> networks,
        List<Area> practices,
        SortedMap<QofGroup, Funnel> funnels) {

    /**
     * Calculates everything.
     *
     * @param programme what was read
     * @return the numbers
     */
    public static Findings of(Programme programme) {
        List<Practice> all = programme.practices();
        List<Area> practices = new ArrayList<>();
        for (Practice practice : all) {
            practices.add(AreaCalculator.calculate(
                    Level.PRACTICE,
                    new Place(practice.code(), practice.name()),
                    practice.borough(),
                    List.of(practice)));
        }
        return new Findings(
                programme,
                AreaCalculator.calculate(Level.WHOLE, new Place("ALL", programme.title()), Place.NONE, all),
                groups(all, Level.BOROUGH, Practice::borough),
                groups(all, Level.NETWORK, Practice::network),
                List.copyOf(practices),
                funnels(practices));
    }

    /**
     * One borough.
     *
     * @param code its code
     * @return the borough, if the files have it
     */
    public Optional<Area> borough(String code) {
        return boroughs.stream()
                .filter(borough -> borough.place().code().equals(code))
                .findFirst();
    }

    private static List<Area> groups(List<Practice> practices, Level level, Function<Practice, Place> groupOf) {
        Map<Place, List<Practice>> members = new LinkedHashMap<>();
        for (Practice practice : practices) {
            Place group = groupOf.apply(practice);
            if (group.isNamed()) {
                members.computeIfAbsent(group, place -> new ArrayList<>()).add(practice);
            }
        }
        SortedMap<String, Area> byName = new TreeMap<>();
        members.forEach((place, inside) -> byName.put(
                inside.get(0).borough().name() + "|" + place.name() + "|" + place.code(),
                AreaCalculator.calculate(level, place, inside.get(0).borough(), inside)));
        return List.copyOf(byName.values());
    }

    private static SortedMap<QofGroup, Funnel> funnels(List<Area> practices) {
        SortedMap<QofGroup, List<FunnelUnit>> units = new TreeMap<>();
        for (Area practice : practices) {
            practice.prevalence().forEach((register, estimate) -> {
                Counts counts = estimate.counts();
                units.computeIfAbsent(register, r -> new ArrayList<>())
                        .add(FunnelUnit.of(practice.place().code(), counts));
            });
        }
        SortedMap<QofGroup, Funnel> funnels = new TreeMap<>();
        units.forEach((register, list) ->
                funnels.put(register, FunnelPlot.ofProportions().calculate(list)));
        return funnels;
    }
}
