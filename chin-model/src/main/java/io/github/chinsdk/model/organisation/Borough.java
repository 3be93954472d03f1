package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.identity.GssCode;
import java.util.Objects;

/**
 * A borough or other local authority: the footprint of social care and public health.
 *
 * @param code its GSS code
 * @param name what it is called, not blank
 */
public record Borough(GssCode code, String name) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Borough {
        Objects.requireNonNull(code, "code");
        Names.requireNotBlank(name);
    }

    /** {@return the GSS code as an identifier} */
    @JsonIgnore
    @Override
    public OrganisationId id() {
        return OrganisationId.of(code);
    }
}
