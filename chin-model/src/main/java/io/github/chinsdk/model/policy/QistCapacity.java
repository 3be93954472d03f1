package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Require;

/**
 * How many quality improvement support teams (QISTs) a population needs: one for every so many people, rounded up.
 *
 * @param peoplePerTeam how many people one team serves, at least 1
 */
public record QistCapacity(@JsonValue long peoplePerTeam) {

    /** One team for every 50,000 people, as recommended (North Central London STP delivery plan, March 2017). */
    public static final QistCapacity RECOMMENDED = new QistCapacity(50_000);

    /** One team for every 80,000 people, the minimum of the same plan. */
    public static final QistCapacity MINIMUM = new QistCapacity(80_000);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QistCapacity {
        Require.atLeast("peoplePerTeam", 1, peoplePerTeam);
    }

    /**
     * The teams that a population needs.
     *
     * @param population registered people, at least 0
     * @return population / peoplePerTeam rounded up; 0 for no people
     */
    public long teamsFor(long population) {
        Require.atLeast("population", 0, population);
        return population / peoplePerTeam + (population % peoplePerTeam == 0 ? 0 : 1);
    }
}
