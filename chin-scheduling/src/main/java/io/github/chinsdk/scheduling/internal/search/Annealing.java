package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.Cost;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;

/** Simulated annealing whose moves take meetings out and sample new places for them. */
public final class Annealing {
  public static double T0 = 30, T1 = 0.4;
  public static long W = 400;

  final Model model;
  final State state;
  final Valuation valuation;
  final Insertion insertion;
  final Draw draw;
  final int[] free;
  private final Memory memory;
  Snapshot best;
  public long bestCost = Long.MAX_VALUE;
  public long steps;

  public Annealing(Model model, long seed) {
    this.model = model;
    state = new State(model);
    valuation = new Valuation(model);
    draw = new Draw(Draw.mix(seed));
    insertion = new Insertion(state, valuation, draw);
    memory = new Memory(model);
    int count = 0;
    int[] all = new int[model.meetings().length];
    for (MeetingModel meeting : model.meetings()) {
      if (meeting.pin() == null) {
        all[count++] = meeting.index();
      } else {
        MeetingModel.Pin pin = meeting.pin();
        state.place(meeting.index(), pin.day(), pin.start(), pin.room(), pin.seats(), pin.cost());
        valuation.set(meeting.index(), model.time().epochDay(pin.day()), state.mask[meeting.index()]);
      }
    }
    free = java.util.Arrays.copyOf(all, count);
    best = new Snapshot(state);
  }

  long cost() {
    return state.cost() + valuation.total();
  }

  void keep() {
    long now = cost();
    if (now < bestCost) {
      bestCost = now;
      best.take(state);
    }
  }

  public void construct() {
    insertion.mediumWeight = 100000;
    Integer[] order = new Integer[free.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = free[i];
    }
    java.util.Arrays.sort(order, java.util.Comparator.comparingInt(i -> model.meetings()[i].candidateDay().length));
    for (int i : order) {
      insertion.insert(i, 0);
    }
    keep();
  }

  public void run(java.util.function.DoubleSupplier progress) {
    insertion.mediumWeight = W;
    double temperature = T0;
    long n = 0;
    while (true) {
      if ((n++ & 63) == 0) {
        double at = progress.getAsDouble();
        if (at >= 1) {
          break;
        }
        temperature = T0 * Math.pow(T1 / T0, at);
      }
      step(temperature);
      steps++;
      keep();
    }
    best.restore(state, valuation);
    polish();
  }

  private void polish() {
    insertion.mediumWeight = 1000000;
    boolean better = true;
    while (better) {
      long before = cost();
      for (int i : free) {
        if (state.held(i)) {
          state.remove(i);
        }
        insertion.insert(i, 0);
        keep();
      }
      better = cost() < before;
    }
    best.restore(state, valuation);
  }

  private void step(double temperature) {
    int kind = draw.below(100);
    if (kind < 50) {
      seat(temperature);
    } else if (kind < 80) {
      int i = free[draw.below(free.length)];
      if (state.held(i)) {
        state.remove(i);
      }
      insertion.insert(i, temperature);
    } else if (kind < 90) {
      ruin(temperature);
    } else {
      eject(temperature);
    }
  }

  private void eject(double temperature) {
    double before = insertion.weigh(cost());
    int i = free[draw.below(free.length)];
    memory.save(0, i, state);
    ruined[0] = i;
    if (state.held(i)) {
      state.remove(i);
    }
    int count = insertion.insertBoldly(i, 3 * temperature + 10, ruined, memory, 1);
    for (int k = 1; k < count; k++) {
      insertion.insert(ruined[k], temperature);
    }
    takeBackIfWorse(before, count, temperature);
  }

  private final int[] ruined = new int[8];

