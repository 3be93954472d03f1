package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The days of one person, each planned on its own: which meetings, and at which starts, earn most at the prices, so many a
 * day at most, one after the other with the time between them to travel. This takes the place of prices
 * for stretches of time, which say nothing of travel (Lagrangian decomposition, Guignard and Kim 1987, doi:10.1007/BF02592954).
 */
final class Days {

    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final int person;
    private final Model model;
    private final int starts;
    private final int[] meetings;
    private final boolean[][] possible;
    private final int[][] back;
    private final int most;

    /** For the number in the day, the meeting and the start: what is earned up to it, and the best of the starts so far. */
    private final double[][][] upTo;

    private final double[][][] bestUpTo;

    /** For each meeting and grid position, whether the last plan has the person there. */
    final boolean[][] planned;

    Days(Model model, int person) {
        this.model = model;
        this.person = person;
        starts = model.time().starts();
        most = model.maxPerDay()[person];
        meetings = Arrays.stream(model.meetings())
                .filter(meeting -> Arrays.stream(meeting.slots())
                        .anyMatch(slot -> Arrays.stream(slot.staff()).anyMatch(each -> each == person)))
                .mapToInt(MeetingModel::index)
                .toArray();
        int n = meetings.length;
        int positions = model.time().days() * starts;
        possible = new boolean[n][positions];
        back = new int[n][n];
        upTo = new double[most][n][starts];
        bestUpTo = new double[most][n][starts];
        planned = new boolean[model.meetings().length][positions];
        for (int i = 0; i < n; i++) {
            list(model.meetings()[meetings[i]], possible[i]);
            for (int j = 0; j < n; j++) {
                back[i][j] = between(model.meetings()[meetings[i]], model.meetings()[meetings[j]]);
            }
        }
    }

    /** Whose days can be planned: nobody's who is pinned, since pins may break rules. */
    static IntPredicate unpinned(Model model) {
        boolean[] pinned = new boolean[model.staffIds().length];
        for (MeetingModel meeting : model.meetings()) {
            for (SlotModel slot : meeting.slots()) {
                for (int person : slot.staff()) {
                    pinned[person] |= meeting.pin() != null;
                }
            }
        }
        return person -> !pinned[person];
    }

    private void list(MeetingModel meeting, boolean[] at) {
        for (int c = 0; c < meeting.candidateDay().length; c++) {
            int position = model.time().position(meeting.candidateDay()[c], meeting.candidateStart()[c]);
            for (SlotModel slot : meeting.slots()) {
                for (int e = 0; e < slot.staff().length; e++) {
                    at[position] |= slot.staff()[e] == person && TimeGrid.has(slot.available()[e], position);
                }
            }
        }
    }

    /** The least minutes from the start of one meeting to that of the next. */
    private int between(MeetingModel first, MeetingModel next) {
        int gap = first.faceToFace() || next.faceToFace() ? model.rates().virtualBuffer() : 0;
        if (first.faceToFace() && next.faceToFace()) {
            gap = Integer.MAX_VALUE / 2;
            for (int from : first.rooms()) {
                for (int to : next.rooms()) {
                    gap = Math.min(gap, model.travel()[model.roomSite()[from]][model.roomSite()[to]]);
                }
            }
        }
        return first.duration() + gap;
    }

    /** What the best days earn together; afterwards {@link #planned} says which they are. */
    double earn(Prices prices) {
        double sum = 0;
        for (int meeting : meetings) {
            Arrays.fill(planned[meeting], false);
        }
        for (int day = 0; day < model.time().days(); day++) {
            sum += earn(prices, day);
        }
        return sum;
    }

    private double earn(Prices prices, int day) {
        double best = 0;
        int bestCount = -1;
        int bestAt = -1;
        for (int count = 0; count < most; count++) {
            for (int i = 0; i < meetings.length; i++) {
                double soFar = IMPOSSIBLE;
                for (int start = 0; start < starts; start++) {
                    double total = IMPOSSIBLE;
                    if (possible[i][day * starts + start]) {
                        double before = count == 0 ? 0 : before(count, i, start);
                        total = before == IMPOSSIBLE ? IMPOSSIBLE : before + price(prices, i, day, start);
                    }
                    upTo[count][i][start] = total;
                    soFar = Math.max(soFar, total);
                    bestUpTo[count][i][start] = soFar;
                    if (total > best) {
                        best = total;
                        bestCount = count;
                        bestAt = i * starts + start;
                    }
                }
            }
        }
        note(day, bestCount, bestAt);
        return best;
    }

    private double price(Prices prices, int i, int day, int start) {
        MeetingModel meeting = model.meetings()[meetings[i]];
        return prices.ofDays(meeting, person, day, start, prices.end(start, meeting));
    }

    private double before(int count, int next, int start) {
        double best = IMPOSSIBLE;
        for (int i = 0; i < meetings.length; i++) {
            int last = lastStart(i, next, start);
            if (i != next && last >= 0) {
                best = Math.max(best, bestUpTo[count - 1][i][last]);
            }
        }
        return best;
    }

    private int lastStart(int i, int next, int start) {
        int minute = model.time().minute(start) - back[i][next];
        int last = start - 1;
        while (last >= 0 && model.time().minute(last) > minute) {
            last--;
        }
        return last;
    }

    private void note(int day, int count, int at) {
        int here = at;
        for (int left = count; left >= 0; left--) {
            int i = here / starts;
            int start = here % starts;
            planned[meetings[i]][day * starts + start] = true;
            if (left > 0) {
                here = origin(left, i, start);
            }
        }
    }

    private int origin(int count, int next, int start) {
        double best = before(count, next, start);
        for (int i = 0; i < meetings.length; i++) {
            int last = lastStart(i, next, start);
            for (int s = 0; i != next && s <= last; s++) {
                if (upTo[count - 1][i][s] == best) {
                    return i * starts + s;
                }
            }
        }
        throw new IllegalStateException("what was earned was earned somewhere");
    }

    /** At how many meetings and positions the networks have the person and the days do not, or the other way round. */
    int differences(boolean[][] ofNetworks) {
        int differences = 0;
        for (int meeting : meetings) {
            for (int at = 0; at < planned[meeting].length; at++) {
                differences += ofNetworks[meeting][at] == planned[meeting][at] ? 0 : 1;
            }
        }
        return differences;
    }

    /** Makes dearer where only the networks have the person, and cheaper where only the days have. */
    void move(double[][] price, boolean[][] ofNetworks, double length) {
        for (int meeting : meetings) {
            for (int at = 0; at < planned[meeting].length; at++) {
                if (ofNetworks[meeting][at] != planned[meeting][at]) {
                    price[meeting][at] += ofNetworks[meeting][at] ? length : -length;
                }
            }
        }
    }
}
