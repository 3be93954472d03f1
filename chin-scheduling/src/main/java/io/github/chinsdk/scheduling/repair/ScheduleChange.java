package io.github.chinsdk.scheduling.repair;

import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.TimeWindow;

/** Something that happened after a schedule was published. */
public sealed interface ScheduleChange {

    /**
     * A person who cannot come.
     *
     * @param staffId who
     * @param dates the whole days on which they cannot
     */
    record Absence(String staffId, DateRange dates) implements ScheduleChange {}

    /**
     * A room that cannot be used.
     *
     * @param roomId which
     * @param closure when
     */
    record RoomClosure(String roomId, TimeWindow closure) implements ScheduleChange {}

    /**
     * A patient to be discussed after all; give the discussion a near due date to have it soon.
     *
     * @param patient the patient, who may be known already
     * @param discussion the discussion
     */
    record UrgentReferral(Patient patient, Discussion discussion) implements ScheduleChange {

        /** {@return a text that names no patient} */
        @Override
        public String toString() {
            return "UrgentReferral to " + discussion.networkId();
        }
    }
}
