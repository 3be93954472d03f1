package io.github.chinsdk.scheduling.internal.allocation;

/** Shifts units to cheaper options, and swaps them for others, while that helps. */
final class Improvement {

    private final Allotment at;
    private final Options options;
    private final int size;
    private final int[] memberFrom;
    private final int[] member;
    private final long[] leaving;

    Improvement(Allotment at) {
        this.at = at;
        options = at.options;
        size = at.units.size;
        memberFrom = new int[at.load.length + 1];
        member = new int[2 * size];
        leaving = new long[size];
    }

    void run(boolean swaps) {
        boolean better = true;
        while (better) {
            better = false;
            for (int unit = 0; unit < size; unit++) {
                better |= shift(unit);
            }
            if (!better && swaps) {
                listMembers();
                for (int unit = 0; unit < size && !better; unit++) {
                    better = swap(unit);
                }
            }
        }
    }

    private boolean shift(int unit) {
        long bestDelta = 0;
        int best = -1;
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (option != at.chosen[unit] && at.roomFor(unit, option)) {
                long delta = at.delta(unit, option);
                if (delta < bestDelta) {
                    bestDelta = delta;
                    best = option;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        at.choose(unit, best, bestDelta);
        return true;
    }

    /**
     * Lists who is in which bin, by the least that taking another option costs before fairness, so that a swap
     * looks only at those who could make room for less than it gains.
     */
    private void listMembers() {
        for (int unit = 0; unit < size; unit++) {
            int now = at.chosen[unit];
            long least = Long.MAX_VALUE;
            for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
                if (option != now) {
                    least = Math.min(least, options.cost[option]);
                }
            }
            leaving[unit] = least - options.cost[now];
        }
        int count = 0;
        for (int bin = 0; bin < options.bins; bin++) {
            memberFrom[bin] = count;
            for (int unit = 0; unit < size; unit++) {
                if (options.binA[at.chosen[unit]] == bin || options.binB[at.chosen[unit]] == bin) {
                    int place = count++;
                    while (place > memberFrom[bin] && leaving[member[place - 1]] > leaving[unit]) {
                        member[place] = member[place - 1];
                        place--;
                    }
                    member[place] = unit;
                }
            }
        }
        memberFrom[options.bins] = count;
    }

    /** A unit takes an option for which there is no room, and another unit makes room. */
    private boolean swap(int unit) {
        int old = at.chosen[unit];
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            long gain = option == old ? 0 : at.delta(unit, option);
            if (gain < 0) {
                at.choose(unit, option, gain);
                if (makeRoom(unit, option, -gain)) {
                    return true;
                }
                at.choose(unit, old, -gain);
            }
        }
        return false;
    }

    /** Another unit leaves the bins of an option no fuller than they may be, for less than is gained. */
    private boolean makeRoom(int unit, int option, long gained) {
        int binA = options.binA[option];
        int binB = options.binB[option];
        int overA = binA < 0 ? 0 : at.load[binA] - options.capacity[binA];
        int overB = binB < 0 || binB == binA ? 0 : at.load[binB] - options.capacity[binB];
        if (overA <= 0 && overB <= 0) {
            return false;
        }
        int tight = overA > 0 ? binA : binB;
        long bestDelta = gained;
        int bestUnit = -1;
        int bestOption = -1;
        for (int place = memberFrom[tight]; place < memberFrom[tight + 1]; place++) {
            int other = member[place];
            int now = at.chosen[other];
            if (leaving[other] >= bestDelta) {
                break;
            }
            if (other == unit
                    || (overA > 0 && at.minutesIn(other, now, binA) < overA)
                    || (overB > 0 && at.minutesIn(other, now, binB) < overB)) {
                continue;
            }
            for (int to = options.from[other]; to < options.from[other + 1]; to++) {
                if (to == now
                        || options.cost[to] - options.cost[now] >= bestDelta
                        || (overA > 0 && at.minutesIn(other, now, binA) - at.minutesIn(other, to, binA) < overA)
                        || (overB > 0 && at.minutesIn(other, now, binB) - at.minutesIn(other, to, binB) < overB)
                        || !at.roomFor(other, to)) {
                    continue;
                }
                long delta = at.delta(other, to);
                if (delta < bestDelta) {
                    bestDelta = delta;
                    bestUnit = other;
                    bestOption = to;
                }
            }
        }
        if (bestUnit < 0) {
            return false;
        }
        at.choose(bestUnit, bestOption, bestDelta);
        return true;
    }
}
