package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.Justification;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects matches and adds them up. */
final class Matches {

    private final boolean inWords;
    private final List<ConstraintMatch> matches = new ArrayList<>();
    private final Map<ScheduleConstraint, Long> totals = new EnumMap<>(ScheduleConstraint.class);

    private Matches(boolean inWords) {
        this.inWords = inWords;
    }

    /** Matches with what they say. */
    static Matches withWords() {
        return new Matches(true);
    }

    /** Sums alone, for a search that judges many schedules and reads none. */
    static Matches sumsOnly() {
        return new Matches(false);
    }

    /** Notes a match unless it costs nothing; dates, roles and weekdays among the arguments are put in words. */
    void add(ScheduleConstraint constraint, long cost, Subject subject, String words, Object... args) {
        if (cost == 0) {
            return;
        }
        totals.merge(constraint, cost, Math::addExact);
        if (inWords) {
            Justification justification = new Justification(
                    String.format(
                            Locale.ROOT,
                            words,
                            Arrays.stream(args).map(Matches::inWords).toArray()),
                    subject.networks,
                    subject.meetings,
                    subject.staff,
                    subject.rooms,
                    subject.discussions);
            matches.add(new ConstraintMatch(constraint, cost, justification));
        }
    }

    private static Object inWords(Object argument) {
        if (argument instanceof LocalDate date) {
            return Words.day(date);
        }
        if (argument instanceof StaffRole role) {
            return Words.role(role);
        }
        return argument instanceof DayOfWeek day ? Words.weekday(day) : argument;
    }

    ScheduleEvaluation evaluation() {
        return new ScheduleEvaluation(score(), matches);
    }

    ScheduleScore score() {
        return new ScheduleScore(totals);
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
