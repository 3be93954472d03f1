package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.List;

/**
 * The cheapest spots of a series whose ways are chosen, by dynamic programming from meeting to meeting: adjacent meetings
 * cost more at unlike times, and an alternating series costs more where it stays at a site.
 */
final class Chain {

    private final Model model;
    private final double irregular;
    private final double stay;
    private final Way[] way;
    private final double[][] value;
    private final int[][] from;

    Chain(Model model, int places, long softWeight) {
        this.model = model;
        irregular = (double) model.rates().irregular() * softWeight;
        stay = (double) model.rates().stay() * softWeight;
        way = new Way[places];
        value = new double[places][];
        from = new int[places][];
    }

    /** What adjacent meetings on two days cost more whatever their times are. */
    double between(int dayBefore, int day) {
        return dayBefore < 0
                        || day < 0
                        || model.time().weekday(dayBefore) == model.time().weekday(day)
                ? 0
                : irregular;
    }

    /** Sets the way of a meeting when those before it are set; the least cost of the meetings so far. */
    double set(int place, Way next) {
        way[place] = next;
        List<Way.Spot> spots = next.spots();
        double[] values = new double[spots.size()];
        int[] origin = new int[values.length];
        double least = Double.MAX_VALUE;
        double before = place == 0 ? 0 : least(place - 1);
        for (int i = 0; i < values.length; i++) {
            Way.Spot spot = spots.get(i);
            double best = place == 0 ? 0 : Double.MAX_VALUE;
            for (int j = 0; place > 0 && j < value[place - 1].length; j++) {
                double earlier = value[place - 1][j];
                if (earlier < best && earlier <= before + irregular + stay) {
                    double total = earlier + pair(place, way[place - 1].spots().get(j), spot);
                    if (total < best) {
                        best = total;
                        origin[i] = j;
                    }
                }
            }
            values[i] = best + spot.cost();
            least = Math.min(least, values[i]);
        }
        value[place] = values;
        from[place] = origin;
        return least;
    }

    private double least(int place) {
        double least = Double.MAX_VALUE;
        for (double each : value[place]) {
            least = Math.min(least, each);
        }
        return least;
    }

    private double pair(int place, Way.Spot earlier, Way.Spot spot) {
        int dayBefore = way[place - 1].day();
        int day = way[place].day();
        if (dayBefore < 0 || day < 0) {
            return 0;
        }
        MeetingModel meeting = model.meetings()[way[place].meeting()];
        MeetingModel before = model.meetings()[way[place - 1].meeting()];
        double cost = between(dayBefore, day) > 0 || earlier.start() != spot.start() ? irregular : 0;
        boolean stays =
                meeting.alternating() && before.alternating() && spot.site() >= 0 && spot.site() == earlier.site();
        return cost + (stays ? stay : 0);
    }

    /** The cheapest spots when every way is set. */
    Way.Choice[] choices() {
        Way.Choice[] choices = new Way.Choice[way.length];
        int at = 0;
        for (int i = 1; i < value[way.length - 1].length; i++) {
            at = value[way.length - 1][i] < value[way.length - 1][at] ? i : at;
        }
        for (int place = way.length - 1; place >= 0; place--) {
            choices[place] = new Way.Choice(way[place], way[place].spots().get(at));
            at = from[place][at];
        }
        return choices;
    }
}
