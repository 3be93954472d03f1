package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.internal.text.Absence;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.StaffMember;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a person cannot be at a meeting. */
final class PersonReasons {

    private final Situation situation;

    PersonReasons(Situation situation) {
        this.situation = situation;
    }

    /** What stands against a person at a meeting, in words that go on from "cannot be there: ". */
    record Obstacle(ReasonKind kind, String words) {}

    /**
     * {@return why the person cannot come, or null when nothing stands against it}
     *
     * @param site where the meeting would be, or null when virtual or not known
     */
    @Nullable
    Reason whyNot(String personId, Meeting meeting, LocalDateTime start, @Nullable String site) {
        Obstacle obstacle = obstacle(personId, meeting, start, site);
        return obstacle == null
                ? null
                : Because.person(
                        obstacle.kind(),
                        meeting,
                        personId,
                        Absence.sentence(
                                situation.name(personId),
                                meeting.networkId(),
                                meeting.id(),
                                start,
                                start.plus(meeting.duration()),
                                obstacle.words()));
    }

    /** {@return what stands against the person, or null} */
    @Nullable
    Obstacle obstacle(String personId, Meeting meeting, LocalDateTime start, @Nullable String site) {
        StaffMember person = situation.staff.get(personId);
        if (person == null) {
            return null;
        }
        return situation.openings.isFree(personId, start, meeting.duration())
                ? elsewhere(person, meeting, start, site)
                : unavailable(Absence.of(person, start.toLocalDate()));
    }

    private static Obstacle unavailable(Absence absence) {
        return new Obstacle(absence.kind(), absence.words());
    }

    /** {@return what the person's other meetings put in the way, or null} */
    @Nullable
    Obstacle elsewhere(StaffMember person, Meeting meeting, LocalDateTime start, @Nullable String site) {
        LocalDateTime end = start.plus(meeting.duration());
        List<Sitting> others = situation.others(person.id(), start.toLocalDate(), meeting);
        for (Sitting other : others) {
            String at = String.format(
                    Locale.ROOT,
                    "at %s from %s to %s",
                    other.meeting().id(),
                    other.start().toLocalTime(),
                    other.end().toLocalTime());
            if (other.start().isBefore(end) && start.isBefore(other.end())) {
                return new Obstacle(ReasonKind.AT_ANOTHER_MEETING, at);
            }
            boolean otherFirst = other.start().isBefore(start);
            Duration gap = gap(meeting, site, other, otherFirst);
            Duration between = otherFirst ? Duration.between(other.end(), start) : Duration.between(end, other.start());
            if (between.compareTo(gap) < 0) {
                return new Obstacle(ReasonKind.TRAVEL, at + ", and " + Words.time(gap) + " are needed between");
            }
        }
        if (others.size() >= person.maxMeetingsPerDay()) {
            return new Obstacle(
                    ReasonKind.DAILY_LIMIT,
                    "attends " + Words.count(others.size(), "meeting") + " that day already, at most "
                            + person.maxMeetingsPerDay());
        }
        return null;
    }

    private Duration gap(Meeting meeting, @Nullable String site, Sitting other, boolean otherFirst) {
        boolean virtual = meeting.mode() == MeetingMode.VIRTUAL;
        if (virtual != other.isVirtual()) {
            return Duration.ofMinutes(situation.problem.virtualBufferMinutes());
        }
        String otherSite = situation.site(other.held().roomId());
        if (virtual || site == null || otherSite == null) {
            return Duration.ZERO;
        }
        return Duration.ofMinutes((otherFirst
                        ? situation.problem.travel().minutes(otherSite, site)
                        : situation.problem.travel().minutes(site, otherSite))
                .orElse(0));
    }
}
