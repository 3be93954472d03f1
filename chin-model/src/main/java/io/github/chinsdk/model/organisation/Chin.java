package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A Care closer to Home Integrated Network: practices and teams around them for some 50,000 to 80,000 people. Its members
 * are in the {@link OrganisationHistory}. Boroughs have their own words for it ({@link LocalTerm}).
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 * @param delivery virtual, physical or both
 */
public record Chin(OrganisationId id, String name, ChinDelivery delivery) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Chin {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
        Objects.requireNonNull(delivery, "delivery");
    }
}
