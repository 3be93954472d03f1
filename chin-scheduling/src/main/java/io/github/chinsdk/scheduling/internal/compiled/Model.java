package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;

/**
 * One component of a problem: the networks that are tied by a shared person or room.
 *
 * @param meetings its meetings
 * @param networkMeetings for each network, its meetings in sequence
 * @param discussions for each network, its discussions
 * @param time the grid of dates and starts
 * @param staffIds the people
 * @param maxPerDay for each person, the most meetings on a date
 * @param loadWeight for each person, the weight of the square of their meetings
 * @param roomIds the rooms
 * @param roomSite for each room, its site
 * @param roomCapacity for each room, how many it holds
 * @param travel minutes from site to site
 * @param rates the weights that are not already inside other costs
 */
public record Model(
        MeetingModel[] meetings,
        int[][] networkMeetings,
        NetworkDiscussions[] discussions,
        TimeGrid time,
        String[] staffIds,
        int[] maxPerDay,
        int[] loadWeight,
        String[] roomIds,
        int[] roomSite,
        int[] roomCapacity,
        int[][] travel,
        Rates rates) {

    /**
     * Weights used while placing.
     *
     * @param cancelled a meeting not held, medium
     * @param irregular adjacent meetings that differ
     * @param stay an alternating series that stays
     * @param travel a minute of travel
     * @param virtualBuffer minutes between a virtual and a face-to-face meeting
     */
    public record Rates(int cancelled, int irregular, int stay, int travel, int virtualBuffer) {}
}
