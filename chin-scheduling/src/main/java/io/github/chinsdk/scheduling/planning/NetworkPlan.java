package io.github.chinsdk.scheduling.planning;

import java.util.List;

/**
 * A network, as its coordinator describes it.
 *
 * @param id the unique id
 * @param borough the borough it belongs to
 * @param practiceIds its practices
 * @param pattern how often, when and how long it meets
 * @param venue where it meets
 * @param attendance who should come
 * @param position how far the series has come
 */
public record NetworkPlan(
        String id,
        String borough,
        List<String> practiceIds,
        MeetingPattern pattern,
        VenuePlan venue,
        AttendancePlan attendance,
        SeriesPosition position) {

    /** Copies the list. */
    public NetworkPlan {
        practiceIds = List.copyOf(practiceIds);
    }

    /**
     * {@return a network at the start of its series}
     *
     * @param id the unique id
     * @param borough the borough it belongs to
     * @param practiceIds its practices
     * @param pattern how often, when and how long it meets
     * @param venue where it meets
     * @param attendance who should come
     */
    public static NetworkPlan of(
            String id,
            String borough,
            List<String> practiceIds,
            MeetingPattern pattern,
            VenuePlan venue,
            AttendancePlan attendance) {
        return new NetworkPlan(id, borough, practiceIds, pattern, venue, attendance, SeriesPosition.first());
    }

    /**
     * {@return this network with another pattern}
     *
     * @param other how often, when and how long it meets
     */
    public NetworkPlan with(MeetingPattern other) {
        return new NetworkPlan(id, borough, practiceIds, other, venue, attendance, position);
    }

    /**
     * {@return this network with another venue}
     *
     * @param other where it meets
     */
    public NetworkPlan with(VenuePlan other) {
        return new NetworkPlan(id, borough, practiceIds, pattern, other, attendance, position);
    }

    /**
     * {@return this network at another place of its series}
     *
     * @param other how far the series has come
     */
    public NetworkPlan with(SeriesPosition other) {
        return new NetworkPlan(id, borough, practiceIds, pattern, venue, attendance, other);
    }

    /**
     * {@return this network with other practices}
     *
     * @param practices its practices
     */
    public NetworkPlan withPractices(List<String> practices) {
        return new NetworkPlan(id, borough, practices, pattern, venue, attendance, position);
    }
}
