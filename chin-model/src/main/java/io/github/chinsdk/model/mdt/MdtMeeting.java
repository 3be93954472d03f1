package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One meeting: when, where, with whom, about whom, and what came of each case.
 *
 * @param id identifies the meeting
 * @param start when it begins, local time in the zone of its series
 * @param seriesId the series that it belongs to
 * @param duration how long it takes, more than none and at most a day
 * @param mode in a room or not
 * @param venueId the room; null exactly when the mode is virtual
 * @param attendees the ids of the members present, or expected, each once
 * @param cases what is to be discussed, each id once
 * @param outcomes what came of the cases that were discussed, at most one for each; empty before the meeting
 */
@DocumentSchema("chin-mdt-meeting/1")
public record MdtMeeting(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) LocalDateTime start,
        @JsonProperty(required = true) String seriesId,
        @JsonProperty(required = true) Duration duration,
        @JsonProperty(required = true) MeetingMode mode,
        @Nullable String venueId,
        @JsonProperty(required = true) List<String> attendees,
        @JsonProperty(required = true) List<CaseForDiscussion> cases,
        @JsonProperty(required = true) List<CaseOutcome> outcomes) {

    /**
     * Checks the parts, that a room is named exactly when one is needed, and that outcomes belong to cases.
     *
     * @throws IllegalArgumentException if one of these does not hold
     */
    public MdtMeeting {
        Require.identifier("id", id);
        Require.present("start", start);
        Require.identifier("seriesId", seriesId);
        Require.withinADay("duration", duration);
        checkRoom(Require.present("mode", mode), venueId);
        attendees = Require.list("attendees", attendees);
        Require.eachOnce("attendees", attendees);
        cases = Require.list("cases", cases);
        outcomes = Require.list("outcomes", outcomes);
        List<String> caseIds = cases.stream().map(CaseForDiscussion::id).toList();
        Require.eachOnce("id of cases", caseIds);
        List<String> outcomeIds = outcomes.stream().map(CaseOutcome::caseId).toList();
        Require.eachOnce("caseId of outcomes", outcomeIds);
        Set<String> known = new HashSet<>(caseIds);
        for (int i = 0; i < outcomeIds.size(); i++) {
            if (!known.contains(outcomeIds.get(i))) {
                throw Require.refusal(
                        "outcomes[%d].caseId must be one of the cases of meeting '%s'\nMaybe it was discussed at another meeting.",
                        i, id);
            }
        }
    }

    /** {@return its id, its start and how many cases it has, and nothing of any case} */
    @Override
    public String toString() {
        return "MdtMeeting[" + id + ", " + start + ", " + cases.size() + " cases]";
    }

    static void checkRoom(MeetingMode mode, @Nullable String venueId) {
        if (venueId != null) {
            Require.identifier("venueId", venueId);
        }
        if ((mode == MeetingMode.FACE_TO_FACE) != (venueId != null)) {
            throw Require.refusal(
                    "venueId must be present exactly when the mode is FACE_TO_FACE, mode was %s\nMaybe %s.",
                    mode, venueId == null ? "name the room" : "leave the room out");
        }
    }
}
