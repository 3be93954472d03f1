package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Activity by point of delivery and year, without the programme and with it: what its savings are made of.
 *
 * @param name what it is the plan of
 * @param activity one entry for each point of delivery and year that is planned
 */
@DocumentSchema("chin-activity-plan/1")
public record ActivityPlan(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<PlannedActivity> activity) {

    /**
     * Checks that no point of delivery comes twice in a year.
     *
     * @throws IllegalArgumentException if one does, or a part is missing
     */
    public ActivityPlan {
        Require.text("name", name);
        activity = Require.list("activity", activity);
        Require.eachOnce(
                "point of delivery and year of activity",
                activity.stream()
                        .map(one -> List.of(one.pointOfDelivery(), one.year()))
                        .toList());
    }

    /**
     * What is planned for a kind of activity in a year.
     *
     * @param pointOfDelivery which activity
     * @param year the financial year
     * @return the entry; empty where nothing is planned, which is not the same as no activity
     */
    public Optional<PlannedActivity> find(PointOfDelivery pointOfDelivery, FinancialYear year) {
        return activity.stream()
                .filter(one ->
                        one.pointOfDelivery() == pointOfDelivery && one.year().equals(year))
                .findFirst();
    }

    /**
     * What all changes of a year save together.
     *
     * @param year the financial year
     * @return pence, before the costs of the programme; negative where more is added than avoided
     */
    public long grossSavingPenceIn(FinancialYear year) {
        return activity.stream()
                .filter(one -> one.year().equals(year))
                .mapToLong(PlannedActivity::grossSavingPence)
                .reduce(0, Math::addExact);
    }

    /** {@return the activity avoided as lines of savings, year by year, for an {@link InvestmentCase}} */
    public Budget savings() {
        return budget("avoided", one -> -one.change());
    }

    /** {@return the activity added, for example appointments in general practice, as lines of costs, year by year} */
    public Budget addedCosts() {
        return budget("added", PlannedActivity::change);
    }

    private Budget budget(String what, ToLongFunction<PlannedActivity> units) {
        List<InvestmentLine> lines = new ArrayList<>();
        for (PlannedActivity one : activity) {
            if (units.applyAsLong(one) > 0) {
                String unit =
                        one.pointOfDelivery().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                lines.add(new InvestmentLine(
                        unit + " " + what,
                        units.applyAsLong(one),
                        unit,
                        one.pencePerUnit(),
                        Recurrence.NON_RECURRENT,
                        one.year()));
            }
        }
        return new Budget(name + ", " + what, LegalBasis.OWN_BUDGET, lines, null);
    }
}
