package io.github.chinsdk.kpi.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.activity.HealthCheck;
import io.github.chinsdk.model.activity.HealthCheckStep;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.population.DeprivationDecile;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreventionCountsTest {

    private static final DatePeriod YEAR = DatePeriod.of(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31));
    private static final PseudonymId SOMEBODY = PseudonymId.parse("0".repeat(32));

    private static HealthCheckCandidate person(int age, @Nullable Integer decile, HealthCheckStep... steps) {
        return new HealthCheckCandidate(
                age,
                Set.of(),
                decile == null ? null : new DeprivationDecile(decile),
                Stream.of(steps)
                        .map(step -> new HealthCheck(SOMEBODY, step, LocalDate.of(2017, 6, 1), null))
                        .toList());
    }

    @Test
    void healthChecksOfAllAndOfTheMostDeprivedInOnePass() {
        HealthCheckCandidate lastYear = new HealthCheckCandidate(
                50,
                Set.of(),
                new DeprivationDecile(1),
                List.of(new HealthCheck(SOMEBODY, HealthCheckStep.RECEIVED, LocalDate.of(2017, 3, 31), null)));
        HealthCheckCandidate diabetic = new HealthCheckCandidate(
                50,
                Set.of(HealthCheckExclusion.DIABETES),
                new DeprivationDecile(1),
                List.of(new HealthCheck(SOMEBODY, HealthCheckStep.RECEIVED, LocalDate.of(2017, 6, 1), null)));
        List<HealthCheckCandidate> people = List.of(
                person(40, 1, HealthCheckStep.OFFERED),
                person(74, 2, HealthCheckStep.OFFERED, HealthCheckStep.RECEIVED),
                person(60, 3, HealthCheckStep.RECEIVED),
                person(60, 10, HealthCheckStep.DECLINED),
                person(60, null, HealthCheckStep.RECEIVED),
                person(60, 2),
                lastYear,
                diabetic,
                person(39, 1, HealthCheckStep.RECEIVED),
                person(75, 1, HealthCheckStep.RECEIVED));
        HealthChecks kpi = new HealthChecks(YEAR);
        HealthCheckShares shares = kpi.calculate(count(kpi.rules(), people), "E1");
        assertThat(shares.offered().counts()).isEqualTo(Counts.of(5, 7));
        assertThat(shares.received().counts()).isEqualTo(Counts.of(3, 7));
        assertThat(shares.offeredMostDeprived().counts()).isEqualTo(Counts.of(2, 4));
        assertThat(shares.receivedMostDeprived().counts()).isEqualTo(Counts.of(1, 4));
        assertThat(shares.receivedMostDeprived().value()).isEqualTo(25);
        assertThat(shares.eligibleOfUnknownArea()).isEqualTo(1);
        assertThat(kpi.calculate(count(kpi.rules(), List.of()), "E1").received().status())
                .isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(diabetic).hasToString("HealthCheckCandidate[****]");
    }

    @Test
    void alcoholInterventionsAreCountedAndRated() {
        List<AlcoholIntervention> interventions = List.of(
                intervention("2017-04-01", 5),
                intervention("2018-03-31", 4),
                intervention("2017-09-01", -1),
                intervention("2017-03-31", 12),
                intervention("2018-04-01", 12));
        AlcoholInterventions kpi = new AlcoholInterventions(YEAR);
        CountSnapshot snapshot = count(kpi.rules(), interventions);
        Estimate rate = kpi.calculate(snapshot, "E1", 1_500);
        assertThat(rate.counts().numerator()).isEqualTo(3);
        assertThat(rate.value()).isEqualTo(2);
        assertThat(rate.unit().label()).isEqualTo("per 1,000");
        assertThat(snapshot.total("E1", kpi.measureAfterPositiveScreen())).isEqualTo(1);
        assertThat(kpi.calculate(snapshot, "E1", 0).status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(interventions.get(0)).hasToString("AlcoholIntervention[****]");
        assertThatThrownBy(() -> intervention("2017-04-01", 13))
                .hasMessage(
                        "auditC must be from 0 to 12%nMaybe the score is of the full AUDIT of ten questions, 0 to 40."
                                .formatted());
    }

    private static AlcoholIntervention intervention(String day, int score) {
        return new AlcoholIntervention(
                SOMEBODY, LocalDate.parse(day), score < 0 ? OptionalInt.empty() : OptionalInt.of(score));
    }

    private static <R> CountSnapshot count(List<CountingRule<R>> rules, List<R> records) {
        return records.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                record -> "E1",
                                Dictionary.of(List.of("all")),
                                record -> "all",
                                rules)
                        .collector());
    }
}
