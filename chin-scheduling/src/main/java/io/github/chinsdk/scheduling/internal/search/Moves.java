package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;

/** The moves of the search. Sampling one seat or one meeting needs no acceptance test; the rest do. */
final class Moves {

    private static final int SEAT = 50;
    private static final int REINSERT = 80;
    private static final int RUIN = 90;

    private final Workspace work;
    private final Model model;
    private final State state;
    private final Valuation valuation;
    private final Insertion insertion;
    private final Draw draw;
    private final int[] ruined = new int[Memory.MOST];

    Moves(Workspace work) {
        this.work = work;
        model = work.model;
        state = work.state;
        valuation = work.valuation;
        insertion = work.insertion;
        draw = work.draw;
    }

    /** Makes one move drawn at random. */
    void any(double temperature) {
        int kind = draw.below(100);
        int index = work.free[draw.below(work.free.length)];
        if (kind < SEAT) {
            seat(index, temperature);
        } else if (kind < REINSERT) {
            if (state.held(index)) {
                state.remove(index);
            }
            insertion.insert(index, temperature);
        } else if (kind < RUIN) {
            ruin(index, temperature);
        } else {
            eject(index, temperature);
        }
    }

    /** Takes out a few meetings of one network, or of about one date, and puts them back. */
    private void ruin(int first, double temperature) {
        ruined[0] = first;
        int wanted = 2 + draw.below(3);
        int count = draw.below(2) == 0 ? network(first, wanted) : sameDays(first, wanted);
        double before = insertion.weigh(work.cost());
        for (int i = 0; i < count; i++) {
            int index = ruined[i];
            work.memory.save(i, index, state);
            if (state.held(index)) {
                int epochDay = state.epochDay(index);
                state.remove(index);
                // Until it is placed, its network counts on it with everyone there, so that the others of the
                // network are not held to where they were.
                valuation.set(index, epochDay, Insertion.everyone(model.meetings()[index]));
            }
        }
        shuffle(count);
        for (int i = 0; i < count; i++) {
            insertion.insert(ruined[i], temperature);
        }
        takeBackIfWorse(before, count, temperature);
    }

    private int network(int first, int wanted) {
        int[] meetings = model.networkMeetings()[model.meetings()[first].network()];
        int count = 1;
        int from = draw.below(meetings.length);
        for (int i = 0; i < meetings.length && count < wanted; i++) {
            int index = meetings[(from + i) % meetings.length];
            if (index != first && model.meetings()[index].pin() == null) {
                ruined[count++] = index;
            }
        }
        return count;
    }

    private int sameDays(int first, int wanted) {
        int count = 1;
        for (int tries = 0; tries < 20 && count < wanted; tries++) {
            int index = work.free[draw.below(work.free.length)];
            boolean near =
                    !state.held(index) || !state.held(first) || Math.abs(state.day[index] - state.day[first]) <= 1;
            for (int i = 0; i < count; i++) {
                near &= ruined[i] != index;
            }
            if (near) {
                ruined[count++] = index;
            }
        }
        return count;
    }

    private void shuffle(int count) {
        for (int i = count - 1; i > 0; i--) {
            int other = draw.below(i + 1);
            int swap = ruined[i];
            ruined[i] = ruined[other];
            ruined[other] = swap;
        }
    }

    /** Puts a meeting where others are in its way, and those elsewhere. */
    private void eject(int index, double temperature) {
        double before = insertion.weigh(work.cost());
        work.memory.save(0, index, state);
        ruined[0] = index;
        if (state.held(index)) {
            state.remove(index);
        }
        int count = insertion.insertBoldly(index, 3 * temperature + 10, ruined, work.memory, 1);
        for (int i = 1; i < count; i++) {
            insertion.insert(ruined[i], temperature);
        }
        takeBackIfWorse(before, count, temperature);
    }

    private void takeBackIfWorse(double before, int count, double temperature) {
        double delta = insertion.weigh(work.cost()) - before;
        if (delta > temperature * draw.exponential()) {
            for (int i = 0; i < count; i++) {
                if (state.held(ruined[i])) {
                    state.remove(ruined[i]);
                }
            }
            work.memory.restore(count, state, valuation);
        }
    }

    /** Gives each seat of a meeting in turn to the best person for it. */
    void fillSeats(int index) {
        for (int slot = 0; slot < model.meetings()[index].slots().length; slot++) {
            seat(index, slot, 0);
        }
    }

    private void seat(int index, double temperature) {
        int slots = model.meetings()[index].slots().length;
        if (slots > 0) {
            seat(index, draw.below(slots), temperature);
        }
    }

    /** Samples who takes one seat. */
    private void seat(int index, int slotIndex, double temperature) {
        if (!state.held(index)) {
            return;
        }
        MeetingModel meeting = model.meetings()[index];
        SlotModel slot = meeting.slots()[slotIndex];
        if (state.seat[index][slotIndex] >= 0) {
            state.stand(index, slotIndex);
        }
        int epochDay = state.epochDay(index);
        double best = (double) slot.emptyMedium() * insertion.mediumWeight
                + slot.emptySoft()
                + insertion.weigh(valuation.costWith(index, epochDay, state.mask[index]))
                - temperature * draw.gumbel();
        int chosen = -1;
        if (hasSpace(meeting)) {
            double discussions = insertion.weigh(valuation.costWith(index, epochDay, state.mask[index] | slot.bits()));
            for (int eligible = 0; eligible < slot.staff().length; eligible++) {
                double pay = seatCost(meeting, slot, eligible);
                if (pay < Double.MAX_VALUE) {
                    double score = discussions + pay - temperature * draw.gumbel();
                    if (score < best) {
                        best = score;
                        chosen = eligible;
                    }
                }
            }
        }
        if (chosen >= 0) {
            state.sit(index, slotIndex, chosen);
        }
        valuation.set(index, epochDay, state.mask[index]);
    }

    private boolean hasSpace(MeetingModel meeting) {
        int index = meeting.index();
        if (state.room[index] < 0) {
            return true;
        }
        int heads = meeting.observers();
        for (int person : state.seat[index]) {
            heads += person >= 0 ? 1 : 0;
        }
        return heads < model.roomCapacity()[meeting.rooms()[state.room[index]]];
    }

    /** What a person would add in a seat, or the largest number when they cannot take it. */
    private double seatCost(MeetingModel meeting, SlotModel slot, int eligible) {
        int index = meeting.index();
        int day = state.day[index];
        int start = state.start[index];
        int person = slot.staff()[eligible];
        int others = state.meetingsOn(person, day);
        if (others >= model.maxPerDay()[person]
                || !TimeGrid.has(slot.available()[eligible], model.time().position(day, start))
                || (meeting.sharesStaff() && state.attends(index, person))) {
            return Double.MAX_VALUE;
        }
        int minutes = 0;
        if (others > 0) {
            int at = state.room[index];
            int site = at < 0 ? -1 : model.roomSite()[meeting.rooms()[at]];
            minutes = state.travelOrConflict(person, meeting, day, start, site);
            if (minutes == State.CONFLICT) {
                return Double.MAX_VALUE;
            }
        }
        return state.loadCost(person)
                + slot.seatCost()[eligible]
                + (double) model.rates().travel() * minutes;
    }
}
