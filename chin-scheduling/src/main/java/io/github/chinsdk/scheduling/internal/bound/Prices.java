package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.Arrays;

/**
 * What a seat costs a network: a price for each person's meeting, which stands for the square of their
 * load; one for each stretch of their time, which stands for being at one meeting at a time; and one for each
 * of their days, which stands for the most meetings they may have on it.
 */
final class Prices {

    private final Model model;
    private final double[][] sums;
    private final int starts;

    /** For each person, the price of a meeting. */
    final double[] load;

    /** For each person and grid position, the price of that stretch. */
    final double[][] time;

    /** For each person and day, the price of a meeting on it. */
    final double[][] day;

    Prices(Model model) {
        this.model = model;
        starts = model.time().starts();
        int people = model.staffIds().length;
        int days = model.time().days();
        load = new double[people];
        time = new double[people][days * starts];
        day = new double[people][days];
        sums = new double[people][days * starts + 1];
    }

    void copy(Prices other) {
        System.arraycopy(other.load, 0, load, 0, load.length);
        for (int person = 0; person < load.length; person++) {
            System.arraycopy(other.time[person], 0, time[person], 0, time[person].length);
            System.arraycopy(other.day[person], 0, day[person], 0, day[person].length);
        }
        settle();
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

    double of(int person, int onDay, int start, int end) {
        int from = onDay * starts;
        return load[person] + day[person][onDay] + sums[person][from + end] - sums[person][from + start];
    }

    /** The start index after the last grid stretch that a meeting begins to use. */
    int end(int start, MeetingModel meeting) {
        int to = model.time().minute(start) + meeting.duration();
        int end = start;
        while (end < starts && model.time().minute(end) < to) {
            end++;
        }
        return end;
    }

    /** What all time and all days would earn: each stretch can be used once, each day so many times. */
    double ofEverything() {
        double total = 0;
        for (int person = 0; person < load.length; person++) {
            total += sums[person][sums[person].length - 1];
            total += model.maxPerDay()[person] * Arrays.stream(day[person]).sum();
        }
        return total;
    }
}
