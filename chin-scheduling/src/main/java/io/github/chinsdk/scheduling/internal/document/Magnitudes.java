package io.github.chinsdk.scheduling.internal.document;

import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weight;
import io.github.chinsdk.scheduling.problem.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the worst schedule of a problem still fits the number in which the search holds the medium level apart from the
 * soft one. The sums are in doubles, which do not overflow, and err on the high side.
 */
final class Magnitudes {

    private final Weights weights;
    private final int days;
    private final double longestJourney;
    private double medium;
    private double soft;

    private Magnitudes(Weights weights, PlanningCalendar calendar, TravelTimes travel) {
        this.weights = weights;
        this.days = calendar.horizon().days();
        this.longestJourney = travel.minutesByOrigin().values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    static void check(
            ProblemChecks checks,
            PlanningCalendar calendar,
            Weights weights,
            TravelTimes travel,
            List<Meeting> meetings,
            List<Discussion> discussions) {
        Magnitudes sums = new Magnitudes(weights, calendar, travel);
        sums.meetings(meetings);
        sums.discussions(discussions);
        sums.say(checks, "soft", sums.soft, Cost.MEDIUM_UNIT - 1);
        sums.say(checks, "medium", sums.medium, Long.MAX_VALUE / Cost.MEDIUM_UNIT);
    }

    private void say(ProblemChecks checks, String level, double sum, long most) {
        if (sum > most) {
            checks.add(
                    "weights",
                    String.format(
                            Locale.ROOT,
                            "may come to %.0f on the %s level, where at most %d can be held; smaller ones weigh the same in proportion",
                            sum,
                            level,
                            most));
        }
    }

    private double of(Weight weight) {
        return weights.of(weight);
    }

    private void meetings(List<Meeting> meetings) {
        Map<String, Integer> meetingsByPerson = new HashMap<>();
        double each = of(Weight.PREFERRED_WEEKDAY)
                + of(Weight.PREFERRED_TIME_PER_GRAIN) * ProblemChecks.MINUTES_A_DAY
                + of(Weight.SERIES_IRREGULAR)
                + of(Weight.VENUE_STAY)
                + of(Weight.NOT_HOME_ROOM)
                + of(Weight.DISRUPTION_DATE)
                + of(Weight.DISRUPTION_TIME)
                + of(Weight.DISRUPTION_ROOM);
        for (Meeting meeting : meetings) {
            medium += of(Weight.CANCELLED_MEETING);
            soft += each;
            for (Slot slot : meeting.slots()) {
                soft += of(Weight.OPTIONAL_SLOT_UNFILLED) + of(Weight.DISRUPTION_SLOT);
                medium += of(Weight.UNFILLED_MANDATORY_SLOT);
                slot.eligibleStaffIds().forEach(person -> meetingsByPerson.merge(person, 1, Integer::sum));
            }
        }
        double perSquare = Math.max(of(Weight.ROTATION_SQUARE), of(Weight.WORKLOAD_SQUARE))
                + of(Weight.TRAVEL_PER_MINUTE) * longestJourney;
        meetingsByPerson.values().forEach(count -> soft += perSquare * count * count);
    }

    private void discussions(List<Discussion> discussions) {
        Map<String, Integer> selected = new HashMap<>();
        for (Discussion discussion : discussions) {
            medium +=
                    discussion.requirement() == Requirement.MANDATORY ? of(Weight.UNALLOCATED_MANDATORY_DISCUSSION) : 0;
            soft += discussion.priority()
                    * Math.max(of(Weight.WAITING_PER_DAY) * days, of(Weight.UNALLOCATED_OPTIONAL));
            soft += of(Weight.FOLLOW_UP_LATE_PER_DAY) * days + of(Weight.DISRUPTION_DISCUSSION);
            selected.merge(discussion.networkId() + '\n' + discussion.selectedByOrganisationId(), 1, Integer::sum);
        }
        selected.values().forEach(count -> soft += of(Weight.ORGANISATION_FAIRNESS_SQUARE) * count * count);
    }
}
