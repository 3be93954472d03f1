package io.github.chinsdk.scheduling.internal.allocation;

/**
 * Finds room for a discussion that costs a medium unit to leave out, where several others have to make it: it
 * takes a meeting, which is then relieved of others.
 */
final class Insistence {

    private final Allotment at;
    private final Options options;
    private final Relief relief;
    private final int[] before;

    Insistence(Allotment at, Relief relief) {
        this.at = at;
        options = at.options;
        this.relief = relief;
        before = new int[at.units.size];
    }

    /** Whether a unit got in that had been left out. */
    boolean run() {
        for (int unit = 0; unit < at.units.size; unit++) {
            if (options.cost[at.chosen[unit]] >= Cost.MEDIUM_UNIT && insist(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean insist(int unit) {
        long total = at.total;
        int now = at.chosen[unit];
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (options.cost[now] - options.cost[option] < Cost.MEDIUM_UNIT / 2) {
                continue;
            }
            long delta = at.delta(unit, option);
            if (delta >= 0) {
                continue;
            }
            System.arraycopy(at.chosen, 0, before, 0, before.length);
            at.choose(unit, option, delta);
            if (relief.keeping(unit) && at.total < total) {
                return true;
            }
            at.takeBack(before, total);
        }
        return false;
    }
}
