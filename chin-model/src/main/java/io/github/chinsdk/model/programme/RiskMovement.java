package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * What became of a risk between two registers.
 *
 * @param id its number in both
 * @param earlier its rating after mitigation in the earlier one; null if it was not there
 * @param later its rating after mitigation in the later one; null if it is not there any more
 */
public record RiskMovement(
        @JsonProperty(required = true) String id,
        @Nullable RiskRating earlier,
        @Nullable RiskRating later) {

    /**
     * Checks that it is in one of the two at least.
     *
     * @throws IllegalArgumentException if it is in neither
     */
    public RiskMovement {
        Require.identifier("id", id);
        if (earlier == null && later == null) {
            throw Require.refusal(
                    "earlier or later must be present, both were missing\nMaybe the id is of a third register.");
        }
    }

    /** {@return which way it moved} */
    public RiskTrend trend() {
        if (earlier == null) {
            return RiskTrend.NEW;
        }
        if (later == null) {
            return RiskTrend.CLOSED;
        }
        int change = later.score() - earlier.score();
        return change == 0 ? RiskTrend.STEADY : change > 0 ? RiskTrend.RISING : RiskTrend.FALLING;
    }
}
