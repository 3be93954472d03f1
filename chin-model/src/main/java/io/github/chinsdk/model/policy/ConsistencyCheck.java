package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.programme.Budget;
import io.github.chinsdk.model.programme.RiskRating;
import io.github.chinsdk.model.programme.RiskRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Stated against computed: which statements of a document do not agree with what follows from figures. Each is reported
 * with both values; nothing is repaired, because either of the two may be the one that is wrong.
 */
public final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /**
     * The printed scores of a register against likelihood times impact.
     *
     * @param register the register
     * @return a claim for each printed score that is not the product, in the order of the register
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

    private static Figure pounds(long pence) {
        return new Figure(BigDecimal.valueOf(pence, 2), "GBP");
    }
}
