package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.Arrays;

/** How many meetings each person can be at: on a day, in a week and altogether. */
final class Capacity {

    private final Model model;
    private final int[][] ofDay;
    private final int[][] ofWeek;
    private final int[] altogether;
    private final int[] weekOfDay;

    Capacity(Model model) {
        this.model = model;
        int days = model.time().days();
        weekOfDay = new int[days];
        for (int day = 0; day < days; day++) {
            // The epoch began on a Thursday; these weeks begin on Mondays.
            weekOfDay[day] = Math.floorDiv(model.time().epochDay(day) + 3, 7)
                    - Math.floorDiv(model.time().epochDay(0) + 3, 7);
        }
        int people = model.staffIds().length;
        ofDay = new int[people][days];
        ofWeek = new int[people][weeks()];
        altogether = new int[people];
        int[][] earliestEnd = earliestEnd();
        int[][] pinned = pinned();
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < days; day++) {
                ofDay[person][day] =
                        Math.min(model.maxPerDay()[person], disjoint(earliestEnd[person], day) + pinned[person][day]);
                ofWeek[person][weekOfDay[day]] += ofDay[person][day];
                altogether[person] += ofDay[person][day];
            }
        }
    }

    int weeks() {
        return weekOfDay.length == 0 ? 0 : weekOfDay[weekOfDay.length - 1] + 1;
    }

    int weekOf(int day) {
        return weekOfDay[day];
    }

    int ofDay(int person, int day) {
        return ofDay[person][day];
    }

    int ofWeek(int person, int week) {
        return ofWeek[person][week];
    }

    int altogether(int person) {
        return altogether[person];
    }

    /** For each person and grid position, the first end of a meeting they could begin there. */
    private int[][] earliestEnd() {
        int[][] end = new int[model.staffIds().length]
                [model.time().days() * model.time().starts()];
        for (int[] row : end) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        for (MeetingModel meeting : model.meetings()) {
            for (int c = 0; c < meeting.candidateDay().length; c++) {
                int start = meeting.candidateStart()[c];
                int position = model.time().position(meeting.candidateDay()[c], start);
                int over = Prices.end(model.time(), start, meeting);
                for (SlotModel slot : meeting.slots()) {
                    for (int e = 0; e < slot.staff().length; e++) {
                        if (TimeGrid.has(slot.available()[e], position)) {
                            int[] row = end[slot.staff()[e]];
                            row[position] = Math.min(row[position], over);
                        }
                    }
                }
            }
        }
        return end;
    }

    private int[][] pinned() {
        int[][] pinned = new int[model.staffIds().length][model.time().days()];
        for (MeetingModel meeting : model.meetings()) {
            MeetingModel.Pin pin = meeting.pin();
            for (int s = 0; pin != null && s < pin.seats().length; s++) {
                if (pin.seats()[s] >= 0) {
                    pinned[meeting.slots()[s].staff()[pin.seats()[s]]][pin.day()]++;
                }
            }
        }
        return pinned;
    }

    /** The most meetings one after another: what ends first comes first. */
    private int disjoint(int[] earliestEnd, int day) {
        int starts = model.time().starts();
        int count = 0;
        int free = 0;
        while (true) {
            int end = Integer.MAX_VALUE;
            for (int start = free; start < starts; start++) {
                end = Math.min(end, earliestEnd[day * starts + start]);
            }
            if (end == Integer.MAX_VALUE) {
                return count;
            }
            count++;
            free = end;
        }
    }
}
