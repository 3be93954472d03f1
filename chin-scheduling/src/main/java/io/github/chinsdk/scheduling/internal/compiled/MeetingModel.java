package io.github.chinsdk.scheduling.internal.compiled;

import org.jspecify.annotations.Nullable;

/**
 * A meeting of one component.
 *
 * @param index its index in the component
 * @param id its id
 * @param network the index of its network
 * @param place its index among the meetings of its network
 * @param previous the adjacent earlier meeting, or -1
 * @param next the adjacent later meeting, or -1
 * @param duration minutes
 * @param capacity minutes for discussions
 * @param faceToFace whether it needs a room
 * @param alternating whether adjacent meetings should be at other sites
 * @param observers further heads in the room
 * @param minGap days after the previous meeting
 * @param rooms candidate rooms
 * @param roomCost for each candidate room, the cost of not being home and of disruption
 * @param roomFree for each candidate room, the positions at which it is open throughout
 * @param slots its seats
 * @param sharesStaff whether one person is eligible for two seats
 * @param candidateDay for each candidate start, the index of its date; ascending
 * @param candidateStart for each candidate start, the index of its time
 * @param candidateCost for each candidate start, the cost of preference and of disruption
 * @param pin where it is fixed, or null
 */
public record MeetingModel(
        int index,
        String id,
        int network,
        int place,
        int previous,
        int next,
        int duration,
        int capacity,
        boolean faceToFace,
        boolean alternating,
        int observers,
        int minGap,
        int[] rooms,
        int[] roomCost,
        long[][] roomFree,
        SlotModel[] slots,
        boolean sharesStaff,
        int[] candidateDay,
        int[] candidateStart,
        int[] candidateCost,
        @Nullable Pin pin) {

    /**
     * A fixed placement, which may break rules that the search would keep.
     *
     * @param day the index of the date
     * @param start the index of the time
     * @param room the index among the candidate rooms, or -1
     * @param seats for each slot, the index among its eligible staff, or -1
     * @param cost the cost of preference and of disruption of the start
     */
    public record Pin(int day, int start, int room, int[] seats, int cost) {}
}
