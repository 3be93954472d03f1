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

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One test for each constraint: given a schedule that is good but for one thing, it penalises that and nothing else. The
 * problem, the schedule and the expected costs are those of the independent referee's own self-test.
 */
class ConstraintTest {

    private static Map<ScheduleConstraint, Long> costs(ScheduleScore score, boolean soft) {
        Map<ScheduleConstraint, Long> costs = new EnumMap<>(ScheduleConstraint.class);
        score.byConstraint().forEach((constraint, cost) -> {
            if (cost > 0 && (constraint.level() == ConstraintLevel.SOFT) == soft) {
                costs.put(constraint, cost);
            }
        });
        return costs;
    }

    private record Case(String given, Map<ScheduleConstraint, Long> penalises, ConstraintFixture.Edit edit) {}

    private static Case given(String given, Map<ScheduleConstraint, Long> penalises, ConstraintFixture.Edit edit) {
        return new Case(given, penalises, edit);
    }

    @TestFactory
    Stream<DynamicTest> hardAndMedium() {
        return Stream.of(
                        given(
                                "a bank holiday",
                                Map.of(H1_MEETING_WINDOW, 1L),
                                (p, s) -> meeting(s, 1).put("start", "2026-01-14T09:00")),
                        given(
                                "a start off the grid",
                                Map.of(H1_MEETING_WINDOW, 1L, H7_STAFF_OVERLAP_TRAVEL, 1L),
                                (p, s) -> meeting(s, 0).put("start", "2026-01-05T09:05")),
                        given(
                                "no room",
                                Map.of(H2_ROOM_ELIGIBLE, 1L),
                                (p, s) -> meeting(s, 0).putNull("roomId")),
                        given(
                                "a virtual meeting in a room",
                                Map.of(H2_ROOM_ELIGIBLE, 1L),
                                (p, s) -> meeting(s, 2).put("roomId", "r1")),
                        given(
                                "a closed room",
                                Map.of(H3_ROOM_CONFLICT, 1L),
                                (p, s) -> meeting(s, 0).put("start", "2026-01-06T09:00")),
                        given("two meetings in a room", Map.of(H3_ROOM_CONFLICT, 1L), (p, s) -> {
                            faceToFace(p, "r1");
                            meeting(s, 2).put("roomId", "r1").put("start", "2026-01-05T09:30");
                            seat(s, 2, 0).put("staffId", "sw2");
                        }),
                        given(
                                "a small room",
                                Map.of(H4_ROOM_CAPACITY, 1L),
                                (p, s) -> entry(p, "rooms", 0).put("capacity", 2)),
                        given(
                                "a person for the wrong seat",
                                Map.of(H5_STAFF_ELIGIBLE, 1L),
                                (p, s) -> seat(s, 2, 0).put("staffId", "g2")),
                        given("a person on leave", Map.of(H6_STAFF_AVAILABILITY, 1L), (p, s) -> {
                            meeting(s, 0).put("start", "2026-01-05T12:30");
                            seat(s, 2, 0).put("staffId", "sw2");
                        }),
                        given(
                                "no time to log in",
                                Map.of(H7_STAFF_OVERLAP_TRAVEL, 1L),
                                (p, s) -> meeting(s, 2).put("start", "2026-01-05T10:00")),
                        given("no time to travel", Map.of(H7_STAFF_OVERLAP_TRAVEL, 1L), (p, s) -> {
                            faceToFace(p, "r2");
                            meeting(s, 2).put("roomId", "r2");
                        }),
                        given(
                                "a third meeting on a date",
                                Map.of(H8_STAFF_DAILY_MAX, 1L),
                                (p, s) -> entry(p, "staff", 2).put("maxMeetingsPerDay", 1)),
                        given("a series too close", Map.of(H9_SERIES_SPACING, 1L), (p, s) -> {
                            entry(p, "meetings", 1).put("earliestDate", "2026-01-05");
                            meeting(s, 1).put("start", "2026-01-07T09:00");
                            entry(p, "discussions", 1).put("minGapDays", 1);
                        }),
                        given(
                                "another network's meeting",
                                Map.of(H10_DISCUSSION_MEETING, 1L),
                                (p, s) -> entry(s, "discussions", 0).put("meetingId", "v1")),
                        given(
                                "no GP of the practice",
                                Map.of(H11_PRACTICE_PRESENT, 1L),
                                (p, s) -> attendance(s, 0).remove(0)),
                        given(
                                "no social worker",
                                Map.of(H12_ROLE_PRESENT, 1L, M2_UNFILLED_MANDATORY_SLOT, 3L),
                                (p, s) -> attendance(s, 0).remove(1)),
                        given(
                                "a discussion past its date",
                                Map.of(H13_DISCUSSION_WINDOW, 1L),
                                (p, s) -> entry(p, "discussions", 0).put("dueDate", "2026-01-04")),
                        given(
                                "too many minutes",
                                Map.of(H14_MEETING_CAPACITY, 5L),
                                (p, s) -> entry(s, "discussions", 2).put("meetingId", "m1")),
                        given(
                                "a follow-up of nothing",
                                Map.of(H15_FOLLOW_UP_ORDER, 1L, M3_UNALLOCATED_MANDATORY_DISCUSSION, 1L),
                                (p, s) -> entry(s, "discussions", 0).putNull("meetingId")),
                        given(
                                "a follow-up too soon",
                                Map.of(H15_FOLLOW_UP_ORDER, 1L),
                                (p, s) -> entry(p, "discussions", 1).put("minGapDays", 8)),
                        given("a frozen meeting changed", Map.of(H16_FROZEN, 1L), (p, s) -> {
                            publish(p);
                            seat(s, 0, 0).put("staffId", "g2");
                        }),
                        given("a meeting moved to before what is frozen", Map.of(H16_FROZEN, 1L), (p, s) -> {
                            publish(p);
                            ((ArrayNode) p.get("baseline").get("meetings")).remove(2);
                        }),
                        given(
                                "a meeting without its social worker, whom no patient needs",
                                Map.of(M2_UNFILLED_MANDATORY_SLOT, 3L),
                                (p, s) -> attendance(s, 2).remove(0)),
                        given(
                                "a mandatory discussion left out, and the one that follows it",
                                Map.of(M3_UNALLOCATED_MANDATORY_DISCUSSION, 1L),
                                (p, s) -> {
                                    entry(s, "discussions", 0).putNull("meetingId");
                                    entry(s, "discussions", 1).putNull("meetingId");
                                }),
                        given(
                                "a meeting not held",
                                Map.of(M1_CANCELLED_MEETING, 10L),
                                (p, s) -> meeting(s, 2).putNull("start").putArray("attendance")),
                        given("nothing wrong", Map.of(), (p, s) -> {}))
                .map(each -> DynamicTest.dynamicTest(
                        each.given() + " penalises " + each.penalises(),
                        () -> assertThat(costs(evaluate(each.edit()).score(), false))
                                .isEqualTo(each.penalises())));
    }

