package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Areas as columns, checked together. Arrays are shared, not copied: for the calculators of this package only. */
final class AreaColumns {

    private final double[] observed;
    private final double[] people;
    private final double[] expected;
    private final double[] rates;
    private final double totalObserved;
    private final double totalPeople;
    private final double totalExpected;

    private AreaColumns(
            double[] observed,
            double[] people,
            double[] expected,
            double[] rates,
            double totalObserved,
            double totalPeople,
            double totalExpected) {
        this.observed = observed;
        this.people = people;
        this.expected = expected;
        this.rates = rates;
        this.totalObserved = totalObserved;
        this.totalPeople = totalPeople;
        this.totalExpected = totalExpected;
    }

    static AreaColumns of(List<AreaEvents> areas) {
        requireConsistent(areas);
        int m = areas.size();
        double[] observed = new double[m];
        double[] people = new double[m];
        double[] rates = new double[m];
        for (int i = 0; i < m; i++) {
            observed[i] = areas.get(i).counts().numerator();
            people[i] = areas.get(i).counts().denominator();
            rates[i] = observed[i] / people[i];
        }
        double totalObserved = ExactSum.of(observed);
        double totalPeople = ExactSum.of(people);
        if (!(totalObserved > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "areas must have at least one event among them, had %s\nMaybe the wrong column was read as events.",
                    totalObserved));
        }
        double[] expected = new double[m];
        for (int i = 0; i < m; i++) {
            expected[i] = areas.get(i).expectedEvents().orElse(people[i] * (totalObserved / totalPeople));
        }
        return new AreaColumns(observed, people, expected, rates, totalObserved, totalPeople, ExactSum.of(expected));
    }

    double[] observed() {
        return observed;
    }

    double[] people() {
        return people;
    }

    double[] expected() {
        return expected;
    }

    double[] rates() {
        return rates;
    }

    double totalObserved() {
        return totalObserved;
    }

    double totalPeople() {
        return totalPeople;
    }

    double totalExpected() {
        return totalExpected;
    }

    int size() {
        return observed.length;
    }

    double overallRate() {
        return totalObserved / totalPeople;
    }

    double[] ascendingRates() {
        double[] ascending = rates.clone();
        Arrays.sort(ascending);
        return ascending;
    }

    private static void requireConsistent(List<AreaEvents> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException(
                    "areas must not be empty\nMaybe the filter before the report let nothing through.");
        }
        boolean withExpected = areas.get(0).expectedEvents().isPresent();
        Set<String> names = new HashSet<>();
        for (AreaEvents area : areas) {
            if (!names.add(area.name())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "area names must be unique, \"%s\" occurs twice\nMaybe add the counts of its rows first: Counts.plus.",
                        area.name()));
            }
            if (area.expectedEvents().isPresent() != withExpected) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "expectedEvents must be given for all areas or for none, \"%s\" differs from the first\nMaybe standardise all areas, or leave expectedEvents out.",
                        area.name()));
            }
        }
    }
}
