package io.github.chinsdk.kpi.evaluation;

/** Why a person is not observed any longer. */
public enum FollowUpEnd {
    /** Still registered when the extract was made. */
    STILL_OBSERVED,
    /** Died. */
    DEATH,
    /** Left the practice, or the area that the extract covers. */
    DEREGISTRATION
}
