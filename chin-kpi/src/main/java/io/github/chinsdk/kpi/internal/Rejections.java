package io.github.chinsdk.kpi.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why units are rejected, one reason a unit. Of two reasons the smaller text stays, so that the order of rows and merges
 * does not show.
 */
public final class Rejections implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final TreeMap<Integer, String> reasons = new TreeMap<>();

    /** Rejects a unit. */
    public void add(int unit, String reason) {
        reasons.merge(unit, reason, (mine, theirs) -> mine.compareTo(theirs) <= 0 ? mine : theirs);
    }

    /** Rejects what another rejects. */
    public void addAll(Rejections other) {
        other.reasons.forEach(this::add);
    }

    /** Why a unit is rejected, or the empty text. */
    public String reason(int unit) {
        return reasons.isEmpty() ? "" : reasons.getOrDefault(unit, "");
    }

    /** A copy, by unit. */
    public Map<Integer, String> byUnit() {
        return new TreeMap<>(reasons);
    }
}
