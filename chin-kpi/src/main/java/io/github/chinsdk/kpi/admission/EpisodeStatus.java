package io.github.chinsdk.kpi.admission;

/** Whether an episode had ended when the data was cut (HES field EPISTAT). */
public enum EpisodeStatus {
    /** 1: the consultant in charge still had the patient at the end of the data year. */
    UNFINISHED,
    /** 3: it had ended. */
    FINISHED
}
