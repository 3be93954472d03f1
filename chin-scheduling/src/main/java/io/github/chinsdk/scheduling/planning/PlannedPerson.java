package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.calendar.NamedDates;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who comes to meetings.
 *
 * @param id the unique id
 * @param role the part they play
 * @param organisationId whom they work for; for a GP the practice
 * @param hours when they can come in an ordinary week
 * @param leave when they cannot come at all
 * @param maxMeetingsPerDay how many meetings a date they can attend, at least 0
 * @param networkIds the networks that they cover; empty for all, and for a GP, who covers the networks of the practice
 */
public record PlannedPerson(
        String id,
        StaffRole role,
        String organisationId,
        WeeklyHours hours,
        List<NamedDates> leave,
        int maxMeetingsPerDay,
        Set<String> networkIds) {

    /** Copies the collections. */
    public PlannedPerson {
        leave = List.copyOf(leave);
        networkIds = java.util.Collections.unmodifiableSet(new TreeSet<>(networkIds));
    }

    /**
     * {@return somebody without leave who covers every network and attends one meeting a day if a GP, otherwise two}
     *
     * @param id the unique id
     * @param role the part they play
     * @param organisationId whom they work for
     * @param hours when they can come in an ordinary week
     */
    public static PlannedPerson of(String id, StaffRole role, String organisationId, WeeklyHours hours) {
        return new PlannedPerson(id, role, organisationId, hours, List.of(), role == StaffRole.GP ? 1 : 2, Set.of());
    }

    /**
     * {@return this person with leave}
     *
     * @param dates when they cannot come at all
     */
    public PlannedPerson onLeave(List<NamedDates> dates) {
        return new PlannedPerson(id, role, organisationId, hours, dates, maxMeetingsPerDay, networkIds);
    }

    /**
     * {@return this person for some networks only}
     *
     * @param networks the ids of the networks that they cover
     */
    public PlannedPerson covering(Set<String> networks) {
        return new PlannedPerson(id, role, organisationId, hours, leave, maxMeetingsPerDay, networks);
    }

    /**
     * {@return this person with another limit}
     *
     * @param meetings how many meetings a date they can attend, at least 0
     */
    public PlannedPerson attendingAtMost(int meetings) {
        return new PlannedPerson(id, role, organisationId, hours, leave, meetings, networkIds);
    }
}
