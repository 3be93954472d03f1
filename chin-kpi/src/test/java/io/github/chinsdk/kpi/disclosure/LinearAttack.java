package io.github.chinsdk.kpi.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What an attacker can work out by linear programming: every count is a variable with the range that its printed form
 * leaves, every total an equation. The attacker knows the rule, so that a printed count is known not to be a small one and
 * a star not to be below the range. Nothing here comes from the protection; the simplex method is Apache Commons Math's.
 */
public final class LinearAttack {

    /** More than any sum of the tests' tables: a hidden count may be anything up to it. */
    private static final long MOST = 100_000;

    private final List<Long> lowest = new ArrayList<>();
    private final List<Long> highest = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    /** An attacker who knows nothing yet. */
    public LinearAttack() {}

    /**
     * A count within a range.
     *
     * @return its number
     */
    public int add(long lowestPossible, long highestPossible) {
        lowest.add(lowestPossible);
        highest.add(highestPossible);
        return lowest.size() - 1;
    }

    /** A count of which nothing is printed, not even that it is hidden. */
    public int addUnknown() {
        return add(0, MOST);
    }

    /** A count as it is printed, empty for a star. */
    public int add(DisclosureRule rule, OptionalLong printed) {
        if (printed.isEmpty()) {
            return add(rule.lowestSuppressed(), MOST);
        }
        long least = MOST;
        long most = 0;
        for (long count = Math.max(0, printed.getAsLong() - rule.roundTo());
                count <= printed.getAsLong() + rule.roundTo();
                count++) {
            if (rule.round(count) == printed.getAsLong() && !rule.suppresses(count)) {
                least = Math.min(least, count);
                most = Math.max(most, count);
            }
        }
        return add(least, most);
    }

    /** Says that one count is the sum of others. */
    public void isSum(int total, List<Integer> parts) {
        int[] sum = new int[parts.size() + 1];
        sum[0] = total;
        for (int i = 0; i < parts.size(); i++) {
            sum[i + 1] = parts.get(i);
        }
        sums.add(sum);
    }

    /** The least that a count can be, as far as the attacker can tell. */
    public long least(int variable) {
        return solve(variable, GoalType.MINIMIZE);
    }

    /** The most that a count can be, as far as the attacker can tell. */
    public long most(int variable) {
        return solve(variable, GoalType.MAXIMIZE);
    }

    private long solve(int variable, GoalType goal) {
        int size = lowest.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        // Each variable is what a count has above its least.
        for (int i = 0; i < size; i++) {
            constraints.add(new LinearConstraint(unit(i, size), Relationship.LEQ, highest.get(i) - lowest.get(i)));
        }
        for (int[] sum : sums) {
            double[] row = new double[size];
            double constant = lowest.get(sum[0]);
            row[sum[0]] = -1;
            for (int i = 1; i < sum.length; i++) {
                row[sum[i]] = 1;
                constant -= lowest.get(sum[i]);
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, constant));
        }
        double found = new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(unit(variable, size), 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
        // The equations are those of a network, whose corners are whole numbers.
        return lowest.get(variable) + Math.round(found);
    }

    private static double[] unit(int place, int size) {
        double[] unit = new double[size];
        unit[place] = 1;
        return unit;
    }
}
