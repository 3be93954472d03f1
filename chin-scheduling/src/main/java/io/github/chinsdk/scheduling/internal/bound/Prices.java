package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;

/**
 * What a seat costs a network: a price for each person's meeting, which stands for the square of their
 * load, and a price for each stretch of their time, which stands for being at one meeting at a time.
 */
final class Prices {

  private final Model model;
  private final long mediumWeight;

  /** For each person, the price of a meeting. */
  final double[] load;

  /** For each person and grid position, the price of that stretch. */
  final double[][] time;

  private final double[][] sums;
  private final int starts;

  Prices(Model model, long mediumWeight) {
    this.model = model;
    this.mediumWeight = mediumWeight;
    starts = model.time().starts();
    int people = model.staffIds().length;
    load = new double[people];
    time = new double[people][model.time().days() * starts];
    sums = new double[people][model.time().days() * starts + 1];
  }

  long mediumWeight() {
    return mediumWeight;
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

  double of(int person, int day, int start, MeetingModel meeting) {
    int from = day * starts + start;
    return load[person] + sums[person][day * starts + end(start, meeting)] - sums[person][from];
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

  /** The sum of all prices of time: each stretch can be used once. */
  double ofAllTime() {
    double total = 0;
    for (double[] row : sums) {
      total += row[row.length - 1];
    }
    return total;
  }
}
