package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that steers a programme, as the HCC2H Programme Board of North Central London with 21 core and 4 further roles
 * (delivery plan, March 2017), a Clinical Reference Group, a Joint Committee or a Delivery Group.
 *
 * @param name what it is called
 * @param roles who sits on it, each role once
 * @param quorum how many roles must be present to decide, from 1 to the number of roles; null where its terms name none
 */
public record GovernanceBody(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<GovernanceRole> roles,
        @Nullable Integer quorum) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, a role comes twice, or the quorum is below 1 or above the
     *     number of roles
     */
    public GovernanceBody {
        Require.identifier("name", name);
        roles = Require.someOf("roles", roles);
        Require.eachOnce(
                "title of roles", roles.stream().map(GovernanceRole::title).toList());
        if (quorum != null) {
            Require.between("quorum", 1, roles.size(), quorum);
        }
    }

    /**
     * How many roles are of a seat.
     *
     * @param seat core or further
     * @return the number of such roles
     */
    public long seats(GovernanceSeat seat) {
        return roles.stream().filter(role -> role.seat() == seat).count();
    }
}
