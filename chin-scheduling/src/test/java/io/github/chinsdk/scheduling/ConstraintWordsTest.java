package io.github.chinsdk.scheduling;

import static io.github.chinsdk.scheduling.ConstraintFixture.attendance;
import static io.github.chinsdk.scheduling.ConstraintFixture.entry;
import static io.github.chinsdk.scheduling.ConstraintFixture.evaluate;
import static io.github.chinsdk.scheduling.ConstraintFixture.faceToFace;
import static io.github.chinsdk.scheduling.ConstraintFixture.meeting;
import static io.github.chinsdk.scheduling.ConstraintFixture.publish;
import static io.github.chinsdk.scheduling.ConstraintFixture.seat;
import static io.github.chinsdk.scheduling.ScheduleConstraint.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a coordinator reads of each constraint: a sentence with day, person and practice, and nothing of a patient. */
class ConstraintWordsTest {

    private record Case(ScheduleConstraint constraint, String words, ConstraintFixture.Edit edit) {}

    private static Case says(ScheduleConstraint constraint, String words, ConstraintFixture.Edit edit) {
        return new Case(constraint, words, edit);
    }

    private static Stream<Case> cases() {
        return Stream.of(
                says(
                        H1_MEETING_WINDOW,
                        "meeting m2 is on 14 January, not a working date",
                        (p, s) -> meeting(s, 1).put("start", "2026-01-14T09:00")),
                says(
                        H2_ROOM_ELIGIBLE,
                        "meeting m1 is face to face and has no room",
                        (p, s) -> meeting(s, 0).putNull("roomId")),
                says(
                        H3_ROOM_CONFLICT,
                        "meeting m1 is in room r1 while it is closed",
                        (p, s) -> meeting(s, 0).put("start", "2026-01-06T09:00")),
                says(
                        H4_ROOM_CAPACITY,
                        "meeting m1 has 3 people in room r1, which holds 2",
                        (p, s) -> entry(p, "rooms", 0).put("capacity", 2)),
                says(
                        H5_STAFF_ELIGIBLE,
                        "g2 may not take the seat of the social worker at v1",
                        (p, s) -> seat(s, 2, 0).put("staffId", "g2")),
                says(
                        H6_STAFF_AVAILABILITY,
                        "g1 of P cannot be at the 5 January meeting of n1 (m1, 12:30 to 13:30): free only from 08:00 to 13:00",
                        (p, s) -> {
                            meeting(s, 0).put("start", "2026-01-05T12:30");
                            seat(s, 2, 0).put("staffId", "sw2");
                        }),
                says(
                        H6_STAFF_AVAILABILITY,
                        "g1 of P cannot be at the 5 January meeting of n1 (m1, 09:00 to 10:00): on leave",
                        (p, s) -> entry(p, "staff", 0).withArray("availability").remove(0)),
                says(
                        H7_STAFF_OVERLAP_TRAVEL,
                        "sw cannot be at meeting m1 and then at v1 on 5 January: 15 minutes are needed between",
                        (p, s) -> meeting(s, 2).put("start", "2026-01-05T10:00")),
                says(
                        H7_STAFF_OVERLAP_TRAVEL,
                        "sw cannot be at meeting m1 and then at v1 on 5 January: they overlap",
                        (p, s) -> meeting(s, 2).put("start", "2026-01-05T09:30")),
                says(
                        H8_STAFF_DAILY_MAX,
                        "sw has 2 meetings on 5 January, and can attend 1",
                        (p, s) -> entry(p, "staff", 2).put("maxMeetingsPerDay", 1)),
                says(H9_SERIES_SPACING, "meetings m1 and m2 are 2 days apart, at least 4 are wanted", (p, s) -> {
                    entry(p, "meetings", 1).put("earliestDate", "2026-01-05");
                    meeting(s, 1).put("start", "2026-01-07T09:00");
                }),
                says(
                        H10_DISCUSSION_MEETING,
                        "a discussion of a patient of P is at v1, which is of another network or not held",
                        (p, s) -> entry(s, "discussions", 0).put("meetingId", "v1")),
                says(
                        H11_PRACTICE_PRESENT,
                        "no GP of P is at meeting m1, where its patient is discussed",
                        (p, s) -> attendance(s, 0).remove(0)),
                says(
                        H12_ROLE_PRESENT,
                        "no social worker is at meeting m1, where a patient of P needs one",
                        (p, s) -> attendance(s, 0).remove(1)),
                says(
                        H13_DISCUSSION_WINDOW,
                        "a discussion at m1 is on 5 January, outside 1 January to 4 January",
                        (p, s) -> entry(p, "discussions", 0).put("dueDate", "2026-01-04")),
                says(
                        H14_MEETING_CAPACITY,
                        "meeting m1 has 55 minutes of discussion and room for 50",
                        (p, s) -> entry(s, "discussions", 2).put("meetingId", "m1")),
                says(
                        H15_FOLLOW_UP_ORDER,
                        "a follow-up at m2 comes 7 days after the first discussion, at least 8 are wanted",
                        (p, s) -> entry(p, "discussions", 1).put("minGapDays", 8)),
                says(H16_FROZEN, "meeting m1 was published for before 10 January and may not change", (p, s) -> {
                    publish(p);
                    seat(s, 0, 0).put("staffId", "g2");
                }),
                says(
                        M1_CANCELLED_MEETING,
                        "meeting v1 is not held",
                        (p, s) -> meeting(s, 2).putNull("start").putArray("attendance")),
                says(
                        M2_UNFILLED_MANDATORY_SLOT,
                        "meeting v1 has no social worker",
                        (p, s) -> attendance(s, 2).remove(0)),
                says(
                        M3_UNALLOCATED_MANDATORY_DISCUSSION,
                        "a mandatory discussion of a patient of P is at no meeting",
                        (p, s) -> entry(s, "discussions", 0).putNull("meetingId")),
                says(S1_OPTIONAL_SLOT_UNFILLED, "meeting v1 has no GP of P", (p, s) -> {}),
                says(
                        S2_PREFERRED_SLOT,
                        "meeting m1 is on Monday 5 January, not on a Tuesday",
                        (p, s) -> entry(p, "meetings", 0).put("preferredWeekday", "TUESDAY")),
                says(
                        S3_SERIES_IRREGULAR,
                        "meeting m2 differs from m1 in weekday or time",
                        (p, s) -> meeting(s, 1).put("start", "2026-01-12T09:15")),
                says(
                        S4_VENUE,
                        "meeting m2 is at the same site as m1",
                        (p, s) -> meeting(s, 1).put("roomId", "r1")),
                says(S5_TRAVEL, "sw travels 20 minutes from meeting m1 to v1", (p, s) -> {
                    faceToFace(p, "r2");
                    meeting(s, 2).put("roomId", "r2").put("start", "2026-01-05T10:30");
                }),
                says(S6_ROTATION_FAIRNESS, "g1 of P attends 1 meeting of the rotation", (p, s) -> {}),
                says(S7_WORKLOAD_BALANCE, "sw attends 3 meetings", (p, s) -> {}),
                says(S8_WAITING, "a patient of P with priority 2 waits 7 days for m2", (p, s) -> {}),
                says(
                        S9_UNALLOCATED_OPTIONAL,
                        "an optional discussion of a patient of P is at no meeting",
                        (p, s) -> {}),
                says(S10_ORGANISATION_FAIRNESS, "P put forward 1 patient in n1 that no meeting takes", (p, s) -> {}),
                says(
                        S11_FOLLOW_UP_LATE,
                        "a follow-up at m2 comes 7 days after the first discussion, at most 6 are wanted",
                        (p, s) -> {}),
                says(S12_DISRUPTION, "meeting m2 has g1 as GP of P instead of g2", (p, s) -> {
                    publish(p);
                    seat(s, 1, 0).put("staffId", "g1");
                }));
    }

    @TestFactory
    Stream<DynamicTest> sentences() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.constraint().code() + ": " + each.words(),
                () -> assertThat(evaluate(each.edit()).of(each.constraint()))
                        .extracting(match -> match.justification().words())
                        .contains(each.words())));
    }

    @Test
    void everyConstraintHasASentence() {
        assertThat(cases().map(Case::constraint)).containsAll(Arrays.asList(ScheduleConstraint.values()));
    }

    @Test
    void aMatchNamesWhoAndWhatIsConcerned() throws IOException {
        ConstraintMatch match = evaluate(
                        (p, s) -> entry(p, "staff", 0).withArray("availability").remove(0))
                .of(H6_STAFF_AVAILABILITY)
                .get(0);
        assertThat(match.justification().networkIds()).containsExactly("n1");
        assertThat(match.justification().meetingIds()).containsExactly("m1");
        assertThat(match.justification().staffIds()).containsExactly("g1");
    }
}
