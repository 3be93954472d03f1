package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One row of what the peers reject or accept, and how ours is held to it. */
final class RejectedInput {

    private static final String LET_THROUGH =
            "ours refuses what theirs lets through: a missing count is never zero, a negative one no count";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final GoldenRow row;
    private final Comparison comparison;
    private final Map<String, String> inputs = new LinkedHashMap<>();

    RejectedInput(GoldenRow row, Comparison comparison) {
        this.row = row;
        this.comparison = comparison;
        for (String input : row.text("inputs").split(";", -1)) {
            int equals = input.indexOf('=');
            if (equals > 0) {
                inputs.put(input.substring(0, equals), input.substring(equals + 1));
            }
        }
    }

    GoldenRow row() {
        return row;
    }

    boolean isMethod(String method) {
        return row.text("method").equals(method);
    }

    boolean says(String words) {
        return row.text("description").contains(words);
    }

    boolean has(String input) {
        return inputs.containsKey(input);
    }

    /** The first number of an input, NaN where it is given as missing, the usual one where it is not given. */
    double number(String input, double usual) {
        String all = inputs.getOrDefault(input, Double.toString(usual));
        String text = all.contains(",") ? all.substring(0, all.indexOf(',')) : all;
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    /** The whole numbers of the inputs, else of the description, a thousands comma left out. */
    int[] wholeNumbers() {
        String text = NUMBER.matcher(row.text("inputs")).find() ? row.text("inputs") : row.text("description");
        return NUMBER.matcher(text.replaceAll("(\\d),(\\d)", "$1$2"))
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()))
                .toArray();
    }

    void leaveOut(String reason) {
        comparison.leaveOut(row.caseId(), reason);
    }

    /** Ours calculates, has no value with a reason, or refuses and names the way out. */
    void calculates(Supplier<Estimate> calculation) {
        try {
            Estimate estimate = calculation.get();
            if (estimate.isCalculated()) {
                accepted(!estimate.caveats().isEmpty());
            } else {
                hasNoValue(false, estimate.reason());
            }
        } catch (IllegalArgumentException e) {
            refused(String.valueOf(e.getMessage()), LET_THROUGH);
        }
    }

    void refuses(Runnable call) {
        refuses(call, LET_THROUGH);
    }

    private void refuses(Runnable call, String otherwise) {
        try {
            call.run();
            accepted(false);
        } catch (IllegalArgumentException e) {
            refused(String.valueOf(e.getMessage()), otherwise);
        }
    }

    /** An outcome without a value, which says why. */
    void hasNoValue(boolean hasValue, String reason) {
        comparison.same(
                row.caseId(), row.text("description") + ": no value, and why", true, !hasValue && !reason.isBlank());
        if (!row.text("outcome").equals("WARNING")) {
            comparison.departure(
                    row.caseId(),
                    "no value with a reason in words, where theirs stops everything or gives NaN",
                    "outcome",
                    row.text("outcome"),
                    reason);
        }
    }

    private void accepted(boolean warned) {
        if (!row.text("outcome").equals("WARNING")) {
            comparison.same(row.caseId(), row.text("description"), row.text("outcome"), "OK");
        } else if (warned) {
            hasCaveat(true);
        } else {
            comparison.departure(
                    row.caseId(), "ours has a value where theirs warns", "outcome", row.text("outcome"), "a value");
        }
    }

    /** A value is given, with the warning beside it. */
    void hasCaveat(boolean isSo) {
        comparison.same(row.caseId(), row.text("description") + ": says so in a caveat", true, isSo);
    }

    private void refused(String message, String otherwise) {
        comparison.same(
                row.caseId(), row.text("description") + ": names the way out", true, message.contains("\nMaybe "));
        if (!row.text("outcome").equals("ERROR")) {
            comparison.departure(row.caseId(), otherwise, "outcome", row.text("outcome"), message);
        }
    }

    /** Any set of levels in (0, 1) may be asked for together, a percentage is a text. */
    void levels() {
        String given = inputs.getOrDefault("conf", row.text("description").replaceAll("[^0-9.,]", ""));
        double[] levels = Arrays.stream(given.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (Arrays.stream(levels).anyMatch(level -> level >= 1)) {
            refuses(
                    () -> ConfidenceLevel.ofProbability(levels[0]),
                    "a percentage is a text, \"95%\": as a probability 95 is refused, and so is certainty");
            comparison.same(row.caseId(), "as a percentage", levels[0] < 100, isPercentage(given));
            return;
        }
        ConfidenceLevel[] asked =
                Arrays.stream(levels).mapToObj(ConfidenceLevel::ofProbability).toArray(ConfidenceLevel[]::new);
        int intervals = Proportion.withDefaults()
                .with(asked)
                .calculate(Counts.of(1, 10))
                .intervals()
                .size();
        comparison.same(row.caseId(), "intervals", asked.length, intervals);
        comparison.departure(
                row.caseId(),
                "any levels in (0, 1) may be asked for together; theirs allows 0.9 and above, and one pair",
                "levels " + given,
                row.text("outcome"),
                "accepted");
    }

    private static boolean isPercentage(String given) {
        try {
            ConfidenceLevel.parse(given + "%");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
