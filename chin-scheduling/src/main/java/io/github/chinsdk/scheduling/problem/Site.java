package io.github.chinsdk.scheduling.problem;

/**
 * A building where people meet.
 *
 * @param id the unique id; the part before a last {@code /} is the borough
 * @param name the name to show
 */
public record Site(String id, String name) {

    /** Checks the id. */
    public Site {
        Invariants.id("id", id);
    }
}
