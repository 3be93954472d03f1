package io.github.chinsdk.kpi.golden;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a {@link FolderCheck} compared, and how far apart the worst pair was. */
public final class Comparison {

    /** Relative, unless a folder's README or the statistics notes say why its reference is looser. */
    public static final double TOLERANCE = 1e-10;

    private static final int SHOWN = 20;

    private final Set<String> cases = new LinkedHashSet<>();
    private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();
    private final Map<String, List<String>> departures = new LinkedHashMap<>();
    private final Map<String, double[]> loose = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> casesBroken = new LinkedHashSet<>();
    private final MessageDigest bits = sha256();
    private int numbers;
    private double worst;
    private String worstWhere = "";

    /**
     * Goes through rows; one that goes wrong altogether is a failure of its own and spoils no other. A layout that is
     * wrong ends the check.
     */
    public void each(List<GoldenRow> rows, Consumer<GoldenRow> comparingOne) {
        rows.forEach(row -> guarded(row.caseId(), () -> comparingOne.accept(row)));
    }

    /** Goes through cases, like {@link #each(List, Consumer)}. */
    public void each(GoldenCases cases, BiConsumer<String, List<GoldenRow>> comparingOne) {
        cases.ids().forEach(id -> guarded(id, () -> comparingOne.accept(id, cases.of(id))));
    }

    private void guarded(String caseId, Runnable comparing) {
        try {
            comparing.run();
        } catch (GoldenLayoutException e) {
            throw e;
        } catch (RuntimeException e) {
            casesBroken.add(caseId);
            fail(caseId, e instanceof IllegalArgumentException ? String.valueOf(e.getMessage()) : e.toString());
        }
    }

    /** Compares relatively at {@link #TOLERANCE}. */
    public void near(String caseId, String what, double expected, double actual) {
        near(caseId, what, expected, actual, 0);
    }

    /**
     * Compares at {@link #TOLERANCE} of the larger of the expected number and a scale: for limits that are differences of
     * larger numbers, or where the README states a tolerance relative to the multiplier.
     */
    public void near(String caseId, String what, double expected, double actual, double scale) {
        record(actual);
        compare(caseId, what, expected, actual, scale);
    }

    private void compare(String caseId, String what, double expected, double actual, double scale) {
        count(caseId);
        double difference = relative(expected, actual, scale);
        if (!(difference <= worst)) {
            worst = difference;
            worstWhere = caseId + " " + what;
        }
        if (!(difference <= TOLERANCE)) {
            failures.add("%s %s: expected %s, was %s".formatted(caseId, what, expected, actual));
        }
    }

    /** Compares at a tolerance looser than {@link #TOLERANCE}, because the reference itself is, for the reason given. */
    public void loosely(String caseId, String what, double expected, double actual, double tolerance, String reason) {
        count(caseId);
        record(actual);
        double difference = relative(expected, actual, 0);
        double[] tally = loose.computeIfAbsent("%s (within %s)".formatted(reason, tolerance), key -> new double[2]);
        tally[0]++;
        tally[1] = Math.max(tally[1], difference);
        if (!(difference <= tolerance)) {
            failures.add("%s %s: expected %s within %s, was %s".formatted(caseId, what, expected, tolerance, actual));
        }
    }

    /**
     * Compares where the reference stopped before the end: its number with the reference's own algorithm, reproduced, and
     * ours with the same algorithm carried to its end, both at {@link #TOLERANCE}. Where that sets the two apart, both are
     * kept.
     */
    public void stoppedEarly(
            String caseId, String what, double expected, Stopped reproduced, double actual, double scale) {
        // Not ours, so its bits are nobody's business.
        compare(caseId, what + ", reproduced", expected, reproduced.nearest(expected), scale);
        near(caseId, what, reproduced.atTheEnd(), actual, scale);
        if (relative(expected, actual, scale) > TOLERANCE) {
            departure(caseId, reproduced.rule(), what, expected, actual);
        }
    }

    /**
     * A number of the reference's algorithm where it may have stopped, rounding decides at which of its last steps, and at
     * its end, and the rule by which these differ.
     */
    @SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
    public record Stopped(double[] early, double atTheEnd, String rule) {

        double nearest(double expected) {
            return Arrays.stream(early)
                    .boxed()
                    .min(Comparator.comparingDouble(number -> Math.abs(number - expected)))
                    .orElse(Double.NaN);
        }
    }

    /** Compares words, flags and whole numbers. */
    public void same(String caseId, String what, Object expected, Object actual) {
        count(caseId);
        record(actual);
        if (!expected.equals(actual)) {
            failures.add("%s %s: expected %s, was %s".formatted(caseId, what, expected, actual));
        }
    }

    /** A case (or a part of one) that cannot be compared. */
    public void leaveOut(String caseId, String reason) {
        leftOut.computeIfAbsent(reason, key -> new LinkedHashSet<>()).add(caseId);
    }

    /** A number where the reference is wrong and we are not: the rule says when and why, both values are kept. */
    public void departure(String caseId, String rule, String what, Object theirs, Object ours) {
        cases.add(caseId);
        record(ours);
        departures
                .computeIfAbsent(rule, key -> new ArrayList<>())
                .add("%s %s: theirs %s, ours %s".formatted(caseId, what, theirs, ours));
    }

    /** A comparison that went wrong altogether. */
    public void fail(String caseId, String message) {
        failures.add(caseId + ": " + message);
    }

    /** The cases of which at least a part was left out with a reason, or whose comparison went wrong altogether. */
    public Set<String> casesAccountedFor() {
        Set<String> all = new LinkedHashSet<>(casesBroken);
        leftOut.values().forEach(all::addAll);
        return all;
    }

    public int cases() {
        return cases.size();
    }

    public int numbers() {
        return numbers;
    }

    public double worst() {
        return worst;
    }

    public List<String> failures() {
        return failures;
    }

    /** The first failures as one text. */
    public String firstFailures() {
        return failures.size() + " differences, the first:\n  "
                + String.join("\n  ", failures.subList(0, Math.min(SHOWN, failures.size())));
    }

    /** The lines to print for a folder. */
    public String report(String folder) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "golden %-26s %5d cases %6d compared, worst relative difference %.1e%s",
                folder,
                cases.size(),
                numbers,
                worst,
                worst > 0 ? " (" + worstWhere + ")" : ""));
        loose.forEach((reason, tally) -> text.append(String.format(
                Locale.ROOT, "%n         looser: %.0f numbers, worst %.1e: %s", tally[0], tally[1], reason)));
        leftOut.forEach((reason, ids) ->
                text.append(String.format(Locale.ROOT, "%n         left out: %d cases: %s", ids.size(), reason)));
        departures.forEach((rule, pairs) -> text.append(String.format(
                Locale.ROOT,
                "%n         departs: %d numbers: %s; first: %s",
                pairs.size(),
                rule,
                pairs.get(0).replace('\n', ' '))));
        return text.toString();
    }

    /** SHA-256 over the bits of every number of ours that was compared, and the text of every word, in order. */
    public String bits() {
        return HexFormat.of().formatHex(bits.digest());
    }

    private void record(Object ours) {
        if (ours instanceof Number number) {
            bits.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Double.doubleToRawLongBits(number.doubleValue())));
        } else {
            bits.update(ours.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void count(String caseId) {
        cases.add(caseId);
        numbers++;
    }

    private static double relative(double expected, double actual, double scale) {
        if (expected == actual) {
            return 0;
        }
        double difference = Math.abs(expected - actual) / Math.max(Math.abs(expected), scale);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
}
