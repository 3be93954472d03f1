package io.github.chinsdk.scheduling.internal.allocation;

/** Shifts units to cheaper options, and swaps them for others, while that helps. */
final class Improvement {

    private final Allotment at;
    private final Options options;
    private final int size;

    /** The units in bin b are {@code member} from {@code from[b]} to {@code from[b + 1]}, exclusive, by their exit. */
    private final int[] member;

    private final int[] from;

    /** For each unit the least that another option costs more. */
    private final long[] exit;

    Improvement(Allotment at) {
        this.at = at;
        options = at.options;
        size = at.units.size;
        member = new int[2 * size];
        from = new int[at.load.length + 1];
        exit = new long[size];
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

    /** Who is in which bin, those who leave most cheaply first, so that a swap asks nobody who gains it nothing. */
    private void listMembers() {
        for (int unit = 0; unit < size; unit++) {
            int now = at.chosen[unit];
            long least = Long.MAX_VALUE / 2;
            for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
                if (option != now && options.cost[option] < least) {
                    least = options.cost[option];
                }
            }
            exit[unit] = least - options.cost[now];
        }
        int count = 0;
        for (int bin = 0; bin < options.bins; bin++) {
            from[bin] = count;
            for (int unit = 0; unit < size; unit++) {
                int option = at.chosen[unit];
                if (options.binA[option] == bin || options.binB[option] == bin) {
                    int place = count++;
                    while (place > from[bin] && exit[member[place - 1]] > exit[unit]) {
                        member[place] = member[place - 1];
                        place--;
                    }
                    member[place] = unit;
                }
            }
        }
        from[options.bins] = count;
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
        for (int i = from[tight]; i < from[tight + 1] && exit[member[i]] < bestDelta; i++) {
            int other = member[i];
            int now = at.chosen[other];
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
