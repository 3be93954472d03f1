package io.github.chinsdk.model.policy;

/** What a document may state of a network plan and what follows from the plan itself. */
public enum PlanQuantity {
    /** How many practices the plan has, in {@code practices}. */
    PRACTICES("practices"),
    /** How many of them are in a network of the kind asked for, in {@code practices}. */
    PRACTICES_IN_A_NETWORK("practices"),
    /** How many of them are in none: those that have yet to join, in {@code practices}. */
    PRACTICES_IN_NO_NETWORK("practices"),
    /** The list sizes of all practices of the plan, summed, in {@code people}. */
    REGISTERED_POPULATION("people"),
    /** The list sizes of those in a network of the kind asked for, summed, in {@code people}. */
    PEOPLE_IN_A_NETWORK("people"),
    /** How many networks of the kind asked for the plan has, in {@code networks}. */
    NETWORKS("networks"),
    /** The registered population over the number of networks, halves up, in {@code people}. */
    PEOPLE_PER_NETWORK("people"),
    /** How many quality improvement support teams those networks have, summed, in {@code teams}. */
    QISTS("teams"),
    /** How many the whole population needs by the recommendation of the plan's limits, in {@code teams}. */
    QISTS_RECOMMENDED("teams"),
    /** How many it needs by the minimum of the plan's limits, in {@code teams}. */
    QISTS_AT_LEAST("teams");

    private final String unit;

    PlanQuantity(String unit) {
        this.unit = unit;
    }

    /** {@return the unit in which it follows; a statement in another unit does not agree with it} */
    public String unit() {
        return unit;
    }
}
