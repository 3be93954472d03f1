package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.MeetingPattern;
import io.github.chinsdk.scheduling.planning.NetworkPlan;
import io.github.chinsdk.scheduling.planning.PlannedPerson;
import io.github.chinsdk.scheduling.planning.VenuePlan;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.NetworkMode;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the meetings of one network. */
final class SeriesCompiler {

    private final MdtPlan plan;
    private final NetworkPlan network;
    private final PlanningCalendar calendar;
    private final List<String> notes;

    SeriesCompiler(MdtPlan plan, NetworkPlan network, PlanningCalendar calendar, List<String> notes) {
        this.plan = plan;
        this.network = network;
        this.calendar = calendar;
        this.notes = notes;
    }

    List<Meeting> meetings() {
        List<Meeting> meetings = new ArrayList<>();
        int gap = SeriesWindows.minGapDays(network.pattern().cadence());
        LocalDate before = network.position().lastMeeting();
        int sequence = network.position().nextSequence();
        for (DateRange stretch : SeriesWindows.of(network.pattern().cadence(), plan.dates())) {
            DateRange window = stretch;
            // The problem keeps its own meetings apart; the first must also keep away from the last of the plan before.
            if (meetings.isEmpty() && before != null && before.plusDays(gap).isAfter(window.first())) {
                LocalDate first = before.plusDays(gap);
                if (first.isAfter(window.last())) {
                    continue;
                }
                window = new DateRange(first, window.last());
            }
            if (worked(window)) {
                meetings.add(meeting(sequence, window, meetings.isEmpty() ? 0 : gap));
                sequence++;
            } else {
                notes.add(String.format(
                        Locale.ROOT,
                        "Network %s has no meeting between %s and %s: no day is worked.",
                        network.id(),
                        Words.day(window.first()),
                        Words.day(window.last())));
            }
        }
        if (meetings.isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT, "Network %s has no meeting: the plan is shorter than its cadence.", network.id()));
        }
        return meetings;
    }

    private boolean worked(DateRange window) {
        for (LocalDate date = window.first(); !date.isAfter(window.last()); date = date.plusDays(1)) {
            if (calendar.isWorkingDate(date)) {
                return true;
            }
        }
        return false;
    }

    private Meeting meeting(int sequence, DateRange window, int gap) {
        MeetingPattern pattern = network.pattern();
        VenuePlan venue = network.venue();
        boolean virtual =
                venue.mode() == NetworkMode.VIRTUAL || (venue.mode() == NetworkMode.MIXED && sequence % 2 == 0);
        String id = network.id() + "-m" + sequence;
        return new Meeting(
                id,
                network.id(),
                sequence,
                virtual ? MeetingMode.VIRTUAL : MeetingMode.FACE_TO_FACE,
                pattern.duration(),
                pattern.overhead(),
                window,
                pattern.weekday(),
                pattern.start(),
                virtual ? List.of() : venue.roomIds(),
                virtual ? null : venue.homeRoomId(),
                virtual ? VenuePolicy.NONE : venue.policy(),
                venue.observers(),
                slots(id),
                gap);
    }

    private List<Slot> slots(String meeting) {
        List<Slot> slots = new ArrayList<>();
        for (String practice : network.practiceIds()) {
            List<String> gps = plan.people().stream()
                    .filter(person -> person.role() == StaffRole.GP
                            && person.organisationId().equals(practice)
                            && covers(person))
                    .map(PlannedPerson::id)
                    .distinct()
                    .toList();
            boolean one = network.attendance().membership() == GpMembership.SAME_GP && !gps.isEmpty();
            slots.add(new Slot(
                    meeting + "-gp-" + practice,
                    StaffRole.GP,
                    practice,
                    Requirement.OPTIONAL,
                    one ? gps.subList(0, 1) : gps));
        }
        network.attendance()
                .roles()
                .forEach((role, requirement) -> slots.add(new Slot(
                        meeting + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        role,
                        null,
                        requirement,
                        plan.people().stream()
                                .filter(person -> person.role() == role && covers(person))
                                .map(PlannedPerson::id)
                                .distinct()
                                .toList())));
        return slots;
    }

    private boolean covers(PlannedPerson person) {
        return person.networkIds().isEmpty() || person.networkIds().contains(network.id());
    }
}
