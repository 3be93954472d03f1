package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import io.github.chinsdk.scheduling.internal.compiled.Cost;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import java.util.Arrays;

/** A number of soft points that no schedule without hard violations exceeds. */
final class MostSoft {

  private MostSoft() {}

  static long of(Model model) {
    int[] meetingsOf = new int[model.staffIds().length];
    long most = 0;
    for (MeetingModel meeting : model.meetings()) {
      most += most(meeting.candidateCost()) + most(meeting.roomCost());
      most += meeting.pin() == null ? 0 : meeting.pin().cost();
      most += 2L * (model.rates().irregular() + model.rates().stay());
      for (SlotModel slot : meeting.slots()) {
        most += slot.emptySoft() + most(slot.seatCost());
        for (int person : slot.staff()) {
          meetingsOf[person]++;
        }
      }
    }
    int farthest = 0;
    for (int[] row : model.travel()) {
      farthest = Math.max(farthest, most(row));
    }
    for (int person = 0; person < meetingsOf.length; person++) {
      long count = meetingsOf[person];
      most += model.loadWeight()[person] * count * count;
      most += count * count * model.rates().travel() * farthest;
    }
    for (NetworkDiscussions discussions : model.discussions()) {
      most += most(model, discussions);
    }
    return most;
  }

  private static long most(Model model, NetworkDiscussions discussions) {
    int lastDay =
        model.time().days() == 0 ? 0 : model.time().epochDay(model.time().days() - 1);
    int horizon = Math.max(0, lastDay - model.time().horizonStart() + 1);
    long most = 0;
    int[] put = new int[discussions.organisations()];
    for (int i = 0; i < discussions.size(); i++) {
      long wait = (long) discussions.waitRate()[i] * horizon;
      most += Math.max(Cost.soft(discussions.leftCost()[i]), wait);
      most += discussions.moveCost()[i] + (long) discussions.lateRate() * horizon;
      put[discussions.organisation()[i]]++;
    }
    for (int count : put) {
      most += (long) discussions.fairness() * count * count;
    }
    return most;
  }

  private static int most(int[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
