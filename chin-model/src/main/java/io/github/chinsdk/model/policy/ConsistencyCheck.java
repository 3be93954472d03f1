package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.programme.Budget;
import io.github.chinsdk.model.programme.DeliverySchedule;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.Risk;
import io.github.chinsdk.model.programme.RiskRating;
import io.github.chinsdk.model.programme.RiskRegister;
import io.github.chinsdk.model.programme.ScheduleView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Stated against computed: which statements of a document do not agree with what follows from figures. Each is reported
 * with both values; nothing is repaired, because either of the two may be the one that is wrong.
 */
public final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /**
     * The printed scores of a register against likelihood times impact, and their sums where every risk has one printed.
     *
     * @param register the register
     * @return a claim for each printed score that is not the product, in the order of the register, then one for each sum
     *     of printed scores that is not the sum of the products
     */
    public static List<Claim> of(RiskRegister register) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < register.risks().size(); i++) {
            String path = "risks[" + i + "]";
            String risk = "risk " + register.risks().get(i).id();
            add(
                    register,
                    path + ".initial",
                    risk + " before mitigation",
                    register.risks().get(i).initial(),
                    claims);
            add(
                    register,
                    path + ".residual",
                    risk + " after mitigation",
                    register.risks().get(i).residual(),
                    claims);
        }
        addTotal(register, "before", Risk::initial, register.initialTotal(), claims);
        addTotal(register, "after", Risk::residual, register.residualTotal(), claims);
        return of(claims);
    }

    /**
     * The printed total of a budget against the sum of its lines.
     *
     * @param budget the budget
     * @return one claim if a total is printed and is not the sum; else none
     */
    public static List<Claim> of(Budget budget) {
        Long stated = budget.statedTotalPence();
        if (stated == null) {
            return List.of();
        }
        return of(List.of(Claim.exactly(
                "statedTotalPence",
                "total",
                budget.name(),
                pounds(stated),
                pounds(budget.totalPence()),
                "sum of " + budget.lines().size() + " lines")));
    }

    /**
     * What documents state of a plan against what follows from it: practices, those yet to join, list sizes, networks and
     * their mean size, teams.
     *
     * @param plan the plan
     * @param kind the networks that the statements are about
     * @param statements what the documents state
     * @return a claim for each statement that does not agree with the plan, in the order given
     * @throws IllegalArgumentException if the size of networks is stated and the plan has none of that kind
     */
    public static List<Claim> of(NetworkPlan plan, PlannedKind kind, List<PlanStatement> statements) {
        PlanFigures figures = new PlanFigures(plan, kind);
        return of(statements.stream().map(figures::claim).toList());
    }

    /**
     * Printed running totals of a schedule against its milestones.
     *
     * @param schedule the schedule
     * @param view the dates to look at
     * @param statedCumulative how many deliverables the paper says are live by the end of each quarter
     * @return a claim for each quarter whose total is not that of the milestones, in the order of time; before the first
     *     milestone that is 0, after the last all of them
     */
    public static List<Claim> of(
            DeliverySchedule schedule, ScheduleView view, SortedMap<FinancialQuarter, Long> statedCumulative) {
        NavigableMap<FinancialQuarter, Long> computed = schedule.cumulative(view);
        List<Claim> claims = new ArrayList<>();
        statedCumulative.forEach((quarter, stated) -> {
            Map.Entry<FinancialQuarter, Long> reached = computed.floorEntry(quarter);
            claims.add(Claim.exactly(
                    "cumulative[" + quarter + "]",
                    "live by the end of " + quarter,
                    schedule.name(),
                    Figure.of(stated, "deliverables"),
                    Figure.of(reached == null ? 0 : reached.getValue(), "deliverables"),
                    "milestones " + (view == ScheduleView.PLAN ? "as planned" : "as expected")));
        });
        return of(claims);
    }

    /**
     * Statements that cannot both be true, of one document or of several.
     *
     * @param statements statements; those with the same subject are about the same thing
     * @return each pair that contradicts itself, in the order given
     */
    public static List<Contradiction> contradictions(List<Statement> statements) {
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                Statement first = statements.get(i);
                Statement second = statements.get(j);
                if (first.subject().equals(second.subject()) && !first.agreesWith(second)) {
                    contradictions.add(new Contradiction(first, second));
                }
            }
        }
        return List.copyOf(contradictions);
    }

    /**
     * The claims that do not hold.
     *
     * @param claims statements of any document with the figures that follow
     * @return those whose figures differ, in the order given
     */
    public static List<Claim> of(List<Claim> claims) {
        return claims.stream().filter(claim -> !claim.holds()).toList();
    }

    private static void add(RiskRegister register, String path, String subject, RiskRating rating, List<Claim> claims) {
        if (rating.statedScore() != null) {
            claims.add(Claim.exactly(
                    path + ".statedScore",
                    "score of " + subject,
                    register.name(),
                    Figure.of(rating.statedScore(), "points"),
                    Figure.of(rating.score(), "points"),
                    "likelihood " + rating.likelihood().level() + " x impact "
                            + rating.impact().level()));
        }
    }

    private static void addTotal(
            RiskRegister register, String when, Function<Risk, RiskRating> rating, int computed, List<Claim> claims) {
        long printed = 0;
        for (Risk risk : register.risks()) {
            Integer stated = rating.apply(risk).statedScore();
            if (stated == null) {
                return;
            }
            printed += stated;
        }
        claims.add(Claim.exactly(
                "risks",
                "sum of the scores " + when + " mitigation",
                register.name(),
                Figure.of(printed, "points"),
                Figure.of(computed, "points"),
                "sum of likelihood x impact of " + register.risks().size() + " risks"));
    }

    private static Figure pounds(long pence) {
        return new Figure(BigDecimal.valueOf(pence, 2), "GBP");
    }
}
