package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a meeting can be on one day, at given prices.
 *
 * @param day the index of the date, or -1 when it is not held
 * @param everyone all that any entry provides
 * @param least the least cost of any entry
 * @param entries for each set of people's bits the cheapest way to have it
 */
record DayEntries(int day, long everyone, double least, List<Entry> entries) {

  private static final int MOST_CHOICES = 8;

  /**
   * One way to hold a meeting.
   *
   * @param meeting the meeting's index
   * @param mask what the people provide
   * @param cost start, room, people and empty seats at the prices
   * @param day the index of the date, or -1
   * @param start the index of the start
   * @param people for each slot the person, or -1
   */
  record Entry(int meeting, long mask, double cost, int day, int start, int[] people) {}

  static List<DayEntries> list(Model model, MeetingModel meeting, Prices prices) {
    List<DayEntries> days = new ArrayList<>();
    MeetingModel.Pin pin = meeting.pin();
    if (pin != null) {
      days.add(of(pin.day(), List.of(pinned(meeting, pin, prices))));
      return days;
    }
    double cancelled = (double) model.rates().cancelled() * prices.mediumWeight();
    days.add(of(-1, List.of(new Entry(meeting.index(), 0, cancelled, -1, 0, new int[0]))));
    int[] candidateDay = meeting.candidateDay();
    int at = 0;
    while (at < candidateDay.length) {
      int day = candidateDay[at];
      List<Entry> entries = new ArrayList<>();
      while (at < candidateDay.length && candidateDay[at] == day) {
        start(model, meeting, at++, prices, entries);
      }
      if (!entries.isEmpty()) {
        days.add(of(day, entries));
      }
    }
    days.sort((a, b) -> Double.compare(a.least, b.least));
    return days;
  }

  private static DayEntries of(int day, List<Entry> entries) {
    long everyone = 0;
    double least = Double.MAX_VALUE;
    for (Entry entry : entries) {
      everyone |= entry.mask();
      least = Math.min(least, entry.cost());
    }
    return new DayEntries(day, everyone, least, entries);
  }

  private static Entry pinned(MeetingModel meeting, MeetingModel.Pin pin, Prices prices) {
    double cost = pin.cost() + (pin.room() < 0 ? 0 : meeting.roomCost()[pin.room()]);
    long mask = 0;
    int[] people = new int[meeting.slots().length];
    for (int i = 0; i < people.length; i++) {
      SlotModel slot = meeting.slots()[i];
      int seat = pin.seats()[i];
      people[i] = seat < 0 ? -1 : slot.staff()[seat];
      if (seat < 0) {
        cost += empty(slot, prices);
      } else {
        cost += slot.seatCost()[seat] + prices.of(people[i], pin.day(), pin.start(), meeting);
        mask |= slot.bits();
      }
    }
    return new Entry(meeting.index(), mask, cost, pin.day(), pin.start(), people);
  }

  private static double empty(SlotModel slot, Prices prices) {
    return (double) slot.emptyMedium() * prices.mediumWeight() + slot.emptySoft();
  }

  private static void start(
      Model model, MeetingModel meeting, int candidate, Prices prices, List<Entry> entries) {
    int day = meeting.candidateDay()[candidate];
    int start = meeting.candidateStart()[candidate];
    int position = model.time().position(day, start);
    SlotModel[] slots = meeting.slots();
    int[] people = new int[slots.length];
    double[] pay = new double[slots.length];
    for (int s = 0; s < slots.length; s++) {
      people[s] = -1;
      for (int e = 0; e < slots[s].staff().length; e++) {
        if (TimeGrid.has(slots[s].available()[e], position)) {
          double price =
              slots[s].seatCost()[e] + prices.of(slots[s].staff()[e], day, start, meeting);
          if (people[s] < 0 || price < pay[s]) {
            pay[s] = price;
            people[s] = slots[s].staff()[e];
          }
        }
      }
    }
    Entry whole =
        new Entry(meeting.index(), 0, meeting.candidateCost()[candidate], day, start, people);
    if (!meeting.faceToFace()) {
      seats(slots, pay, whole, 0, slots.length, prices, entries);
      return;
    }
    for (int r = 0; r < meeting.rooms().length; r++) {
      int seats = model.roomCapacity()[meeting.rooms()[r]] - meeting.observers();
      if (TimeGrid.has(meeting.roomFree()[r], position) && seats >= 0) {
        seats(slots, pay, whole, meeting.roomCost()[r], seats, prices, entries);
      }
    }
  }

