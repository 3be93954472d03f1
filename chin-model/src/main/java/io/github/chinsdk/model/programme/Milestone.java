package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something to be delivered, with the month planned, the month now expected and the month it came.
 *
 * <p>Months, because that is how programmes report slippage; a plan that names only a quarter is its
 * {@linkplain FinancialQuarter#lastMonth() last month}.
 *
 * @param id its number in the plan
 * @param name what is delivered, as in {@code Barnet CHIN 1}
 * @param area the borough or system that it belongs to, as the plan names it
 * @param populationCovered the registered people that it brings into cover, at least 0; null where the plan does not say
 * @param plan the month by which it was planned
 * @param forecast the month by which it is now expected; null while the plan stands
 * @param actual the month in which it was delivered; null until then
 */
public record Milestone(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String area,
        @Nullable Long populationCovered,
        @JsonProperty(required = true) YearMonth plan,
        @Nullable YearMonth forecast,
        @Nullable YearMonth actual) {

    /**
     * Checks that everything needed is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank, or the population is negative
     */
    public Milestone {
        Require.identifier("id", id);
        Require.text("name", name);
        Require.identifier("area", area);
        if (populationCovered != null) {
            Require.atLeast("populationCovered", 0, populationCovered);
        }
        Require.present("plan", plan);
    }

    /**
     * A milestone planned for a quarter and neither forecast nor delivered otherwise.
     *
     * @param id its number in the plan
     * @param name what is delivered
     * @param area the borough or system
     * @param plan the quarter by whose end it is planned
     * @return the milestone
     */
    public static Milestone planned(String id, String name, String area, FinancialQuarter plan) {
        return new Milestone(id, name, area, null, plan.lastMonth(), null, null);
    }

    /**
     * This milestone with another expectation.
     *
     * @param month the month by which it is now expected
     * @return a copy
     */
    public Milestone withForecast(YearMonth month) {
        return new Milestone(id, name, area, populationCovered, plan, month, actual);
    }

    /**
     * This milestone, delivered.
     *
     * @param month the month in which it was delivered
     * @return a copy
     */
    public Milestone withActual(YearMonth month) {
        return new Milestone(id, name, area, populationCovered, plan, forecast, month);
    }

    /**
     * The month of one view of the programme.
     *
     * @param view plan, or what is expected now
     * @return the planned month; or the month of delivery, else of the forecast, else of the plan
     */
    public YearMonth month(ScheduleView view) {
        if (view == ScheduleView.PLAN) {
            return plan;
        }
        if (actual != null) {
            return actual;
        }
        return forecast != null ? forecast : plan;
    }

    /** {@return whole months from the plan to what is expected now: 0 in time, negative early, positive late} */
    public int slippageMonths() {
        return Math.toIntExact(plan.until(month(ScheduleView.EXPECTED), ChronoUnit.MONTHS));
    }

    /**
     * Where it stands.
     *
     * @param asOf the month of the report; what is due in it is not overdue yet
     * @param tolerance how late it may be expected and still be amber; whole months
     * @return the colour
     */
    public Rag rag(YearMonth asOf, Period tolerance) {
        if (actual != null) {
            return Rag.COMPLETE;
        }
        if (month(ScheduleView.EXPECTED).isBefore(asOf)) {
            return Rag.RED;
        }
        if (slippageMonths() <= 0) {
            return Rag.GREEN;
        }
        return slippageMonths() <= tolerance.toTotalMonths() ? Rag.AMBER : Rag.RED;
    }
}
