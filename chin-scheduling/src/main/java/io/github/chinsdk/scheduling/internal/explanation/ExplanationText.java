package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.ConstraintLevel;
import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.explanation.Alternative;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReferralFairness;
import io.github.chinsdk.scheduling.explanation.ScheduleExplanation;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.internal.text.Prose;
import io.github.chinsdk.scheduling.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes explanations. */
public final class ExplanationText {

    private ExplanationText() {}

    /**
     * {@return plain text}
     *
     * @param explanation what to write
     */
    public static String plain(ScheduleExplanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add("Schedule of " + explanation.problemId() + ": " + explanation.score());
        lines.add("");
        lines.add("By constraint:");
        for (ScheduleConstraint constraint : ScheduleConstraint.values()) {
            long cost = explanation.score().of(constraint);
            if (cost > 0) {
                lines.add(String.format(Locale.ROOT, "  %8d  %s", cost, named(constraint)));
            }
        }
        lines.add("");
        lines.add("By network (medium, soft):");
        explanation
                .byNetwork()
                .forEach((network, costs) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %s: %d, %d",
                        network,
                        sum(costs, ConstraintLevel.MEDIUM),
                        sum(costs, ConstraintLevel.SOFT))));
        lines.add("");
        List<ConstraintMatch> broken = explanation.matches().stream()
                .filter(match -> match.constraint().level() == ConstraintLevel.HARD)
                .toList();
        if (!broken.isEmpty()) {
            lines.add("Must be mended before use:");
            broken.forEach(match -> lines.add("  " + named(match.constraint()) + ": " + match.justification()));
            lines.add("");
        }
        lines.add(explanation.unmet().isEmpty() ? "Everything that must be met is met." : "Not met:");
        explanation.unmet().forEach(unmet -> unmet(unmet, lines));
        lines.add("");
        if (!explanation.shortfalls().isEmpty()) {
            lines.add("No schedule could meet everything:");
            explanation.shortfalls().forEach(shortfall -> lines.add("- " + shortfall.words()));
            lines.add("");
        }
        lines.add("Referrals at a meeting, by who put them forward:");
        for (ReferralFairness fairness : explanation.fairness()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s, %s: %d of %d",
                    fairness.networkId(),
                    fairness.organisationId(),
                    fairness.atMeeting(),
                    fairness.selected()));
        }
        return lines.stream().map(Prose::oneLine).collect(Collectors.joining("\n", "", "\n"));
    }

    /** {@return as in "meetings not held (M1)"} */
    static String named(ScheduleConstraint constraint) {
        String code = constraint.code();
        return constraint.words() + " (" + code.substring(0, code.indexOf('.')) + ")";
    }

    private static long sum(Map<ScheduleConstraint, Long> costs, ConstraintLevel level) {
        return costs.entrySet().stream()
                .filter(entry -> entry.getKey().level() == level)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void unmet(Unmet unmet, List<String> lines) {
        lines.add("- " + unmet.words());
        for (Reason reason : unmet.reasons()) {
            lines.add("    because " + reason.words());
        }
        for (Alternative alternative : unmet.alternatives()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    nearest: %s on %s at %s%s",
                    alternative.meetingId(),
                    Words.longDate(alternative.start().toLocalDate()),
                    alternative.start().toLocalTime(),
                    // What was said above is not said again.
                    unmet.reasons().containsAll(alternative.stillMissing())
                            ? ""
                            : ", but "
                                    + alternative.stillMissing().stream()
                                            .map(Reason::words)
                                            .collect(Collectors.joining("; "))));
        }
    }
}
