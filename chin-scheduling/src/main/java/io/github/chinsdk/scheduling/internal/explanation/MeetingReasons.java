package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.explanation.Alternative;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.internal.planning.Openings;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands against a meeting at a start, with the rest of the schedule as it is, and which starts come nearest. */
final class MeetingReasons {

    private static final int SHOWN = 3;

    private final Situation situation;
    private final PersonReasons people;

    /** A start that the meeting could move to, with who would be missing. */
    private record Candidate(LocalDateTime start, List<Reason> missing, Duration away) {}

    MeetingReasons(Situation situation) {
        this.situation = situation;
        this.people = new PersonReasons(situation);
    }

    /**
     * {@return the best start of each date, the fewest mandatory seats empty and then the nearest first}
     *
     * @param wanted the start to be near to
     */
    List<Alternative> nearest(Meeting meeting, LocalDateTime wanted) {
        Comparator<Candidate> better = Comparator.comparingInt((Candidate c) -> weight(c.missing()))
                .thenComparing(Candidate::away)
                .thenComparing(Candidate::start);
        List<Candidate> bestOfEachDate = new ArrayList<>();
        for (LocalDate date : situation.openings.dates(meeting)) {
            if (whyNotOn(meeting, date) == null) {
                situation.openings.starts(meeting, date).stream()
                        .filter(start -> !isNow(meeting, start))
                        .map(start -> new Candidate(
                                start,
                                missing(meeting, start),
                                Duration.between(wanted, start).abs()))
                        .min(better)
                        .ifPresent(bestOfEachDate::add);
            }
        }
        return bestOfEachDate.stream()
                .sorted(better)
                .limit(SHOWN)
                .map(c -> new Alternative(meeting.id(), c.start(), c.missing()))
                .toList();
    }

    private boolean isNow(Meeting meeting, LocalDateTime start) {
        Sitting now = situation.sittings.get(meeting.id());
        return now != null && now.start().equals(start);
    }

    /** Without a room a meeting is not held at all, which is worse than any empty seat. */
    private static int weight(List<Reason> missing) {
        return missing.stream()
                .mapToInt(r -> r.kind() == ReasonKind.NO_ROOM ? 100 : 1)
                .sum();
    }

    /** {@return what stands against the start: no room, and for each mandatory seat why each person cannot come} */
    List<Reason> missing(Meeting meeting, LocalDateTime start) {
        List<Reason> missing = new ArrayList<>();
        Room room = room(meeting, start);
        if (meeting.mode() == MeetingMode.FACE_TO_FACE && room == null) {
            missing.add(noRoom(meeting, start));
        }
        String site = room == null ? null : room.siteId();
        for (Slot slot : Openings.mandatory(meeting)) {
            missing.addAll(whyEmpty(meeting, slot, start, site));
        }
        return missing;
    }

    /** {@return why nobody can take the seat, one reason for each person who may; empty when somebody can} */
    List<Reason> whyEmpty(Meeting meeting, Slot slot, LocalDateTime start, @Nullable String site) {
        if (slot.eligibleStaffIds().isEmpty()) {
            return List.of(Because.meeting(
                    ReasonKind.NOBODY_ELIGIBLE,
                    meeting,
                    String.format(
                            Locale.ROOT,
                            "nobody covers the seat of the %s at %s",
                            Words.role(slot.role()),
                            meeting.id())));
        }
        List<Reason> reasons = new ArrayList<>();
        for (String person : slot.eligibleStaffIds()) {
            Reason reason = people.whyNot(person, meeting, start, site);
            if (reason == null) {
                return List.of();
            }
            reasons.add(reason);
        }
        return reasons;
    }

    /** {@return whether the person's other meetings leave them free to come} */
    boolean isNowhereElse(StaffMember person, Meeting meeting, LocalDateTime start, @Nullable String site) {
        return people.elsewhere(person, meeting, start, site) == null;
    }

    /** {@return a room that is large enough, open and free, the home room first, or null} */
    @Nullable
    Room room(Meeting meeting, LocalDateTime start) {
        Room found = null;
        for (String id : meeting.candidateRoomIds()) {
            Room room = situation.rooms.get(id);
            if (room != null && whyNotIn(room, meeting, start) == null) {
                if (id.equals(meeting.homeRoomId())) {
                    return room;
                }
                found = found == null ? room : found;
            }
        }
        return found;
    }

    private @Nullable String whyNotIn(Room room, Meeting meeting, LocalDateTime start) {
        LocalDateTime end = start.plus(meeting.duration());
        if (!situation.openings.isLargeEnough(room.id(), meeting)) {
            return room.id() + " holds " + room.capacity();
        }
        if (room.closures().stream().anyMatch(c -> c.start().isBefore(end) && start.isBefore(c.endExclusive()))) {
            return room.id() + " is closed";
        }
        for (Sitting other : situation.othersIn(room.id(), meeting)) {
            if (other.start().isBefore(end) && start.isBefore(other.end())) {
                return room.id() + " is taken by " + other.meeting().id();
            }
        }
        return null;
    }

    private Reason noRoom(Meeting meeting, LocalDateTime start) {
        List<String> rooms = new ArrayList<>();
        for (String id : meeting.candidateRoomIds()) {
            Room room = situation.rooms.get(id);
            String why = room == null ? null : whyNotIn(room, meeting, start);
            if (why != null) {
                rooms.add(why);
            }
        }
        return Because.meeting(
                ReasonKind.NO_ROOM,
                meeting,
                String.format(
                        Locale.ROOT,
                        "%s has no room on %s at %s: %s",
                        meeting.id(),
                        Words.day(start.toLocalDate()),
                        start.toLocalTime(),
                        rooms.isEmpty() ? "none may be used" : String.join(", ", rooms)));
    }

    /** {@return why the meeting cannot be on the date at all, or null} */
    @Nullable
    Reason whyNotOn(Meeting meeting, LocalDate date) {
        PublishedSchedule published = situation.problem.published();
        LocalDate frozenBefore = published == null ? null : published.frozenBefore();
        if (frozenBefore != null && date.isBefore(frozenBefore)) {
            return Because.meeting(
                    ReasonKind.NO_DATE,
                    meeting,
                    String.format(Locale.ROOT, "%s may not move before %s", meeting.id(), Words.day(frozenBefore)));
        }
        List<Meeting> series = situation.series.getOrDefault(meeting.networkId(), List.of());
        int place = series.indexOf(meeting);
        if (place > 0) {
            Reason early = tooClose(meeting, series.get(place - 1), date, meeting.minGapDaysFromPrevious(), true);
            if (early != null) {
                return early;
            }
        }
        return place >= 0 && place + 1 < series.size()
                ? tooClose(
                        meeting,
                        series.get(place + 1),
                        date,
                        series.get(place + 1).minGapDaysFromPrevious(),
                        false)
                : null;
    }

    private @Nullable Reason tooClose(
            Meeting meeting, Meeting neighbour, LocalDate date, int minGap, boolean neighbourFirst) {
        Sitting sitting = situation.sittings.get(neighbour.id());
        if (sitting == null) {
            return null;
        }
        long days = neighbourFirst
                ? ChronoUnit.DAYS.between(sitting.date(), date)
                : ChronoUnit.DAYS.between(date, sitting.date());
        return days >= minGap
                ? null
                : Because.meeting(
                        ReasonKind.TOO_CLOSE,
                        meeting,
                        String.format(
                                Locale.ROOT,
                                "%s on %s would be less than %d days from %s on %s",
                                meeting.id(),
                                Words.day(date),
                                minGap,
                                neighbour.id(),
                                Words.day(sitting.date())));
    }
}
