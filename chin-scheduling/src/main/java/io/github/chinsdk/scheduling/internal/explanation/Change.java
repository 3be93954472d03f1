package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.explanation.RemedyKind;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A small change of a problem, not yet tried.
 *
 * @param kind what it gives
 * @param amount how much
 * @param reach whether it helps by itself
 * @param words the change, as the end of "with ..."
 * @param edit makes the changed problem, of the whole or of the one network that is tried
 */
record Change(RemedyKind kind, int amount, Reach reach, String words, UnaryOperator<MdtProblem> edit) {

    /** How far the rest of the schedule must move for the change to help. */
    enum Reach {
        /** Not at all: it fills the empty seat where the meeting is. */
        IN_PLACE,
        /** Something else must move too. */
        WITH_MOVES
    }

    /** One more stretch of a person's day, joined with what it touches. */
    static Change personTime(StaffMember person, String name, LocalDateTime start, Duration length, Reach reach) {
        LocalDate date = start.toLocalDate();
        LocalDateTime from = start;
        LocalDateTime until = start.plus(length);
        List<TimeWindow> windows = new ArrayList<>();
        Duration known = Duration.ZERO;
        for (TimeWindow window : person.availability()) {
            boolean touches = window.date().equals(date)
                    && !window.start().isAfter(start.plus(length))
                    && !window.endExclusive().isBefore(start);
            if (touches) {
                from = window.start().isBefore(from) ? window.start() : from;
                until = window.endExclusive().isAfter(until) ? window.endExclusive() : until;
                known = known.plus(Duration.between(window.start(), window.endExclusive()));
            } else {
                windows.add(window);
            }
        }
        windows.add(new TimeWindow(from, until));
        Duration more = Duration.between(from, until).minus(known);
        StaffMember freer = new StaffMember(
                person.id(), person.role(), person.organisationId(), person.maxMeetingsPerDay(), windows);
        return new Change(
                RemedyKind.PERSON_TIME,
                Math.toIntExact(more.toMinutes()),
                reach,
                String.format(
                        Locale.ROOT,
                        "%s more of %s on %s, who is then free from %s to %s",
                        Words.time(more),
                        name,
                        Words.day(date),
                        start.toLocalTime(),
                        start.plus(length).toLocalTime()),
                problem -> problem.withStaff(replace(problem.staff(), person, freer)));
    }

    /** One more meeting a day for a person. */
    static Change personMeeting(StaffMember person, String name, Reach reach) {
        StaffMember busier = new StaffMember(
                person.id(),
                person.role(),
                person.organisationId(),
                person.maxMeetingsPerDay() + 1,
                person.availability());
        return new Change(
                RemedyKind.PERSON_MEETING,
                1,
                reach,
                String.format(
                        Locale.ROOT,
                        "%s attending up to %s a day",
                        name,
                        Words.count(busier.maxMeetingsPerDay(), "meeting")),
                problem -> problem.withStaff(replace(problem.staff(), person, busier)));
    }

    /** A further room, always open, beside one that the meeting may use. */
    static Change room(Meeting meeting, Room beside) {
        Room extra = new Room(
                "extra-room-for-" + meeting.id(),
                beside.siteId(),
                meeting.observers() + meeting.slots().size(),
                List.of());
        List<String> candidates = new ArrayList<>(meeting.candidateRoomIds());
        candidates.add(extra.id());
        Meeting roomier = Meetings.withRooms(meeting, candidates);
        return new Change(
                RemedyKind.ROOM,
                1,
                Reach.WITH_MOVES,
                String.format(
                        Locale.ROOT,
                        "one more room for %d people at %s for %s",
                        extra.capacity(),
                        beside.siteId(),
                        meeting.id()),
                problem -> problem.withRooms(ProblemChanges.and(problem.rooms(), extra))
                        .withMeetings(replace(problem.meetings(), meeting, roomier)));
    }

    /** A later last date for a meeting. */
    static Change meetingDate(Meeting meeting, int days) {
        LocalDate last = meeting.window().last().plusDays(days);
        Meeting later =
                Meetings.withWindow(meeting, new DateRange(meeting.window().first(), last));
        return new Change(
                RemedyKind.MEETING_DATE,
                days,
                Reach.WITH_MOVES,
                String.format(
                        Locale.ROOT,
                        "%s held by %s, %s later",
                        meeting.id(),
                        Words.day(last),
                        Words.count(days, "day")),
                problem -> problem.withMeetings(replace(problem.meetings(), meeting, later)));
    }

    /** A longer meeting. */
    static Change meetingLength(Meeting meeting, int minutes) {
        Meeting longer = Meetings.withDuration(meeting, meeting.duration().plusMinutes(minutes));
        return new Change(
                RemedyKind.MEETING_LENGTH,
                minutes,
                Reach.WITH_MOVES,
                String.format(Locale.ROOT, "%s %d minutes longer", meeting.id(), minutes),
                problem -> problem.withMeetings(replace(problem.meetings(), meeting, longer)));
    }

    /** A later last date for a discussion. */
    static Change discussionDate(Discussion discussion, int days) {
        LocalDate last = discussion.window().last().plusDays(days);
        Discussion later = new Discussion(
                discussion.id(),
                discussion.patientId(),
                discussion.networkId(),
                discussion.practiceId(),
                discussion.kind(),
                discussion.minutes(),
                new DateRange(discussion.window().first(), last),
                discussion.priority(),
                discussion.requirement(),
                discussion.selectedByOrganisationId(),
                discussion.requiredRoles(),
                discussion.followUp());
        return new Change(
                RemedyKind.DISCUSSION_DATE,
                days,
                Reach.WITH_MOVES,
                String.format(
                        Locale.ROOT, "the discussion held by %s, %s later", Words.day(last), Words.count(days, "day")),
                problem ->
                        problem.withDiscussions(problem.patients(), replace(problem.discussions(), discussion, later)));
    }

    private static <T> List<T> replace(List<T> list, T old, T with) {
        return list.stream().map(each -> each.equals(old) ? with : each).toList();
    }
}
