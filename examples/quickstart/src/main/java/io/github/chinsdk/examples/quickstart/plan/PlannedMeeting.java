package io.github.chinsdk.examples.quickstart.plan;

import java.time.LocalDateTime;

/**
 * One meeting of the month, as the report lists it.
 *
 * @param id its identifier in the problem and the schedule
 * @param network the network that meets
 * @param start when it begins, local time
 * @param end when it ends, local time
 * @param venue where it is, or that it is a call
 * @param attendees how many people attend
 * @param discussions how many patients are discussed
 * @param agendaFile its agenda, relative to the report
 */
public record PlannedMeeting(
        String id,
        String network,
        LocalDateTime start,
        LocalDateTime end,
        String venue,
        int attendees,
        int discussions,
        String agendaFile) {}
