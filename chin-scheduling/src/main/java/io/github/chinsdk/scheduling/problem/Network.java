package io.github.chinsdk.scheduling.problem;

import java.util.List;

/**
 * A network of practices whose patients are discussed at one series of meetings.
 *
 * @param id the unique id
 * @param borough the borough it belongs to
 * @param practiceIds its practices
 * @param cadence how often it meets
 * @param venue where its meetings are held
 * @param mode how it meets
 * @param membership which GP comes
 */
public record Network(
        String id,
        String borough,
        List<String> practiceIds,
        Cadence cadence,
        VenuePolicy venue,
        NetworkMode mode,
        GpMembership membership) {

    /** Checks and copies the components. */
    public Network {
        Invariants.id("id", id);
        practiceIds = Invariants.distinct("practiceIds", practiceIds);
    }
}
