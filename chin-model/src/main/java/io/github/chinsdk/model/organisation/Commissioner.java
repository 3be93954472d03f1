package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.identity.OdsCode;
import java.util.Objects;

/**
 * A clinical commissioning group (to June 2022), later the sub-location of an integrated care board; in NCL one for each
 * borough until 2020.
 *
 * @param code its ODS code
 * @param name what it is called, not blank
 */
public record Commissioner(OdsCode code, String name) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Commissioner {
        Objects.requireNonNull(code, "code");
        Names.requireNotBlank(name);
    }

    /** {@return the ODS code as an identifier} */
    @JsonIgnore
    @Override
    public OrganisationId id() {
        return OrganisationId.of(code);
    }
}
