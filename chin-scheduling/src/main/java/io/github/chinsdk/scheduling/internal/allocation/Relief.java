package io.github.chinsdk.scheduling.internal.allocation;

/** Relieves overfull meetings where it costs least for each minute. */
final class Relief {

    private final Allotment at;
    private final Options options;

    Relief(Allotment at) {
        this.at = at;
        options = at.options;
    }

    void run() {
        keeping(-1);
    }

    /**
     * Relieves every meeting, but not of one unit.
     *
     * @return whether none is overfull any more
     */
    boolean keeping(int kept) {
        boolean fits = true;
        for (int bin = 0; bin < options.bins; bin++) {
            while (at.load[bin] > options.capacity[bin] && once(bin, kept)) {
                // one unit fewer in the bin each time
            }
            fits &= at.load[bin] <= options.capacity[bin];
        }
        return fits;
    }

    private boolean once(int bin, int kept) {
        int excess = at.load[bin] - options.capacity[bin];
        double bestPrice = Double.MAX_VALUE;
        int bestUnit = -1;
        int bestOption = -1;
        for (int unit = 0; unit < at.units.size; unit++) {
            int now = at.chosen[unit];
            int used = at.minutesIn(unit, now, bin);
            if (used == 0 || unit == kept) {
                continue;
            }
            for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
                int relief = used - at.minutesIn(unit, option, bin);
                if (relief <= 0 || overfills(unit, option, bin)) {
                    continue;
                }
                long delta = at.delta(unit, option);
                if (delta < Allotment.IMPOSSIBLE / 2) {
                    double price = (double) delta / Math.min(relief, excess);
                    if (price < bestPrice) {
                        bestPrice = price;
                        bestUnit = unit;
                        bestOption = option;
                    }
                }
            }
        }
        if (bestUnit < 0) {
            return false;
        }
        at.choose(bestUnit, bestOption, at.delta(bestUnit, bestOption));
        return true;
    }

    /** Whether another bin would overflow that does not yet, or more than it does now. */
    private boolean overfills(int unit, int option, int except) {
        int now = at.chosen[unit];
        int a = options.binA[option];
        int b = options.binB[option];
        return (a >= 0 && a != except && a != options.binA[now] && at.free(unit, now, a) < at.minutesA[unit])
                || (b >= 0 && b != except && b != options.binB[now] && at.free(unit, now, b) < at.minutesB[unit]);
    }
}
