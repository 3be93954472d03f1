package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a snapshot back into the words of the problem. */
final class Extraction {

    private Extraction() {}

    static void meetings(Model model, Snapshot from, List<MeetingAssignment> into) {
        for (MeetingModel meeting : model.meetings()) {
            int i = meeting.index();
            if (from.day[i] < 0) {
                into.add(MeetingAssignment.notHeld(meeting.id()));
                continue;
            }
            Map<String, String> attendance = new LinkedHashMap<>();
            for (int slot = 0; slot < from.seat[i].length; slot++) {
                if (from.seat[i][slot] >= 0) {
                    int person = meeting.slots()[slot].staff()[from.seat[i][slot]];
                    attendance.put(meeting.slots()[slot].id(), model.staffIds()[person]);
                }
            }
            into.add(new MeetingAssignment(
                    meeting.id(),
                    model.time().at(from.day[i], from.start[i]),
                    from.room[i] < 0 ? null : model.roomIds()[meeting.rooms()[from.room[i]]],
                    attendance));
        }
    }

    static void discussions(Model model, int network, int[] places, Map<String, String> into) {
        NetworkDiscussions discussions = model.discussions()[network];
        int[] meetings = model.networkMeetings()[network];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                into.put(discussions.ids()[i], model.meetings()[meetings[places[i]]].id());
            }
        }
    }
}
