package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import java.util.List;

/**
 * How far events are concentrated among the deprived: {@code C = 2 / m * sum(f_i y_i R_i) - 1}, with groups ordered from
 * the most deprived, population shares f, rates y, their weighted mean m and mid-ranks R. 0 is equality; below 0 the
 * deprived have more than their share; -1 and 1 are the ends for values of at least 0. Stateless.
 */
public final class ConcentrationIndex {

    private static final RateUnit INDEX = new RateUnit(1, "index");

    private ConcentrationIndex() {}

    /**
     * {@return the calculator}
     */
    public static ConcentrationIndex withDefaults() {
        return new ConcentrationIndex();
    }

    /**
     * The index of groups.
     *
     * @param groups events over people, from the most to the least deprived group
     * @return the estimate, without an interval; undefined where nobody or no event is counted
     */
    public Estimate calculate(List<Counts> groups) {
        double events = 0;
        double people = 0;
        for (Counts group : groups) {
            events += group.numerator();
            people += group.denominator();
        }
        Estimate.Builder estimate =
                Estimate.from(new Counts(events, people), INDEX, InequalityMethod.CONCENTRATION_INDEX);
        if (people == 0) {
            return estimate.undefined("there is nobody in the groups");
        }
        if (events == 0) {
            return estimate.undefined("there are no events, so they cannot be concentrated");
        }
        double before = 0;
        double index = 0;
        for (int i = 0; i < groups.size(); i++) {
            Counts group = groups.get(i);
            double after = people - before - group.denominator();
            // Twice the mid-rank less 1, from whole people, so that equality gives 0 as nearly as may be.
            double centred = (before - after) / people;
            before += group.denominator();
            double part = group.numerator() / events * centred;
            estimate.working("contribution of group " + (i + 1), part);
            index += part;
        }
        return estimate.caveat(new Caveat("no-interval", "No standard error is calculated for grouped counts."))
                .calculated(index);
    }
}
