package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.problem.NetworkMode;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a network meets.
 *
 * @param mode in a room, on screen, or in turns (the first meeting of the series in a room)
 * @param policy one home room, or another site each time
 * @param roomIds the rooms that will do; empty when virtual
 * @param homeRoomId the room of a fixed venue, one of {@code roomIds}, or null
 * @param observers people who come beside the team: the chair, the administrator, students
 */
public record VenuePlan(
        NetworkMode mode,
        VenuePolicy policy,
        List<String> roomIds,
        @Nullable String homeRoomId,
        int observers) {

    /** Copies the list and checks that rooms and mode go together. */
    public VenuePlan {
        roomIds = List.copyOf(roomIds);
        if (mode == NetworkMode.VIRTUAL && !roomIds.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "roomIds must be empty for a virtual network, has %d\nMaybe the network meets in turns: NetworkMode.MIXED.",
                    roomIds.size()));
        }
        if (mode != NetworkMode.VIRTUAL && roomIds.isEmpty()) {
            throw new IllegalArgumentException("roomIds must name a room for a network that meets in one, has none\n"
                    + "Maybe the network is virtual: VenuePlan.virtual().");
        }
        if (homeRoomId != null && !roomIds.contains(homeRoomId)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "homeRoomId must be one of roomIds, was %s\nMaybe add it to them.", homeRoomId));
        }
    }

    /** {@return on screen, with one observer} */
    public static VenuePlan virtual() {
        return new VenuePlan(NetworkMode.VIRTUAL, VenuePolicy.NONE, List.of(), null, 1);
    }

    /**
     * {@return a home room, with others for when it is taken, and one observer}
     *
     * @param homeRoomId the home room
     * @param otherRoomIds others that will do
     */
    public static VenuePlan fixed(String homeRoomId, List<String> otherRoomIds) {
        List<String> rooms = new java.util.ArrayList<>(List.of(homeRoomId));
        otherRoomIds.stream().filter(room -> !room.equals(homeRoomId)).forEach(rooms::add);
        return new VenuePlan(NetworkMode.FACE_TO_FACE, VenuePolicy.FIXED, rooms, homeRoomId, 1);
    }

    /**
     * {@return another site each time, with one observer}
     *
     * @param roomIds the rooms that will do, at two sites or more
     */
    public static VenuePlan alternating(List<String> roomIds) {
        return new VenuePlan(NetworkMode.FACE_TO_FACE, VenuePolicy.ALTERNATING, roomIds, null, 1);
    }

    /** {@return this venue, with every second meeting on screen} */
    public VenuePlan inTurnsWithVirtual() {
        return new VenuePlan(NetworkMode.MIXED, policy, roomIds, homeRoomId, observers);
    }
}
