package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.internal.explanation.ExplanationBuilder;
import io.github.chinsdk.scheduling.internal.explanation.ExplanationText;
import io.github.chinsdk.scheduling.planning.Shortfall;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schedule in the words of a coordinator: what it costs by constraint and by network, what is not met and why, what comes
 * nearest, and how each organisation's referrals fared.
 *
 * @param problemId the problem
 * @param score the score; its parts are those of the matches
 * @param byNetwork the cost of each constraint in each network; what people shared by networks cost is under {@link #SHARED}
 * @param matches every match, with its justification
 * @param unmet what is left undone on the medium level, in the order of the problem
 * @param shortfalls what no schedule could have met, each with its proof in words; empty when nothing is left undone
 * @param fairness how each organisation's referrals fared, by network and organisation
 */
public record ScheduleExplanation(
        String problemId,
        ScheduleScore score,
        Map<String, Map<ScheduleConstraint, Long>> byNetwork,
        List<ConstraintMatch> matches,
        List<Unmet> unmet,
        List<Shortfall> shortfalls,
        List<ReferralFairness> fairness) {

    /** The key of costs that belong to no single network. */
    public static final String SHARED = "(shared)";

    /** Copies the collections. */
    public ScheduleExplanation {
        Map<String, Map<ScheduleConstraint, Long>> copy = new LinkedHashMap<>();
        byNetwork.forEach((network, costs) -> {
            EnumMap<ScheduleConstraint, Long> row = new EnumMap<>(ScheduleConstraint.class);
            row.putAll(costs);
            copy.put(network, Collections.unmodifiableMap(row));
        });
        byNetwork = Collections.unmodifiableMap(copy);
        matches = List.copyOf(matches);
        unmet = List.copyOf(unmet);
        shortfalls = List.copyOf(shortfalls);
        fairness = List.copyOf(fairness);
    }

    /**
     * {@return the explanation of a schedule}
     *
     * @param problem the problem
     * @param schedule any answer to it
     * @throws IllegalArgumentException when the schedule is of another problem or names something unknown
     */
    public static ScheduleExplanation of(MdtProblem problem, MdtSchedule schedule) {
        return new ExplanationBuilder(problem, schedule).build();
    }

    /** {@return plain text: the score, what is not met and why, what nobody could have met, the referrals; lines end in {@code \n}} */
    public String toText() {
        return ExplanationText.plain(this);
    }
}
