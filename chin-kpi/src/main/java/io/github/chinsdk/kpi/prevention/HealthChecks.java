package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.activity.HealthCheckStep;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.List;
import java.util.Locale;

/**
 * NHS Health Checks of a period, of all who are eligible and of those in the most deprived quintile (IMD 2019, deciles 1 and
 * 2): people, each once, with Wilson's intervals. Sources: Fingertips 91040 (offered) and 91112 (received), cumulative over
 * the five years of a cycle; NCL ICB, health check rules in SQL. Of one year, a fifth of the eligible are due: see
 * {@link HealthCheckEligibility#overDueInYear}.
 *
 * @param period the days that count
 */
public record HealthChecks(DatePeriod period) {

    /**
     * Whether a person had a check.
     *
     * @param person the person
     * @return true if eligible and a check was done in the period
     */
    public boolean isReceived(HealthCheckCandidate person) {
        return person.isEligible() && has(person, HealthCheckStep.RECEIVED);
    }

    /**
     * Whether a person was offered a check.
     *
     * @param person the person
     * @return true if eligible and offered one in the period; who declined or had one was offered it, recorded or not
     */
    public boolean isOffered(HealthCheckCandidate person) {
        return person.isEligible()
                && (has(person, HealthCheckStep.OFFERED)
                        || has(person, HealthCheckStep.DECLINED)
                        || has(person, HealthCheckStep.RECEIVED));
    }

    /** {@return the rules: eligible, offered and received, of all and of the most deprived} */
    public List<CountingRule<HealthCheckCandidate>> rules() {
        return List.of(
                CountingRule.ofRecords(measure("eligible"), HealthCheckCandidate::isEligible),
                CountingRule.ofRecords(measure("offered"), this::isOffered),
                CountingRule.ofRecords(measure("received"), this::isReceived),
                CountingRule.ofRecords(
                        measure("eligible, most deprived"), person -> person.isEligible() && person.isMostDeprived()),
                CountingRule.ofRecords(
                        measure("offered, most deprived"), person -> isOffered(person) && person.isMostDeprived()),
                CountingRule.ofRecords(
                        measure("received, most deprived"), person -> isReceived(person) && person.isMostDeprived()),
                CountingRule.ofRecords(
                        measure("eligible, area not known"), person -> person.isEligible() && person.decile() == null));
    }

    /**
     * The shares of a unit.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @return the shares in percent; undefined where nobody is eligible
     * @throws IllegalArgumentException if the unit or these measures were not counted
     */
    public HealthCheckShares calculate(CountSnapshot snapshot, String unit) {
        return new HealthCheckShares(
                share(snapshot, unit, "offered", "eligible"),
                share(snapshot, unit, "received", "eligible"),
                share(snapshot, unit, "offered, most deprived", "eligible, most deprived"),
                share(snapshot, unit, "received, most deprived", "eligible, most deprived"),
                snapshot.total(unit, measure("eligible, area not known")));
    }

    private boolean has(HealthCheckCandidate person, HealthCheckStep step) {
        return person.checks().stream().anyMatch(check -> check.step() == step && period.contains(check.on()));
    }

    private Estimate share(CountSnapshot snapshot, String unit, String numerator, String denominator) {
        return Proportion.withDefaults()
                .calculate(Counts.of(
                        snapshot.total(unit, measure(numerator)), snapshot.total(unit, measure(denominator))));
    }

    private String measure(String what) {
        return String.format(Locale.ROOT, "health checks %s %s", what, period);
    }
}