  private void ruin(double temperature) {
    int first = free[draw.below(free.length)];
    int count = 0;
    ruined[count++] = first;
    int wanted = 2 + draw.below(3);
    if (draw.below(2) == 0) {
      for (int i : model.networkMeetings()[model.meetings()[first].network()]) {
        if (i != first && model.meetings()[i].pin() == null && count < wanted) {
          ruined[count++] = i;
        }
      }
    } else {
      for (int tries = 0; tries < 20 && count < wanted; tries++) {
        int i = free[draw.below(free.length)];
        boolean near = i != first && (!state.held(i) || !state.held(first) || Math.abs(state.day[i] - state.day[first]) <= 1);
        for (int k = 0; k < count; k++) {
          near &= ruined[k] != i;
        }
        if (near) {
          ruined[count++] = i;
        }
      }
    }
    double before = insertion.weigh(cost());
    for (int k = 0; k < count; k++) {
      memory.save(k, ruined[k], state);
      if (state.held(ruined[k])) {
        state.remove(ruined[k]);
      }
    }
    for (int k = count - 1; k > 0; k--) {
      int other = draw.below(k + 1);
      int swap = ruined[k];
      ruined[k] = ruined[other];
      ruined[other] = swap;
    }
    for (int k = 0; k < count; k++) {
      insertion.insert(ruined[k], temperature);
    }
    takeBackIfWorse(before, count, temperature);
  }

  private void takeBackIfWorse(double before, int count, double temperature) {
    double delta = insertion.weigh(cost()) - before;
    if (delta > temperature * draw.exponential()) {
      for (int k = 0; k < count; k++) {
        if (state.held(ruined[k])) {
          state.remove(ruined[k]);
        }
      }
      memory.restore(count, state, valuation);
    }
  }

  /** Samples who takes one seat. */
  private void seat(double temperature) {
    int i = free[draw.below(free.length)];
    if (!state.held(i)) {
      return;
    }
    MeetingModel meeting = model.meetings()[i];
    if (meeting.slots().length == 0) {
      return;
    }
    int s = draw.below(meeting.slots().length);
    SlotModel slot = meeting.slots()[s];
    if (state.seat[i][s] >= 0) {
      state.stand(i, s);
    }
    int day = state.day[i];
    int epochDay = model.time().epochDay(day);
    int position = model.time().position(day, state.start[i]);
    int site = state.room[i] < 0 ? -1 : model.roomSite()[meeting.rooms()[state.room[i]]];
    int chosen = -1;
    double best = (double) slot.emptyMedium() * insertion.mediumWeight + slot.emptySoft()
        + insertion.weigh(valuation.costWith(i, epochDay, state.mask[i])) - temperature * draw.gumbel();
    int heads = meeting.observers();
    for (int x : state.seat[i]) {
      heads += x >= 0 ? 1 : 0;
    }
    if (state.room[i] < 0 || heads < model.roomCapacity()[meeting.rooms()[state.room[i]]]) {
      double with = insertion.weigh(valuation.costWith(i, epochDay, state.mask[i] | slot.bits()));
      for (int e = 0; e < slot.staff().length; e++) {
        int person = slot.staff()[e];
        int others = state.meetingsOn(person, day);
        if (others >= model.maxPerDay()[person] || !TimeGrid.has(slot.available()[e], position)) {
          continue;
        }
        int minutes = others == 0 ? 0 : state.travelOrConflict(person, meeting, day, state.start[i], site);
        if (minutes == State.CONFLICT) {
          continue;
        }
        double score = with + state.loadCost(person) + slot.seatCost()[e]
            + (double) model.rates().travel() * minutes - temperature * draw.gumbel();
        if (score < best) {
          best = score;
          chosen = e;
        }
      }
    }
    if (chosen >= 0) {
      state.sit(i, s, chosen);
    }
    valuation.set(i, epochDay, state.mask[i]);
  }

  public long misses() {
    return valuation.misses;
  }

  public long medium() {
    return Cost.medium(bestCost);
  }

  public long soft() {
    return Cost.soft(bestCost);
  }

  public void extract(java.util.List<io.github.chinsdk.scheduling.MeetingAssignment> meetings, java.util.Map<String, String> allocation) {
    best.restore(state, valuation);
    Extraction.meetings(model, best, meetings);
    for (int n = 0; n < model.networkMeetings().length; n++) {
      Extraction.discussions(model, n, valuation.places(n), allocation);
    }
  }
}
