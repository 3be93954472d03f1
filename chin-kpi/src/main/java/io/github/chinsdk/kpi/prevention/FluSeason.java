package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.model.activity.Vaccination;
import io.github.chinsdk.model.activity.VaccinationOutcome;
import io.github.chinsdk.model.activity.VaccinationProgramme;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/**
 * The season of influenza vaccination, 1 September to the last day of February, both inclusive (UK Health Security
 * Agency, seasonal influenza vaccine uptake).
 *
 * @param startYear the calendar year of its 1 September, from 1900 to 2199
 */
public record FluSeason(int startYear) implements Comparable<FluSeason> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * Checks the year.
     *
     * @throws IllegalArgumentException if it is outside 1900 to 2199
     */
    public FluSeason {
        if (startYear < FIRST_YEAR || startYear > LAST_YEAR) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "startYear must be from %d to %d, was %d\nMaybe write the year of its 1 September in full.",
                    FIRST_YEAR,
                    LAST_YEAR,
                    startYear));
        }
    }

    /** {@return 1 September to the last day of February} */
    public DatePeriod period() {
        return DatePeriod.of(
                LocalDate.of(startYear, Month.SEPTEMBER, 1),
                YearMonth.of(startYear + 1, Month.FEBRUARY).atEndOfMonth());
    }

    /**
     * Whether a vaccination counts for the season.
     *
     * @param vaccination the vaccination
     * @return true if it was against influenza, was given, and on a day of the season
     */
    public boolean counts(Vaccination vaccination) {
        return vaccination.programme() == VaccinationProgramme.INFLUENZA
                && vaccination.outcome() == VaccinationOutcome.GIVEN
                && period().contains(vaccination.on());
    }

    /**
     * Whether a person was vaccinated in the season.
     *
     * @param vaccinations the person's vaccinations
     * @return true if one of them counts
     */
    public boolean isVaccinated(Iterable<Vaccination> vaccinations) {
        for (Vaccination vaccination : vaccinations) {
            if (counts(vaccination)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(FluSeason other) {
        return Integer.compare(startYear, other.startYear);
    }
}