  /**
   * Offers every choice of who comes that may be best: whoever costs less than an empty seat comes
   * unless the room is too small, the others may come for what they provide.
   */
  private static void seats(
      SlotModel[] slots,
      double[] pay,
      Entry whole,
      int room,
      int seats,
      Prices prices,
      List<Entry> entries) {
    double cost = whole.cost() + room;
    long mask = 0;
    int coming = 0;
    int[] choices = new int[slots.length];
    int choiceCount = 0;
    int[] people = whole.people();
    int possible = 0;
    for (int person : people) {
      possible += person >= 0 ? 1 : 0;
    }
    for (int s = 0; s < slots.length; s++) {
      double empty = empty(slots[s], prices);
      boolean cheaper = people[s] >= 0 && pay[s] <= empty;
      cost += cheaper && possible <= seats ? pay[s] : empty;
      if (cheaper && possible <= seats) {
        mask |= slots[s].bits();
        coming++;
      } else if (people[s] >= 0 && (cheaper || slots[s].bits() != 0)) {
        choices[choiceCount++] = s;
      }
    }
    if (choiceCount > MOST_CHOICES) {
      relaxed(slots, pay, whole, room, prices, entries);
      return;
    }
    for (int subset = 0; subset < 1 << choiceCount; subset++) {
      if (coming + Integer.bitCount(subset) > seats) {
        continue;
      }
      long bits = mask;
      double total = cost;
      int[] there = people.clone();
      for (int s = 0; s < there.length; s++) {
        if (people[s] >= 0 && (possible > seats || pay[s] > empty(slots[s], prices))) {
          there[s] = -1;
        }
      }
      for (int c = 0; c < choiceCount; c++) {
        int s = choices[c];
        if ((subset >> c & 1) != 0) {
          bits |= slots[s].bits();
          total += pay[s] - empty(slots[s], prices);
          there[s] = people[s];
        }
      }
      offer(new Entry(whole.meeting(), bits, total, whole.day(), whole.start(), there), entries);
    }
  }

  /** Too many choices to list: everyone provides, and each seat costs the lesser. */
  private static void relaxed(
      SlotModel[] slots,
      double[] pay,
      Entry whole,
      int room,
      Prices prices,
      List<Entry> entries) {
    double cost = whole.cost() + room;
    long mask = 0;
    int[] there = whole.people().clone();
    for (int s = 0; s < slots.length; s++) {
      double empty = empty(slots[s], prices);
      mask |= there[s] < 0 ? 0 : slots[s].bits();
      if (there[s] >= 0 && pay[s] <= empty) {
        cost += pay[s];
      } else {
        cost += empty;
        there[s] = -1;
      }
    }
    offer(new Entry(whole.meeting(), mask, cost, whole.day(), whole.start(), there), entries);
  }

  /** Keeps an entry unless another provides as much for less. */
  private static void offer(Entry entry, List<Entry> entries) {
    for (Entry other : entries) {
      if (other.cost() <= entry.cost() && (entry.mask() & ~other.mask()) == 0) {
        return;
      }
    }
    entries.removeIf(
        other -> entry.cost() <= other.cost() && (other.mask() & ~entry.mask()) == 0);
    entries.add(entry);
  }

  @Override
  public String toString() {
    return "day " + day + " " + Arrays.toString(entries.toArray());
  }
}
