package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.model.activity.HealthCheck;
import io.github.chinsdk.model.population.DeprivationDecile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered person, as the NHS Health Check sees one.
 *
 * @param ageYears completed years of age, on the day that the count is for, at least 0
 * @param exclusions what excludes the person; empty: nothing
 * @param decile the decile of deprivation of the area of residence (IMD 2019); null where not known
 * @param checks what has been offered and done, in any order
 */
public record HealthCheckCandidate(
        int ageYears,
        Set<HealthCheckExclusion> exclusions,
        @Nullable DeprivationDecile decile,
        List<HealthCheck> checks) {

    /** Copies the collections. */
    public HealthCheckCandidate {
        exclusions = Set.copyOf(exclusions);
        checks = List.copyOf(checks);
    }

    /** {@return whether the person is eligible} */
    public boolean isEligible() {
        return HealthCheckEligibility.isEligible(ageYears, exclusions);
    }

    /** {@return whether the area of residence is known and in the most deprived quintile} */
    public boolean isMostDeprived() {
        return decile != null && HealthCheckEligibility.isMostDeprivedQuintile(decile);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "HealthCheckCandidate[****]";
    }
}
