package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A bound of one component: rooms and people are all that ties its networks, so with people's meetings
 * and time priced each network is planned alone. The prices follow subgradient steps towards the cost
 * of a known schedule.
 */
public final class ComponentBound {

  private final Model model;
  private final Prices prices;
  private final NetworkBound[] networks;
  private final long mediumWeight;

  /**
   * Prepares a component.
   *
   * @param mediumWeight what a medium unit counts in the bound
   */
  public ComponentBound(Model model, long mediumWeight) {
    this.model = model;
    this.mediumWeight = mediumWeight;
    prices = new Prices(model, mediumWeight);
    networks = new NetworkBound[model.networkMeetings().length];
    for (int i = 0; i < networks.length; i++) {
      networks[i] = new NetworkBound(model, i, mediumWeight);
    }
  }

  /** Whether the component's networks are small enough. */
  public static boolean isPossible(Model model) {
    return NetworkBound.isPossible(model);
  }

  /**
   * The best bound found, in weighed points.
   *
   * @param loads for each person the meetings they have in a known schedule
   * @param target the weighed cost of that schedule
   * @param stop asked after each round
   */
  public double raise(int[] loads, double target, BooleanSupplier stop) {
    for (int person = 0; person < loads.length; person++) {
      prices.load[person] = 2.0 * model.loadWeight()[person] * loads[person];
    }
    double best = Double.NEGATIVE_INFINITY;
    double pace = 1;
    int since = 0;
    while (true) {
      prices.settle();
      double value = round();
      if (value > best + 0.01) {
        best = value;
        since = 0;
      } else if (++since == 10) {
        since = 0;
        pace /= 1.5;
      }
      if (stop.getAsBoolean() || target - best < 1 || pace < 0.001) {
        return best;
      }
      step(pace * (target - value));
    }
  }

  private final int[] counts() {
    return new int[model.staffIds().length];
  }

  private double round() {
    double value = -prices.ofAllTime();
    for (NetworkBound network : networks) {
      value += network.least(prices);
    }
    for (int person = 0; person < prices.load.length; person++) {
      value += conjugate(person);
    }
    return value;
  }

  /** The least of the square of a load less what it earns at the price. */
  private double conjugate(int person) {
    int count = cheapestLoad(person);
    return (double) model.loadWeight()[person] * count * count - prices.load[person] * count;
  }

  private int cheapestLoad(int person) {
    int count = 0;
    while (count < model.meetings().length
        && (double) model.loadWeight()[person] * (2 * count + 1) < prices.load[person]) {
      count++;
    }
    return count;
  }

  private void step(double rise) {
    int[] load = counts();
    int starts = model.time().starts();
    int[][] used = new int[load.length][];
    for (NetworkBound network : networks) {
      for (DayEntries.Entry entry : network.plan()) {
        MeetingModel meeting = model.meetings()[entry.meeting()];
        for (int person : entry.people()) {
          if (person >= 0) {
            load[person]++;
            if (used[person] == null) {
              used[person] = new int[model.time().days() * starts];
            }
            int end = prices.end(entry.start(), meeting);
            for (int i = entry.start(); i < end; i++) {
              used[person][entry.day() * starts + i]++;
            }
          }
        }
      }
    }
    double square = 0;
    double[] slope = new double[load.length];
    for (int person = 0; person < load.length; person++) {
      slope[person] = load[person] - cheapestLoad(person);
      square += slope[person] * slope[person];
      for (int i = 0; i < prices.time[person].length; i++) {
        int excess = (used[person] == null ? 0 : used[person][i]) - 1;
        if (excess > 0 || prices.time[person][i] > 0) {
          square += excess * excess;
        }
      }
    }
    if (square == 0) {
      return;
    }
    double length = rise / square;
    for (int person = 0; person < load.length; person++) {
      if (model.loadWeight()[person] > 0) {
        prices.load[person] = Math.max(0, prices.load[person] + length * slope[person]);
      }
      for (int i = 0; i < prices.time[person].length; i++) {
        int excess = (used[person] == null ? 0 : used[person][i]) - 1;
        prices.time[person][i] = Math.max(0, prices.time[person][i] + length * excess);
      }
    }
  }

  @Override
  public String toString() {
    return "bound of " + Arrays.toString(model.staffIds()) + " at " + mediumWeight;
  }
}
