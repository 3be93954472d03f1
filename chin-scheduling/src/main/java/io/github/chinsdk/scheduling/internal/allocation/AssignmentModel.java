package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A generalised assignment problem: each job goes to one bin, or is left out, and the sizes of the jobs of
 * a bin add up to its capacity at most. Jobs left out cost by themselves and by the square of how many of
 * their group are; a job that follows another needs it in a bin too, and costs by the two bins.
 */
public final class AssignmentModel {

    /** The cost of what may not be. */
    public static final long FORBIDDEN = Long.MAX_VALUE / 4;

    /** Sets of bins are the bits of a long, and being left out is one of them. */
    public static final int MOST_BINS = 62;

    final int jobs;
    final int bins;

    /** What a job costs in a bin: {@code cost[bin][job]}. */
    final long[][] cost;

    /** What a job takes of a bin, in units of the bin: {@code size[bin][job]}. */
    final int[][] size;

    final int[] capacity;
    final long[] leave;
    final int[] group;
    final int groups;
    final long square;
    final int[] follows;
    final Follow follow;

    /** For each job those that follow it. */
    final int[][] followers;

    /** For each group its jobs. */
    final int[][] members;

    /** What a job that follows another costs more by where the two are. */
    interface Follow {

        /** The cost, or {@link #FORBIDDEN}, when both are in bins. */
        long cost(int later, int earlierBin, int laterBin);
    }

    /**
     * Jobs that follow nothing and must be in a bin.
     *
     * @param cost what a job costs in a bin, by bin and job, or {@link #FORBIDDEN}
     * @param size what it takes, by bin and job
     * @param capacity what a bin holds
     * @param leave what leaving a job out costs, more than any complete assignment could
     */
    public AssignmentModel(long[][] cost, int[][] size, int[] capacity, long leave) {
        this(
                cost,
                size,
                capacity,
                filled(cost[0].length, leave),
                new int[cost[0].length],
                1,
                0,
                none(cost[0].length),
                (l, a, b) -> 0);
    }

    AssignmentModel(
            long[][] cost,
            int[][] size,
            int[] capacity,
            long[] leave,
            int[] group,
            int groups,
            long square,
            int[] follows,
            Follow follow) {
        bins = capacity.length;
        jobs = leave.length;
        this.cost = cost;
        this.size = new int[bins][];
        this.capacity = new int[bins];
        for (int bin = 0; bin < bins; bin++) {
            int unit = unit(size[bin]);
            this.size[bin] = Arrays.stream(size[bin]).map(s -> s / unit).toArray();
            this.capacity[bin] = capacity[bin] / unit;
        }
        this.leave = leave;
        this.group = group;
        this.groups = groups;
        this.square = square;
        this.follows = follows;
        this.follow = follow;
        followers = inverse(follows, jobs);
        members = inverse(group, groups);
    }

    private static int[][] inverse(int[] of, int values) {
        int[][] inverse = new int[values][];
        for (int value = 0; value < values; value++) {
            int wanted = value;
            inverse[value] =
                    IntStream.range(0, of.length).filter(i -> of[i] == wanted).toArray();
        }
        return inverse;
    }

    private static long[] filled(int length, long value) {
        long[] filled = new long[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }

    /** The greatest common divisor of the sizes: capacity in smaller units is of no use. */
    private static int unit(int[] sizes) {
        int unit = 0;
        for (int size : sizes) {
            int a = unit;
            int b = size;
            while (b != 0) {
                int rest = a % b;
                a = b;
                b = rest;
            }
            unit = a;
        }
        return Math.max(1, unit);
    }

    /** The bit of being left out. */
    long outside() {
        return 1L << bins;
    }

    /** What a job can do at first, as bits. */
    long domain(int job) {
        long domain = leave[job] >= FORBIDDEN ? 0 : outside();
        for (int bin = 0; bin < bins; bin++) {
            if (cost[bin][job] < FORBIDDEN && size[bin][job] <= capacity[bin]) {
                domain |= 1L << bin;
            }
        }
        return domain;
    }

    /** What a follow-up costs where it and the job it follows are, -1 for left out. */
    long link(int later, int earlierBin, int laterBin) {
        if (laterBin < 0) {
            return 0;
        }
        return earlierBin < 0 ? FORBIDDEN : follow.cost(later, earlierBin, laterBin);
    }

    /** The cost of an assignment, or {@link #FORBIDDEN}. */
    public long cost(int[] binOf) {
        int[] load = new int[bins];
        int[] left = new int[groups];
        long total = 0;
        for (int job = 0; job < jobs; job++) {
            int bin = binOf[job];
            long own = bin < 0 ? leave[job] : cost[bin][job];
            long link = follows[job] < 0 ? 0 : link(job, binOf[follows[job]], bin);
            if (own >= FORBIDDEN || link >= FORBIDDEN) {
                return FORBIDDEN;
            }
            total += own + link;
            if (bin < 0) {
                total += square * (2L * left[group[job]] + 1);
                left[group[job]]++;
            } else {
                load[bin] += size[bin][job];
                if (load[bin] > capacity[bin]) {
                    return FORBIDDEN;
                }
            }
        }
        return total;
    }
}
