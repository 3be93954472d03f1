package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleScore;

/**
 * A small change of a problem that a search has shown to help.
 *
 * @param kind what it gives
 * @param amount how much of it, in the unit of the kind: minutes for time and length, days for dates, 0 for a longer search, 1 otherwise
 * @param words the change and what it comes to, in one sentence
 * @param problem the changed problem
 * @param schedule a schedule of it, which keeps every other network as it was
 * @param before the score before the change, with as long a search
 * @param after the score of the schedule, smaller on the medium level
 */
public record Remedy(
        RemedyKind kind,
        int amount,
        String words,
        MdtProblem problem,
        MdtSchedule schedule,
        ScheduleScore before,
        ScheduleScore after) {

    /** {@return the words} */
    @Override
    public String toString() {
        return words;
    }
}
