package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.internal.Strata;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rates of a reference population and what a unit could expect at them; shared by every indirect measure. */
final class Expectation<S extends Comparable<? super S>> {

    private final SortedMap<S, Counts> reference;

    Expectation(Map<S, Counts> reference) {
        this.reference = new TreeMap<>(reference);
        this.reference.forEach((stratum, counts) -> {
            if (counts.denominator() == 0) {
                Strata.checkNoEvents(stratum + " of the reference", counts.numerator());
            }
        });
    }

    SortedMap<S, Counts> reference() {
        return reference;
    }

    /** The crude rate of the reference, events per person; 0 people give no rate. */
    double crudeRate() {
        double events = 0;
        double people = 0;
        for (Counts counts : reference.values()) {
            events += counts.numerator();
            people += counts.denominator();
        }
        return people > 0 ? events / people : 0;
    }

    /** The expected events of one stratum; a stratum without people expects none, whatever its rate. */
    static double expected(double people, double referenceEvents, double referencePeople) {
        return people == 0 ? 0 : people * (referenceEvents / referencePeople);
    }

    /** Why a stratum's expectation is undefined. */
    static String noReference(Object stratum) {
        return String.format(
                Locale.ROOT, "the reference has nobody in stratum %s, so nothing can be expected there", stratum);
    }
}
