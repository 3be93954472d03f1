package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.Justification;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds matches up, and keeps each in words where somebody will read them. */
final class Matches {

    private final Map<ScheduleConstraint, Long> totals = new EnumMap<>(ScheduleConstraint.class);
    private final List<ConstraintMatch> matches = new ArrayList<>();
    private final boolean inWords;

    Matches(boolean inWords) {
        this.inWords = inWords;
    }

    /** Notes a match unless it costs nothing. */
    void add(ScheduleConstraint constraint, long cost, Subject subject, String words, Object... args) {
        if (cost == 0) {
            return;
        }
        totals.merge(constraint, cost, Math::addExact);
        if (inWords) {
            Justification justification = new Justification(
                    String.format(Locale.ROOT, words, args),
                    subject.networks,
                    subject.meetings,
                    subject.staff,
                    subject.rooms,
                    subject.discussions);
            matches.add(new ConstraintMatch(constraint, cost, justification));
        }
    }

    ScheduleScore score() {
        return new ScheduleScore(totals);
    }

    ScheduleEvaluation evaluation() {
        return new ScheduleEvaluation(score(), matches);
    }

    /** What a match is about. */
    record Subject(
            List<String> networks,
            List<String> meetings,
            List<String> staff,
            List<String> rooms,
            List<String> discussions) {

        static Subject network(String id) {
            return new Subject(List.of(id), List.of(), List.of(), List.of(), List.of());
        }

        Subject meetings(String... ids) {
            return new Subject(networks, List.of(ids), staff, rooms, discussions);
        }

        Subject staff(String... ids) {
            return new Subject(networks, meetings, List.of(ids), rooms, discussions);
        }

        Subject rooms(String... ids) {
            return new Subject(networks, meetings, staff, List.of(ids), discussions);
        }

        Subject discussions(String... ids) {
            return new Subject(networks, meetings, staff, rooms, List.of(ids));
        }

        static Subject nothing() {
            return new Subject(List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }
}
