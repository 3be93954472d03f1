package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.identity.GssCode;
import java.util.Objects;

/**
 * A country: the top of most roll-ups.
 *
 * @param code its GSS code
 * @param name what it is called, not blank
 */
public record Country(GssCode code, String name) implements Organisation {

    /** England. */
    public static final Country ENGLAND = new Country(GssCode.parse("E92000001"), "England");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Country {
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
