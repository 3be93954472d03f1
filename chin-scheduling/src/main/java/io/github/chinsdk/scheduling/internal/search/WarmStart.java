package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Takes over what it can of a schedule: each meeting where it was, if it still may be there. */
public final class WarmStart {

    private final Workspace work;
    private final Model model;
    private final State state;

    public WarmStart(Workspace work) {
        this.work = work;
        model = work.model;
        state = work.state;
    }

    public void take(MdtSchedule schedule) {
        Map<String, MeetingAssignment> assignments = new HashMap<>();
        schedule.meetings().forEach(meeting -> assignments.put(meeting.meetingId(), meeting));
        for (int index : work.free) {
            MeetingAssignment assignment = assignments.get(model.meetings()[index].id());
            LocalDateTime start = assignment == null ? null : assignment.start();
            if (assignment != null && start != null) {
                place(model.meetings()[index], assignment, start);
            }
        }
        work.keep();
    }

    private void place(MeetingModel meeting, MeetingAssignment assignment, LocalDateTime start) {
        int candidate = candidate(meeting, start);
        int room = room(meeting, assignment);
        if (candidate < 0 || (meeting.faceToFace() ? room < 0 : assignment.roomId() != null)) {
            return;
        }
        int day = meeting.candidateDay()[candidate];
        int at = meeting.candidateStart()[candidate];
        int position = model.time().position(day, at);
        if (!state.spaced(meeting, day)
                || (room >= 0
                        && (!TimeGrid.has(meeting.roomFree()[room], position)
                                || model.roomCapacity()[meeting.rooms()[room]] < meeting.observers()
                                || !state.roomFree(meeting.rooms()[room], meeting, day, at)))) {
            return;
        }
        int index = meeting.index();
        int[] nobody = new int[meeting.slots().length];
        Arrays.fill(nobody, -1);
        state.place(index, day, at, room, nobody, meeting.candidateCost()[candidate]);
        int space = room < 0 ? Integer.MAX_VALUE : model.roomCapacity()[meeting.rooms()[room]] - meeting.observers();
        for (int slot = 0; slot < nobody.length && space > 0; slot++) {
            String person = assignment.attendance().get(meeting.slots()[slot].id());
            int eligible = person == null ? -1 : eligible(meeting.slots()[slot], person);
            if (eligible >= 0 && maySit(meeting, slot, eligible, position)) {
                state.sit(index, slot, eligible);
                space--;
            }
        }
        work.valuation.set(index, state.epochDay(index), state.mask[index]);
    }

    private boolean maySit(MeetingModel meeting, int slot, int eligible, int position) {
        int index = meeting.index();
        int person = meeting.slots()[slot].staff()[eligible];
        int at = state.room[index];
        int site = at < 0 ? -1 : model.roomSite()[meeting.rooms()[at]];
        int day = state.day[index];
        return TimeGrid.has(meeting.slots()[slot].available()[eligible], position)
                && !state.attends(index, person)
                && state.meetingsOn(person, day) < model.maxPerDay()[person]
                && state.travelOrConflict(person, meeting, day, state.start[index], site) != State.CONFLICT;
    }

    private int candidate(MeetingModel meeting, LocalDateTime start) {
        for (int i = 0; i < meeting.candidateDay().length; i++) {
            if (model.time()
                    .at(meeting.candidateDay()[i], meeting.candidateStart()[i])
                    .equals(start)) {
                return i;
            }
        }
        return -1;
    }

    private int room(MeetingModel meeting, MeetingAssignment assignment) {
        for (int i = 0; i < meeting.rooms().length; i++) {
            if (model.roomIds()[meeting.rooms()[i]].equals(assignment.roomId())) {
                return i;
            }
        }
        return -1;
    }

    private int eligible(SlotModel slot, String person) {
        for (int i = 0; i < slot.staff().length; i++) {
            if (model.staffIds()[slot.staff()[i]].equals(person)) {
                return i;
            }
        }
        return -1;
    }
}
