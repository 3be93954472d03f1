package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Shortfall;
import io.github.chinsdk.scheduling.planning.ShortfallKind;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether each meeting, were it the only one, could be held with everybody whom it must have. */
final class MeetingChecks {

    private final MdtProblem problem;
    private final Openings openings;

    MeetingChecks(MdtProblem problem, Openings openings) {
        this.problem = problem;
        this.openings = openings;
    }

    List<Shortfall> check() {
        List<Shortfall> found = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            Shortfall shortfall = check(meeting);
            if (shortfall != null) {
                found.add(shortfall);
            }
        }
        return found;
    }

    private @Nullable Shortfall check(Meeting meeting) {
        String which = "Meeting " + meeting.id();
        String when = "from " + Words.day(meeting.window().first()) + " to "
                + Words.day(meeting.window().last());
        List<LocalDate> dates = openings.dates(meeting);
        if (dates.isEmpty()) {
            return shortfall(ShortfallKind.DATES, meeting, which + " cannot be held: no day " + when + " is worked.");
        }
        List<LocalDateTime> starts = dates.stream()
                .flatMap(date -> openings.starts(meeting, date).stream())
                .toList();
        if (starts.isEmpty()) {
            return shortfall(
                    ShortfallKind.DATES,
                    meeting,
                    String.format(
                            Locale.ROOT,
                            "%s lasts %s, longer than the day from %s to %s.",
                            which,
                            Words.time(meeting.duration()),
                            problem.calendar().dayStart(),
                            problem.calendar().dayEnd()));
        }
        boolean faceToFace = meeting.mode() == MeetingMode.FACE_TO_FACE;
        if (faceToFace
                && meeting.candidateRoomIds().stream().noneMatch(room -> openings.isLargeEnough(room, meeting))) {
            return shortfall(
                    ShortfallKind.ROOMS,
                    meeting,
                    String.format(
                            Locale.ROOT,
                            "%s needs seats for %d people, and none of its rooms holds as many.",
                            which,
                            Openings.mustSit(meeting)));
        }
        if (none(starts, start -> openings.hasRoom(meeting, start))) {
            return shortfall(
                    ShortfallKind.ROOMS, meeting, which + " has no large enough room that is open " + when + ".");
        }
        for (Slot slot : Openings.mandatory(meeting)) {
            if (none(starts, start -> openings.canBeFilled(slot, start, meeting.duration()))) {
                return shortfall(
                        ShortfallKind.PEOPLE,
                        meeting,
                        slot.eligibleStaffIds().isEmpty()
                                ? String.format(
                                        Locale.ROOT,
                                        "%s must have a %s, and nobody covers the network.",
                                        which,
                                        Words.role(slot.role()))
                                : String.format(
                                        Locale.ROOT,
                                        "%s must have a %s, and nobody who covers the network is free for %s %s.",
                                        which,
                                        Words.role(slot.role()),
                                        Words.time(meeting.duration()),
                                        when));
            }
        }
        if (none(starts, start -> together(meeting, start))) {
            return shortfall(
                    ShortfallKind.PEOPLE,
                    meeting,
                    String.format(
                            Locale.ROOT,
                            "%s must have %s, and they are never free together%s %s.",
                            which,
                            Openings.mandatory(meeting).stream()
                                    .map(slot -> "a " + Words.role(slot.role()))
                                    .collect(Collectors.joining(" and ")),
                            faceToFace ? " with a room open" : "",
                            when));
        }
        return null;
    }

    private boolean together(Meeting meeting, LocalDateTime start) {
        return openings.hasRoom(meeting, start)
                && Openings.mandatory(meeting).stream()
                        .allMatch(slot -> openings.canBeFilled(slot, start, meeting.duration()));
    }

    private static boolean none(List<LocalDateTime> starts, Predicate<LocalDateTime> test) {
        return starts.stream().noneMatch(test);
    }

    private static Shortfall shortfall(ShortfallKind kind, Meeting meeting, String words) {
        return new Shortfall(kind, List.of(meeting.networkId()), List.of(meeting.id()), List.of(), 1, words);
    }
}
