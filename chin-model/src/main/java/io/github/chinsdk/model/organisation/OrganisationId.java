package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is known by: its ODS code, its GSS code, or, for those that have neither (most CHINs, improvement
 * teams and hubs), an identifier of the programme's own such as {@code ISLINGTON-NORTH}.
 *
 * @param value 1 to 60 letters, digits, hyphens, points and underscores; capitals and small letters differ
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    private static final int MAX_LENGTH = 60;

    /**
     * Checks length and characters.
     *
     * @throws IllegalArgumentException if the value is not 1 to 60 letters, digits, hyphens, points and underscores
     */
    public OrganisationId {
        Objects.requireNonNull(value, "organisationId");
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isAllowed(value)) {
            throw Refusal.of(
                    "organisationId must be 1 to 60 of A-Z, a-z, 0-9, hyphen, point and underscore, was "
                            + Refusal.quoted(value),
                    "Maybe the name stands where the identifier should: write \"ISLINGTON-NORTH\".");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the identifier
     * @return the identifier
     * @throws IllegalArgumentException if it is not 1 to 60 letters, digits, hyphens, points and underscores
     */
    @JsonCreator
    public static OrganisationId parse(String text) {
        return new OrganisationId(text);
    }

    /**
     * The identifier of an organisation that has an ODS code.
     *
     * @param code the code
     * @return the code as an identifier
     */
    public static OrganisationId of(OdsCode code) {
        return new OrganisationId(code.value());
    }

    /**
     * The identifier of an area that has a GSS code.
     *
     * @param code the code
     * @return the code as an identifier
     */
    public static OrganisationId of(GssCode code) {
        return new OrganisationId(code.value());
    }

    /**
     * Figures by ODS code, as files of practices have them, for all that counts by organisation.
     *
     * @param <V> what the figures are
     * @param byCode figures by ODS code
     * @return the same figures by identifier, in its order
     */
    public static <V> SortedMap<OrganisationId, V> keysOf(Map<OdsCode, V> byCode) {
        SortedMap<OrganisationId, V> byId = new TreeMap<>();
        byCode.forEach((code, value) -> byId.put(of(code), value));
        return byId;
    }

    /**
     * Whether the other is the same identifier. Spelt out, since that of a record goes through method handles, which took a
     * quarter of the time of reading a file of memberships.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrganisationId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier} */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
