package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.Counts;
import java.util.Locale;

/** Checks that comparisons of two counts share. */
public final class PairChecks {

    private PairChecks() {}

    /** Refuses a group without exposure. */
    public static void exposed(String group, Counts counts) {
        if (counts.denominator() == 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must have a denominator above 0, was 0\nMaybe its person-years are missing: missing is never zero.",
                    group));
        }
    }

    /** The events as a whole number, which exact methods need. */
    public static int whole(String group, Counts counts) {
        double events = counts.numerator();
        if (events != StrictMath.rint(events) || events > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must have a whole number of events for an exact method, was %s\nMaybe use an approximate method, or count whole events.",
                    group,
                    events));
        }
        return (int) events;
    }

    /** Refuses a proportion above 1. */
    public static void proportion(String group, Counts counts) {
        exposed(group, counts);
        if (counts.numerator() > counts.denominator()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must have a numerator of at most its denominator, was %s of %s\nMaybe the two come from different dates; for repeatable events compare rates.",
                    group,
                    counts.numerator(),
                    counts.denominator()));
        }
    }
}
