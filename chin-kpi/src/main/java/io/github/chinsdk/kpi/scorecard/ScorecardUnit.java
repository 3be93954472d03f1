package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.organisation.Borough;
import io.github.chinsdk.model.organisation.CareSystem;
import io.github.chinsdk.model.organisation.Chin;
import io.github.chinsdk.model.organisation.Commissioner;
import io.github.chinsdk.model.organisation.Country;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.NhsRegion;
import io.github.chinsdk.model.organisation.Organisation;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import java.util.List;
import java.util.Objects;

/**
 * A row of a scorecard, and with whom it is compared.
 *
 * @param id the unit, unique in a scorecard
 * @param name what people call it, not blank
 * @param level how large it is
 * @param comparators the {@linkplain ScorecardComparator comparators} of the scorecard that it is held against, in the
 *     order in which they are shown
 */
public record ScorecardUnit(
        @JsonProperty(required = true) OrganisationId id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) UnitLevel level,
        @JsonProperty(required = true) List<OrganisationId> comparators) {

    /**
     * Checks the name and that no comparator comes twice.
     *
     * @throws IllegalArgumentException if the name is blank or a comparator comes twice
     */
    public ScorecardUnit {
        Objects.requireNonNull(id, "id");
        Parts.notBlank("name", name);
        Objects.requireNonNull(level, "level");
        comparators = List.copyOf(comparators);
        Parts.unique("comparators of " + id, comparators);
    }

    /**
     * A unit without comparators.
     *
     * @param organisation the unit
     * @return the unit, its level by the kind of organisation
     */
    public static ScorecardUnit of(Organisation organisation) {
        return new ScorecardUnit(organisation.id(), organisation.name(), level(organisation), List.of());
    }

    /**
     * The same unit, compared.
     *
     * @param comparators the comparators, in the order in which they are shown
     * @return a new unit
     * @throws IllegalArgumentException if a comparator comes twice
     */
    public ScorecardUnit withComparators(List<OrganisationId> comparators) {
        return new ScorecardUnit(id, name, level, comparators);
    }

    private static UnitLevel level(Organisation organisation) {
        if (organisation instanceof GpPractice) {
            return UnitLevel.PRACTICE;
        }
        if (organisation instanceof Chin || organisation instanceof PrimaryCareNetwork) {
            return UnitLevel.NETWORK;
        }
        if (organisation instanceof Borough || organisation instanceof Commissioner) {
            return UnitLevel.BOROUGH;
        }
        if (organisation instanceof CareSystem) {
            return UnitLevel.SYSTEM;
        }
        if (organisation instanceof NhsRegion) {
            return UnitLevel.REGION;
        }
        return organisation instanceof Country ? UnitLevel.COUNTRY : UnitLevel.OTHER;
    }
}
