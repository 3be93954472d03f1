package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What a seat costs a network: a price for each person's meeting, which stands for the square of their
 * load; one for each stretch of their time, which stands for being at one meeting at a time; and one for each
 * of their days and weeks, which stands for the most meetings they can have then.
 */
final class Prices {

    /** Instead of a person. */
    static final int NOBODY = -1;

    private final Model model;
    private final Capacity capacity;
    private final double[][] sums;
    private final int starts;

    /** For each person, the price of a meeting. */
    final double[] load;

    /** For each person and grid position, the price of that stretch. */
    final double[][] time;

    /** For each person and day, the price of a meeting on it. */
    final double[][] day;

    /** For each person and week, the price of a meeting in it. */
    final double[][] week;

    /** For each meeting and grid position, what a person whose days are planned costs there beyond the rest, or less. */
    final double[][] detail;

    private int planned = NOBODY;

    Prices(Model model, Capacity capacity) {
        this.model = model;
        this.capacity = capacity;
        starts = model.time().starts();
        int people = model.staffIds().length;
        int days = model.time().days();
        load = new double[people];
        time = new double[people][days * starts];
        day = new double[people][days];
        week = new double[people][capacity.weeks()];
        sums = new double[people][days * starts + 1];
        detail = new double[model.meetings().length][];
    }

    /** From now on the meetings of one person, or of nobody, have prices of their own. */
    void plan(int person) {
        planned = person;
        int positions = model.time().days() * starts;
        Arrays.setAll(detail, meeting -> new double[person == NOBODY ? 0 : positions]);
    }

    /** The person whose meetings have prices of their own. */
    int planned() {
        return planned;
    }

    void copy(Prices other) {
        if (planned != other.planned) {
            plan(other.planned);
        }
        for (int meeting = 0; planned != NOBODY && meeting < detail.length; meeting++) {
            System.arraycopy(other.detail[meeting], 0, detail[meeting], 0, detail[meeting].length);
        }
        System.arraycopy(other.load, 0, load, 0, load.length);
        for (int person = 0; person < load.length; person++) {
            System.arraycopy(other.time[person], 0, time[person], 0, time[person].length);
            System.arraycopy(other.day[person], 0, day[person], 0, day[person].length);
            System.arraycopy(other.week[person], 0, week[person], 0, week[person].length);
        }
        settle();
    }

    void multiply(double by) {
        for (int person = 0; person < load.length; person++) {
            load[person] *= by;
            scale(time[person], by);
            scale(day[person], by);
            scale(week[person], by);
        }
    }

    private static void scale(double[] row, double by) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= by;
        }
    }

    /** Call after changing the prices of time. */
    void settle() {
        for (int person = 0; person < time.length; person++) {
            double sum = 0;
            for (int i = 0; i < time[person].length; i++) {
                sum += time[person][i];
                sums[person][i + 1] = sum;
            }
        }
    }

    double of(MeetingModel meeting, int person, int onDay, int start, int end) {
        return load[person] + ofDays(meeting, person, onDay, start, end);
    }

    /** Without what stands for the load. */
    double ofDays(MeetingModel meeting, int person, int onDay, int start, int end) {
        int from = onDay * starts;
        return (person == planned ? detail[meeting.index()][from + start] : 0)
                + day[person][onDay]
                + week[person][capacity.weekOf(onDay)]
                + sums[person][from + end]
                - sums[person][from + start];
    }

    /** The start index after the last grid stretch that a meeting begins to use. */
    int end(int start, MeetingModel meeting) {
        return end(model.time(), start, meeting);
    }

    static int end(TimeGrid time, int start, MeetingModel meeting) {
        int to = time.minute(start) + meeting.duration();
        int end = start;
        while (end < time.starts() && time.minute(end) < to) {
            end++;
        }
        return end;
    }

    /**
     * What all time, days and weeks would earn, but for those of a person whose days are planned: each stretch can be used
     * once, each day and week so many times.
     */
    double ofEverything() {
        double total = 0;
        for (int person = 0; person < load.length; person++) {
            total += person == planned ? 0 : of(person);
        }
        return total;
    }

    private double of(int person) {
        double total = sums[person][sums[person].length - 1];
        for (int i = 0; i < day[person].length; i++) {
            total += capacity.ofDay(person, i) * day[person][i];
        }
        for (int i = 0; i < week[person].length; i++) {
            total += capacity.ofWeek(person, i) * week[person][i];
        }
        return total;
    }

    /** Of some people the one whose time, days and weeks would earn most, or nobody when they earn nothing. */
    int dearest(IntPredicate some) {
        int dearest = NOBODY;
        double most = 0;
        for (int person = 0; person < load.length; person++) {
            double earned = some.test(person) ? of(person) : 0;
            if (earned > most) {
                dearest = person;
                most = earned;
            }
        }
        return dearest;
    }
}