    @Test
    void softCostsOfTheGoodScheduleAreTheReferees() throws IOException {
        assertThat(costs(evaluate((p, s) -> {}).score(), true))
                .isEqualTo(Map.of(
                        S1_OPTIONAL_SLOT_UNFILLED, 10L,
                        S2_PREFERRED_SLOT, 5L,
                        S6_ROTATION_FAIRNESS, 8L,
                        S7_WORKLOAD_BALANCE, 18L,
                        S8_WAITING, 14L,
                        S9_UNALLOCATED_OPTIONAL, 60L,
                        S10_ORGANISATION_FAIRNESS, 5L,
                        S11_FOLLOW_UP_LATE, 2L));
    }

    /** Each from the good schedule: what is named changes to that, and nothing else on the soft level. */
    @TestFactory
    Stream<DynamicTest> soft() {
        return Stream.of(
                        given(
                                "the optional seat taken, by a GP who then has two meetings",
                                Map.of(S1_OPTIONAL_SLOT_UNFILLED, 0L, S6_ROTATION_FAIRNESS, 20L),
                                (p, s) -> attendance(s, 2)
                                        .addObject()
                                        .put("slotId", "v1-P")
                                        .put("staffId", "g2")),
                        given(
                                "half an hour from the time that is preferred",
                                Map.of(S2_PREFERRED_SLOT, 7L),
                                (p, s) -> entry(p, "meetings", 0).put("preferredStart", "08:30")),
                        given(
                                "another weekday than is preferred",
                                Map.of(S2_PREFERRED_SLOT, 20L),
                                (p, s) -> entry(p, "meetings", 0).put("preferredWeekday", "TUESDAY")),
                        given(
                                "both meetings of the rotation for one GP",
                                Map.of(S6_ROTATION_FAIRNESS, 16L),
                                (p, s) -> seat(s, 1, 0).put("staffId", "g1")),
                        given(
                                "a meeting of the busiest for a colleague",
                                Map.of(S7_WORKLOAD_BALANCE, 10L),
                                (p, s) -> seat(s, 2, 0).put("staffId", "sw2")),
                        given(
                                "a patient of higher priority who waits",
                                Map.of(S8_WAITING, 21L),
                                (p, s) -> entry(p, "discussions", 1).put("priority", 3)),
                        given(
                                "a patient of higher priority who is left out",
                                Map.of(S9_UNALLOCATED_OPTIONAL, 90L),
                                (p, s) -> entry(p, "discussions", 2).put("priority", 3)),
                        given(
                                "two patients of one organisation left out",
                                Map.of(
                                        S8_WAITING, 0L,
                                        S9_UNALLOCATED_OPTIONAL, 120L,
                                        S10_ORGANISATION_FAIRNESS, 20L,
                                        S11_FOLLOW_UP_LATE, 0L),
                                (p, s) -> entry(s, "discussions", 1).putNull("meetingId")),
                        given(
                                "a follow-up wanted sooner",
                                Map.of(S11_FOLLOW_UP_LATE, 6L),
                                (p, s) -> entry(p, "discussions", 1).put("maxGapDays", 4)))
                .map(each -> DynamicTest.dynamicTest(each.given() + " costs " + each.penalises(), () -> {
                    Map<ScheduleConstraint, Long> expected =
                            new EnumMap<>(costs(evaluate((p, s) -> {}).score(), true));
                    expected.putAll(each.penalises());
                    expected.values().removeIf(cost -> cost == 0);
                    assertThat(costs(evaluate(each.edit()).score(), true)).isEqualTo(expected);
                }));
    }

