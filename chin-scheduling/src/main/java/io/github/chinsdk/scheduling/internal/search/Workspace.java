package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** All that the search of one component needs: the state, its value, and the best seen. */
public final class Workspace {

    /** While constructing, what cannot be met outweighs whatever could be better. */
    private static final long CONSTRUCTING = 100_000;

    /** A network with more meetings than this gets its first schedule blindly. */
    private static final int LONG_SERIES = 6;

    final Model model;
    final State state;
    final Valuation valuation;
    final Insertion insertion;
    final Draw draw;
    final Memory memory;

    /** The meetings that are not pinned. */
    final int[] free;

    private final Snapshot best;
    private long bestCost;

    public Workspace(Model model, long seed) {
        this(model, seed, Valuation.LARGEST_TABLE);
    }

    /** A workspace to build or to judge with, but not to search for long. */
    public static Workspace small(Model model, long seed) {
        return new Workspace(model, seed, 1 << 12);
    }

    /** A workspace to search with for some steps, which need not remember more than they can ask. */
    static Workspace forSteps(Model model, long seed, long steps) {
        return new Workspace(model, seed, (int) Math.min(Valuation.LARGEST_TABLE, Math.max(1 << 12, 64 * steps)));
    }

    private Workspace(Model model, long seed, int largestTable) {
        this.model = model;
        state = new State(model);
        valuation = new Valuation(model, largestTable);
        draw = new Draw(Draw.mix(seed));
        insertion = new Insertion(state, valuation, draw);
        memory = new Memory(model);
        free = Arrays.stream(model.meetings())
                .filter(meeting -> meeting.pin() == null)
                .mapToInt(MeetingModel::index)
                .toArray();
        for (MeetingModel meeting : model.meetings()) {
            MeetingModel.Pin pin = meeting.pin();
            if (pin != null) {
                int index = meeting.index();
                state.place(index, pin.day(), pin.start(), pin.room(), pin.seats(), pin.cost());
                valuation.set(index, state.epochDay(index), state.mask[index]);
            }
        }
        best = new Snapshot(state);
        bestCost = cost();
    }

    /** The packed cost of where everything is. */
    public long cost() {
        return state.cost() + valuation.total();
    }

    /** The packed cost of the best seen. */
    public long bestCost() {
        return bestCost;
    }

    /** Notes where everything is if it is the best seen. */
    boolean keep() {
        long now = cost();
        if (now >= bestCost) {
            return false;
        }
        bestCost = now;
        best.take(state);
        return true;
    }

    void restoreBest() {
        best.restore(state, valuation);
    }

    /** Places every meeting that is not held, those with the fewest starts first. */
    public void construct() {
        insertion.mediumWeight = CONSTRUCTING;
        insertion.blind = Arrays.stream(model.networkMeetings()).anyMatch(series -> series.length > LONG_SERIES);
        Arrays.stream(free)
                .boxed()
                .sorted(Comparator.comparingInt(index -> model.meetings()[index].candidateDay().length))
                .forEach(index -> {
                    if (!state.held(index)) {
                        insertion.insert(index, 0);
                    }
                });
        insertion.blind = false;
        valuation.setAll(state);
        keep();
    }

    /** A copy of the best, small enough to hold for every component of a nation. */
    public Snapshot best() {
        Snapshot copy = new Snapshot(state);
        copy.copy(best);
        return copy;
    }

    /** Starts from a snapshot of the same model. */
    public void resume(Snapshot snapshot) {
        snapshot.restore(state, valuation);
        keep();
    }

    /**
     * Writes the best in the words of the problem.
     *
     * @param perfect asked for each network: whether to look for a better allocation of its discussions than it was valued by
     */
    void extract(List<MeetingAssignment> meetings, Map<String, String> discussions, BooleanSupplier perfect) {
        restoreBest();
        Extraction.meetings(model, best, meetings);
        for (int network = 0; network < model.networkMeetings().length; network++) {
            int[] places = perfect.getAsBoolean() ? valuation.bestPlaces(network) : valuation.places(network);
            Extraction.discussions(model, network, places, discussions);
        }
    }
}
