package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.ConfidenceLevel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The confidence levels of a calculator. */
public final class Levels {

    /** What English public health publishes side by side. */
    public static final List<ConfidenceLevel> PUBLIC_HEALTH = List.of(ConfidenceLevel.P95, ConfidenceLevel.P99_8);

    private Levels() {}

    /** The levels as given, refused where one comes twice. */
    public static List<ConfidenceLevel> of(ConfidenceLevel... levels) {
        Set<ConfidenceLevel> seen = new LinkedHashSet<>();
        for (ConfidenceLevel level : levels) {
            if (!seen.add(level)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "levels must differ, %s came twice\nMaybe leave one of them out.", level));
            }
        }
        return List.copyOf(seen);
    }

    /** The z of each level, in order. */
    public static double[] z(List<ConfidenceLevel> levels) {
        return levels.stream().mapToDouble(ConfidenceLevel::z).toArray();
    }

    /** The tail of each level, in order. */
    public static double[] tails(List<ConfidenceLevel> levels) {
        return levels.stream().mapToDouble(ConfidenceLevel::tail).toArray();
    }
}