    @Test
    void otherTimeThanTheSeriesIsIrregular() throws IOException {
        assertThat(evaluate((p, s) -> meeting(s, 1).put("start", "2026-01-12T09:15"))
                        .score()
                        .of(S3_SERIES_IRREGULAR))
                .isEqualTo(10);
    }

    @Test
    void stayingAtASiteAndLeavingTheHomeRoomAreBothVenue() throws IOException {
        assertThat(evaluate((p, s) -> meeting(s, 1).put("roomId", "r1")).score().of(S4_VENUE))
                .isEqualTo(25);
        assertThat(evaluate((p, s) -> entry(p, "meetings", 0).put("homeRoomId", "r2"))
                        .score()
                        .of(S4_VENUE))
                .isEqualTo(10);
    }

    @Test
    void travelBetweenTwoMeetingsOfADayCostsItsMinutes() throws IOException {
        assertThat(evaluate((p, s) -> {
                            faceToFace(p, "r2");
                            meeting(s, 2).put("roomId", "r2").put("start", "2026-01-05T10:30");
                        })
                        .score()
                        .of(S5_TRAVEL))
                .isEqualTo(20);
    }

    @Test
    void disruptionCountsDateRoomAndSeat() throws IOException {
        assertThat(evaluate((p, s) -> {
                            publish(p);
                            meeting(s, 1).put("start", "2026-01-13T09:00").put("roomId", "r1");
                            seat(s, 1, 0).put("staffId", "g1");
                        })
                        .score()
                        .of(S12_DISRUPTION))
                .isEqualTo(40 + 10 + 5);
    }

    @Test
    void disruptionCountsTimeOnTheSameDateAndDiscussions() throws IOException {
        assertThat(evaluate((p, s) -> {
                            publish(p);
                            meeting(s, 1).put("start", "2026-01-12T09:15");
                            entry(s, "discussions", 1).putNull("meetingId");
                        })
                        .score()
                        .of(S12_DISRUPTION))
                .isEqualTo(15 + 3);
    }

    @Test
    void theCostsOfTheMatchesAddUpToTheScore() throws IOException {
        ScheduleEvaluation evaluation = evaluate((p, s) -> meeting(s, 1).put("roomId", "r1"));
        for (ScheduleConstraint constraint : ScheduleConstraint.values()) {
            assertThat(evaluation.of(constraint).stream()
                            .mapToLong(ConstraintMatch::cost)
                            .sum())
                    .isEqualTo(evaluation.score().of(constraint));
        }
    }
}
