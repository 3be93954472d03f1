package io.github.chinsdk.scheduling.internal.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Reads the generalised assignment files of the OR-Library. */
public final class OrLibrary {

    private static final int MOST_CELLS = 10_000_000;

    /** Makes a problem of what is read. */
    public interface Maker<T> {

        /** The problem. */
        T make(long[][] value, int[][] size, int[] capacity);
    }

    private final StringTokenizer numbers;
    private int read;

    private OrLibrary(String text) {
        numbers = new StringTokenizer(text);
    }

    /** The problems of a file. */
    public static <T> List<T> parse(String text, Maker<T> maker) {
        OrLibrary file = new OrLibrary(text);
        List<T> problems = new ArrayList<>();
        int count = file.next("the number of problems", 0);
        for (int i = 0; i < count; i++) {
            problems.add(file.problem(maker));
        }
        if (file.numbers.hasMoreTokens()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "text must end after %d problems, has more after number %d\nMaybe the number of problems at its head is wrong.",
                    count,
                    file.read));
        }
        return problems;
    }

    private <T> T problem(Maker<T> maker) {
        int agents = next("the number of agents", 1);
        int jobs = next("the number of jobs", 1);
        if ((long) agents * jobs > MOST_CELLS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "text must have at most %d pairs of agent and job, has %d by %d\nMaybe it is not a generalised assignment file.",
                    MOST_CELLS,
                    agents,
                    jobs));
        }
        long[][] value = new long[agents][jobs];
        int[][] size = new int[agents][jobs];
        int[] capacity = new int[agents];
        for (long[] row : value) {
            for (int job = 0; job < jobs; job++) {
                row[job] = next("a value", Integer.MIN_VALUE);
            }
        }
        for (int[] row : size) {
            for (int job = 0; job < jobs; job++) {
                row[job] = next("a size", 0);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            capacity[agent] = next("a capacity", 0);
        }
        return maker.make(value, size, capacity);
    }

    private int next(String what, int least) {
        read++;
        String token = numbers.hasMoreTokens() ? numbers.nextToken() : "";
        try {
            int number = Integer.parseInt(token);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "number %d of the text must be %s, a whole number%s, was %s\nMaybe the file is cut short or of another form; that of OR-Library's gap1 is meant.",
                read,
                what,
                least == Integer.MIN_VALUE ? "" : " from " + least,
                token.isEmpty() ? "the end" : "\"" + shortened(token) + "\""));
    }

    private static String shortened(String token) {
        return token.length() > 20 ? token.substring(0, 20) + "..." : token;
    }
}
