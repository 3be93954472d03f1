package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.model.population.DeprivationDecile;
import java.util.Set;

/**
 * Who is eligible for an NHS Health Check: people of 40 to 74 without one of {@link HealthCheckExclusion}, once in five
 * years, so a fifth of them are due in a year. Source: Fingertips 91040 and 91112; NCL ICB, health check rules in SQL.
 */
public final class HealthCheckEligibility {

    private static final int YOUNGEST = 40;
    private static final int OLDEST = 74;
    private static final int MOST_DEPRIVED_DECILES = 2;
    private static final double YEARS_OF_CYCLE = 5;

    private HealthCheckEligibility() {}

    /**
     * Whether a person is eligible.
     *
     * @param ageInYears completed years of age, on the day that the count is for
     * @param exclusions what excludes the person
     * @return true from 40 to 74, both inclusive, without an exclusion
     */
    public static boolean isEligible(int ageInYears, Set<HealthCheckExclusion> exclusions) {
        return ageInYears >= YOUNGEST && ageInYears <= OLDEST && exclusions.isEmpty();
    }

    /**
     * Whether an area is in the most deprived quintile.
     *
     * @param decile the national decile of the area, 1 the most deprived (English Indices of Deprivation 2019)
     * @return true for deciles 1 and 2
     */
    public static boolean isMostDeprivedQuintile(DeprivationDecile decile) {
        return decile.value() <= MOST_DEPRIVED_DECILES;
    }

    /**
     * What a year's checks are measured against: a fifth of the eligible.
     *
     * @param checksOverEligible checks in one year over all who are eligible in the five years
     * @return the same checks over a fifth of the eligible; the checks may be above it, where a place catches up
     */
    public static Counts overDueInYear(Counts checksOverEligible) {
        return new Counts(checksOverEligible.numerator(), checksOverEligible.denominator() / YEARS_OF_CYCLE);
    }
}
