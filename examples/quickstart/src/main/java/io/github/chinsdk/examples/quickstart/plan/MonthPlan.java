package io.github.chinsdk.examples.quickstart.plan;

import java.util.List;

/**
 * A planned month.
 *
 * @param borough the borough it was planned for
 * @param networks how many networks meet
 * @param meetingsAsked how many meetings were asked for
 * @param discussionsAsked how many discussions were asked for
 * @param discussionsPlanned how many of them have a meeting
 * @param meetings the meetings that are held, by start
 * @param verdict what the schedule's score says, in words
 * @param openPoints what the schedule could not satisfy, a sentence each
 */
public record MonthPlan(
        String borough,
        int networks,
        int meetingsAsked,
        int discussionsAsked,
        int discussionsPlanned,
        List<PlannedMeeting> meetings,
        String verdict,
        List<String> openPoints) {}
