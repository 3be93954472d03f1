package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.Justification;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.problem.Meeting;
import java.util.List;

/** Makes reasons. */
final class Because {

    private Because() {}

    static Reason person(ReasonKind kind, Meeting meeting, String personId, String words) {
        return new Reason(
                kind,
                new Justification(
                        words,
                        List.of(meeting.networkId()),
                        List.of(meeting.id()),
                        List.of(personId),
                        List.of(),
                        List.of()));
    }

    static Reason meeting(ReasonKind kind, Meeting meeting, String words) {
        return new Reason(
                kind,
                new Justification(
                        words, List.of(meeting.networkId()), List.of(meeting.id()), List.of(), List.of(), List.of()));
    }

    static Reason discussion(ReasonKind kind, Meeting meeting, String discussionId, String words) {
        return new Reason(
                kind,
                new Justification(
                        words,
                        List.of(meeting.networkId()),
                        List.of(meeting.id()),
                        List.of(),
                        List.of(),
                        List.of(discussionId)));
    }
}
