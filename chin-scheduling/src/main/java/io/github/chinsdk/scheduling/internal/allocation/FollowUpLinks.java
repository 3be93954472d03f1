package io.github.chinsdk.scheduling.internal.allocation;

/** Follow-ups that tie one unit to another: their order must hold, and lateness is charged. */
final class FollowUpLinks {

    private final Allotment at;
    private final Units units;

    FollowUpLinks(Allotment at) {
        this.at = at;
        units = at.units;
    }

    /** The cost of a follow-up in the given bins, or {@link Allotment#IMPOSSIBLE}. */
    private long cost(int later, int earlierBin, int laterBin) {
        if (laterBin < 0) {
            return 0;
        }
        if (earlierBin < 0) {
            return Allotment.IMPOSSIBLE;
        }
        int gap = at.options.binDay[laterBin] - at.options.binDay[earlierBin];
        return gap < at.data.minGap()[later] ? Allotment.IMPOSSIBLE : at.options.late(later, gap);
    }

    private long cost(int later) {
        return cost(later, at.binOf(at.data.follows()[later]), at.binOf(later));
    }

    /** What the links of a unit cost more when it takes another option, or {@link Allotment#IMPOSSIBLE}. */
    long delta(int unit, int option) {
        long delta = 0;
        for (int later : units.links[unit]) {
            int earlier = at.data.follows()[later];
            int earlierBin = units.unitOf[earlier] == unit ? at.bin(unit, earlier, option) : at.binOf(earlier);
            int laterBin = units.unitOf[later] == unit ? at.bin(unit, later, option) : at.binOf(later);
            long after = cost(later, earlierBin, laterBin);
            if (after >= Allotment.IMPOSSIBLE) {
                return Allotment.IMPOSSIBLE;
            }
            long before = cost(later);
            delta += after - (before >= Allotment.IMPOSSIBLE ? 0 : before);
        }
        return delta;
    }

    /** Drops the later part of every link that is broken, and charges the others. */
    void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int unit = 0; unit < units.size; unit++) {
                if (units.links[unit].length > 0 && brokenAsLater(unit)) {
                    changed |= dropLater(unit);
                }
            }
        }
        charge();
    }

    /** Adds what the links cost to the total; false when one is broken, which costs nothing. */
    boolean charge() {
        boolean whole = true;
        for (int unit = 0; unit < units.size; unit++) {
            for (int later : units.links[unit]) {
                if (units.unitOf[later] == unit) {
                    long cost = cost(later);
                    whole &= cost < Allotment.IMPOSSIBLE;
                    at.total += cost >= Allotment.IMPOSSIBLE ? 0 : cost;
                }
            }
        }
        return whole;
    }

    private boolean brokenAsLater(int unit) {
        for (int later : units.links[unit]) {
            if (units.unitOf[later] == unit && cost(later) >= Allotment.IMPOSSIBLE) {
                return true;
            }
        }
        return false;
    }

    private boolean dropLater(int unit) {
        Options options = at.options;
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (options.binA[option] < 0 && options.binB[option] < 0 && option != at.chosen[unit]) {
                at.choose(unit, option, at.deltaWithoutLinks(unit, option));
                return true;
            }
        }
        return false;
    }
}
