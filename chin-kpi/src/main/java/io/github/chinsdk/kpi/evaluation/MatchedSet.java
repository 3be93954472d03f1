package io.github.chinsdk.kpi.evaluation;

import java.util.List;

/**
 * One treated and the controls found for them.
 *
 * @param treatedId the identifier of the treated
 * @param controlIds the identifiers of the controls, nearest first; empty where none was left within the caliper
 */
public record MatchedSet(String treatedId, List<String> controlIds) {

    /** Copies the list. */
    public MatchedSet {
        controlIds = List.copyOf(controlIds);
    }

    /**
     * {@return a description without identifiers}
     */
    @Override
    public String toString() {
        return "MatchedSet of one treated and " + controlIds.size() + " controls";
    }
}
