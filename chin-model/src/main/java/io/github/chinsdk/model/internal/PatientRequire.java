package io.github.chinsdk.model.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The checks of {@link Require} for records of one patient: their messages keep the value to themselves. */
public final class PatientRequire {

    private PatientRequire() {}

    /** A whole number between two limits, both inclusive. */
    public static int between(String name, int minimum, int maximum, int value) {
        if (value < minimum || value > maximum) {
            throw Require.refusal(
                    "%s must be from %d to %d, is not\nMaybe a column is shifted in the source.",
                    name, minimum, maximum);
        }
        return value;
    }

    /** Money that may be unknown, but never negative. */
    public static void penceOrUnknown(String name, @Nullable Long pence) {
        if (pence != null && pence < 0) {
            throw Require.refusal("%s must be >= 0, is not\nMaybe a sign or a column is wrong in the source.", name);
        }
    }

    /** A length of time of more than nothing and at most a day. */
    public static Duration withinADay(String name, @Nullable Duration given) {
        Duration duration = Require.present(name, given);
        if (!Require.isWithinADay(duration)) {
            throw Require.refusal(
                    "%s must be more than 0 and at most 24 hours, is not\nMaybe minutes were read as hours or the other way round.",
                    name);
        }
        return duration;
    }
}
