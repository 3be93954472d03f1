package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists what a meeting can be on each of its days, at given prices. */
final class WayLister {

    private final Model model;
    private final LevelWeights weights;
    private final Offers offers;

    WayLister(Model model, LevelWeights weights) {
        this.model = model;
        this.weights = weights;
        offers = new Offers(weights);
    }

    /** What can be offered at a start and a site: masks and costs, and who the people are. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Place(int start, int site, int[] people, long[] mask, double[] cost, long[] coming) {

        /** The cheapest offer that provides a mask, or -1. */
        int cheapest(long wanted) {
            int best = -1;
            for (int i = 0; i < mask.length; i++) {
                if ((wanted & ~mask[i]) == 0 && (best < 0 || cost[i] < cost[best])) {
                    best = i;
                }
            }
            return best;
        }
    }

    /** The days of a meeting, the cheapest first; not to be held is one of them. */
    List<Way.Day> list(MeetingModel meeting, Prices prices, Numbering numbering) {
        List<Way.Day> days = new ArrayList<>();
        MeetingModel.Pin pin = meeting.pin();
        if (pin != null) {
            days.add(Way.Day.of(pin.day(), listOf(pinned(meeting, pin, prices, numbering)), numbering));
            return days;
        }
        double cancelled = (double) model.rates().cancelled() * weights.medium();
        Way.Spot nowhere = new Way.Spot(-1, -1, cancelled, new int[0], 0);
        Way notHeld = new Way(meeting.index(), -1, 0, numbering.of(-1, 0), cancelled, List.of(nowhere));
        days.add(Way.Day.of(-1, listOf(notHeld), numbering));
        int[] candidateDay = meeting.candidateDay();
        int at = 0;
        while (at < candidateDay.length) {
            int day = candidateDay[at];
            List<Place> places = new ArrayList<>();
            while (at < candidateDay.length && candidateDay[at] == day) {
                start(meeting, at, prices, places);
                at++;
            }
            if (!places.isEmpty()) {
                days.add(Way.Day.of(day, ways(meeting, day, places, numbering), numbering));
            }
        }
        days.sort((a, b) -> Double.compare(a.least(), b.least()));
        return days;
    }

    private static List<Way> listOf(Way way) {
        return new ArrayList<>(List.of(way));
    }

    private Way pinned(MeetingModel meeting, MeetingModel.Pin pin, Prices prices, Numbering numbering) {
        double cost = soft(pin.cost()) + (pin.room() < 0 ? 0 : soft(meeting.roomCost()[pin.room()]));
        long mask = 0;
        long coming = 0;
        int[] people = new int[meeting.slots().length];
        int end = prices.end(pin.start(), meeting);
        for (int s = 0; s < people.length; s++) {
            SlotModel slot = meeting.slots()[s];
            int seat = pin.seats()[s];
            people[s] = seat < 0 ? -1 : slot.staff()[seat];
            if (seat < 0) {
                cost += (double) slot.emptyMedium() * weights.medium() + soft(slot.emptySoft());
            } else {
                cost += soft(slot.seatCost()[seat]) + prices.of(meeting, people[s], pin.day(), pin.start(), end);
                mask |= slot.bits();
                coming |= 1L << s;
            }
        }
        Way.Spot spot = new Way.Spot(pin.start(), site(meeting, pin.room()), cost, people, coming);
        return new Way(meeting.index(), pin.day(), mask, numbering.of(pin.day(), mask), cost, List.of(spot));
    }

    private double soft(int cost) {
        return (double) cost * weights.soft();
    }

    private int site(MeetingModel meeting, int room) {
        return room < 0 || !meeting.alternating() ? -1 : model.roomSite()[meeting.rooms()[room]];
    }

    private void start(MeetingModel meeting, int candidate, Prices prices, List<Place> places) {
        int day = meeting.candidateDay()[candidate];
        int start = meeting.candidateStart()[candidate];
        int end = prices.end(start, meeting);
        int position = model.time().position(day, start);
        SlotModel[] slots = meeting.slots();
        offers.clear(slots);
        for (int s = 0; s < slots.length; s++) {
            SlotModel slot = slots[s];
            for (int e = 0; e < slot.staff().length; e++) {
                if (TimeGrid.has(slot.available()[e], position)) {
                    offers.person(
                            s,
                            slot.staff()[e],
                            soft(slot.seatCost()[e]) + prices.of(meeting, slot.staff()[e], day, start, end));
                }
            }
        }
        double cost = soft(meeting.candidateCost()[candidate]);
        if (!meeting.faceToFace()) {
            offers.list(slots, slots.length);
            add(start, -1, cost, places);
            return;
        }
        rooms(meeting, position, start, cost, places);
    }

    /** Of the rooms with a seat for everybody the cheapest of each site will do; the others are listed each. */
    private void rooms(MeetingModel meeting, int position, int start, double cost, List<Place> places) {
        int possible = offers.possible();
        int count = meeting.rooms().length;
        for (int r = 0; r < count; r++) {
            int seats = seats(meeting, r, position);
            boolean needless = seats < 0;
            for (int other = 0; other < count && seats >= possible && !needless; other++) {
                int costs = Integer.compare(meeting.roomCost()[other], meeting.roomCost()[r]);
                needless = seats(meeting, other, position) >= possible
                        && site(meeting, other) == site(meeting, r)
                        && (costs < 0 || (costs == 0 && other < r));
            }
            if (!needless) {
                offers.list(meeting.slots(), seats);
                add(start, site(meeting, r), cost + soft(meeting.roomCost()[r]), places);
            }
        }
    }

    private int seats(MeetingModel meeting, int room, int position) {
        return TimeGrid.has(meeting.roomFree()[room], position)
                ? model.roomCapacity()[meeting.rooms()[room]] - meeting.observers()
                : -1;
    }

    private void add(int start, int site, double cost, List<Place> places) {
        int n = offers.size;
        double[] costs = new double[n];
        for (int i = 0; i < n; i++) {
            costs[i] = cost + offers.cost[i];
        }
        places.add(new Place(
                start, site, offers.people, Arrays.copyOf(offers.mask, n), costs, Arrays.copyOf(offers.coming, n)));
    }

    private List<Way> ways(MeetingModel meeting, int day, List<Place> places, Numbering numbering) {
        long[] masks = places.stream()
                .flatMapToLong(place -> Arrays.stream(place.mask()))
                .distinct()
                .toArray();
        int n = places.size();
        double[][] cost = new double[masks.length][n];
        int[][] offer = new int[masks.length][n];
        for (int m = 0; m < masks.length; m++) {
            for (int p = 0; p < n; p++) {
                offer[m][p] = places.get(p).cheapest(masks[m]);
                cost[m][p] = offer[m][p] < 0 ? Double.MAX_VALUE : places.get(p).cost()[offer[m][p]];
            }
        }
        double slack = slack(meeting);
        List<Way> ways = new ArrayList<>();
        for (int m = 0; m < masks.length; m++) {
            if (!needless(masks, cost, m)) {
                double least = Arrays.stream(cost[m]).min().orElse(Double.MAX_VALUE);
                List<Way.Spot> spots = new ArrayList<>();
                for (int p = 0; p < n; p++) {
                    if (cost[m][p] <= least + slack) {
                        Place place = places.get(p);
                        spots.add(new Way.Spot(
                                place.start(), place.site(), cost[m][p], place.people(), place.coming()[offer[m][p]]));
                    }
                }
                ways.add(new Way(meeting.index(), day, masks[m], numbering.of(day, masks[m]), least, spots));
            }
        }
        return ways;
    }

    /** Whether another way provides more and costs no more anywhere. */
    private static boolean needless(long[] masks, double[][] cost, int way) {
        for (int other = 0; other < masks.length; other++) {
            if (other != way && (masks[way] & ~masks[other]) == 0 && Arrays.equals(cost[way], cost[other])) {
                return true;
            }
        }
        return false;
    }

    /** What a better spot for the neighbours can win at most. */
    private double slack(MeetingModel meeting) {
        int neighbours = (meeting.previous() >= 0 ? 1 : 0) + (meeting.next() >= 0 ? 1 : 0);
        return (double) neighbours
                * weights.soft()
                * (model.rates().irregular()
                        + (meeting.alternating() ? model.rates().stay() : 0));
    }
}
