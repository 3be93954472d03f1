package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The option that each unit of a network has taken, and what they come to: load, discussions left out, cost. */
final class Allotment {

    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    final NetworkDiscussions data;
    final Options options;
    final Units units;
    final int[] chosen;
    final int[] load;
    final int[] minutesA;
    final int[] minutesB;
    long total;

    private final FollowUpLinks links;
    private final int[] left;
    private final int[] organisationA;
    private final int[] organisationB;

    Allotment(NetworkDiscussions data) {
        this.data = data;
        options = new Options(data);
        units = options.units;
        chosen = new int[units.size];
        load = new int[data.capacity().length];
        left = new int[data.organisations()];
        minutesA = new int[units.size];
        minutesB = new int[units.size];
        organisationA = new int[units.size];
        organisationB = new int[units.size];
        for (int unit = 0; unit < units.size; unit++) {
            int a = units.first[unit];
            int b = units.second[unit];
            minutesA[unit] = data.minutes()[a];
            organisationA[unit] = data.organisation()[a];
            minutesB[unit] = b < 0 ? 0 : data.minutes()[b];
            organisationB[unit] = b < 0 ? -1 : data.organisation()[b];
        }
        links = new FollowUpLinks(this);
    }

    /** Each unit takes its cheapest option, whether there is room or not. */
    void takeCheapest() {
        takeEach(this::cheapest);
    }

    /** As {@link #takeCheapest}, but whoever costs no medium unit to leave out is left out. */
    void takeMandatory() {
        takeEach(this::mostNeeded);
    }

    private void takeEach(IntUnaryOperator option) {
        clear();
        for (int unit = 0; unit < units.size; unit++) {
            take(unit, option.applyAsInt(unit));
        }
        chargeLeft();
        links.settle();
    }

    private int mostNeeded(int unit) {
        int best = options.from[unit];
        for (int option = best + 1; option < options.from[unit + 1]; option++) {
            if (isMoreNeeded(unit, option, best)) {
                best = option;
            }
        }
        return best;
    }

    /** Fewer medium units come first, then fewer minutes, then what it costs. */
    private boolean isMoreNeeded(int unit, int option, int than) {
        int order = Long.compare(Cost.medium(options.cost[option]), Cost.medium(options.cost[than]));
        order = order == 0 ? Integer.compare(minutes(unit, option), minutes(unit, than)) : order;
        return order == 0 ? options.cost[option] < options.cost[than] : order < 0;
    }

    private int minutes(int unit, int option) {
        return (options.binA[option] < 0 ? 0 : minutesA[unit]) + (options.binB[option] < 0 ? 0 : minutesB[unit]);
    }

    private int cheapest(int unit) {
        int best = options.from[unit];
        for (int option = best + 1; option < options.from[unit + 1]; option++) {
            if (options.cost[option] < options.cost[best]) {
                best = option;
            }
        }
        return best;
    }

    /** Whether a unit has taken an option though another costs a medium unit less. */
    boolean leavesOutMandatory() {
        for (int unit = 0; unit < units.size; unit++) {
            long cost = options.cost[chosen[unit]];
            if (cost >= Cost.MEDIUM_UNIT && cost - options.cost[cheapest(unit)] >= Cost.MEDIUM_UNIT / 2) {
                return true;
            }
        }
        return false;
    }

    /** Takes back the options and the total of before. */
    void takeBack(int[] before, long totalBefore) {
        for (int unit = 0; unit < before.length; unit++) {
            if (chosen[unit] != before[unit]) {
                choose(unit, before[unit], 0);
            }
        }
        total = totalBefore;
    }

    /** Each unit takes the option with the given bins; false when one has no such option, or a follow-up is too soon. */
    boolean takeGiven(int[] binOf) {
        clear();
        for (int unit = 0; unit < units.size; unit++) {
            int option = find(unit, binOf[units.first[unit]], units.second[unit] < 0 ? -1 : binOf[units.second[unit]]);
            if (option < 0) {
                return false;
            }
            take(unit, option);
        }
        chargeLeft();
        return links.charge();
    }

    private void clear() {
        Arrays.fill(load, 0);
        Arrays.fill(left, 0);
        total = 0;
    }

    private void take(int unit, int option) {
        chosen[unit] = option;
        occupy(unit, option, 1);
        total += options.cost[option];
    }

    private void chargeLeft() {
        for (int count : left) {
            total += (long) data.fairness() * count * count;
        }
    }

    private int find(int unit, int binA, int binB) {
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (options.binA[option] == binA && options.binB[option] == binB) {
                return option;
            }
        }
        return -1;
    }

    private void occupy(int unit, int option, int sign) {
        int a = options.binA[option];
        int b = options.binB[option];
        if (a >= 0) {
            load[a] += sign * minutesA[unit];
        } else {
            left[organisationA[unit]] += sign;
        }
        if (b >= 0) {
            load[b] += sign * minutesB[unit];
        } else if (organisationB[unit] >= 0) {
            left[organisationB[unit]] += sign;
        }
    }

    void choose(int unit, int option, long delta) {
        occupy(unit, chosen[unit], -1);
        chosen[unit] = option;
        occupy(unit, option, 1);
        total += delta;
    }

    /** What changes when a unit takes another option; capacity is not looked at. */
    long delta(int unit, int option) {
        long delta = deltaWithoutLinks(unit, option);
        return units.links[unit].length == 0 ? delta : delta + links.delta(unit, option);
    }

    long deltaWithoutLinks(int unit, int option) {
        int now = chosen[unit];
        long delta = options.cost[option] - options.cost[now];
        int changeA = (options.binA[option] < 0 ? 1 : 0) - (options.binA[now] < 0 ? 1 : 0);
        int changeB = 0;
        if (organisationB[unit] >= 0) {
            changeB = (options.binB[option] < 0 ? 1 : 0) - (options.binB[now] < 0 ? 1 : 0);
        }
        if ((changeA | changeB) != 0) {
            int a = organisationA[unit];
            if (organisationB[unit] == a) {
                changeA += changeB;
                changeB = 0;
            }
            delta += (long) data.fairness() * changeA * (2 * left[a] + changeA);
            if (changeB != 0) {
                delta += (long) data.fairness() * changeB * (2 * left[organisationB[unit]] + changeB);
            }
        }
        return delta;
    }

    boolean roomFor(int unit, int option) {
        int now = chosen[unit];
        int a = options.binA[option];
        int b = options.binB[option];
        return (a < 0 || free(unit, now, a) >= minutesA[unit] + (a == b ? minutesB[unit] : 0))
                && (b < 0 || a == b || free(unit, now, b) >= minutesB[unit]);
    }

    /** The free minutes of a bin once a unit has left its option. */
    int free(int unit, int now, int bin) {
        return options.capacity[bin]
                - load[bin]
                + (options.binA[now] == bin ? minutesA[unit] : 0)
                + (options.binB[now] == bin ? minutesB[unit] : 0);
    }

    int minutesIn(int unit, int option, int bin) {
        return (options.binA[option] == bin ? minutesA[unit] : 0) + (options.binB[option] == bin ? minutesB[unit] : 0);
    }

    int binOf(int discussion) {
        int unit = units.unitOf[discussion];
        return bin(unit, discussion, chosen[unit]);
    }

    int bin(int unit, int discussion, int option) {
        return units.first[unit] == discussion ? options.binA[option] : options.binB[option];
    }

    /** The bin of each discussion, -1 for none. */
    int[] bins() {
        int[] bins = new int[data.size()];
        for (int discussion = 0; discussion < bins.length; discussion++) {
            bins[discussion] = binOf(discussion);
        }
        return bins;
    }
}
