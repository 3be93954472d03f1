package io.github.chinsdk.benchmarks.rivals.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;
import static io.github.chinsdk.scheduling.problem.Weight.CANCELLED_MEETING;
import static io.github.chinsdk.scheduling.problem.Weight.DISRUPTION_DISCUSSION;
import static io.github.chinsdk.scheduling.problem.Weight.DISRUPTION_SLOT;
import static io.github.chinsdk.scheduling.problem.Weight.FOLLOW_UP_LATE_PER_DAY;
import static io.github.chinsdk.scheduling.problem.Weight.NOT_HOME_ROOM;
import static io.github.chinsdk.scheduling.problem.Weight.OPTIONAL_SLOT_UNFILLED;
import static io.github.chinsdk.scheduling.problem.Weight.ORGANISATION_FAIRNESS_SQUARE;
import static io.github.chinsdk.scheduling.problem.Weight.PREFERRED_TIME_PER_GRAIN;
import static io.github.chinsdk.scheduling.problem.Weight.PREFERRED_WEEKDAY;
import static io.github.chinsdk.scheduling.problem.Weight.ROTATION_SQUARE;
import static io.github.chinsdk.scheduling.problem.Weight.SERIES_IRREGULAR;
import static io.github.chinsdk.scheduling.problem.Weight.TRAVEL_PER_MINUTE;
import static io.github.chinsdk.scheduling.problem.Weight.UNALLOCATED_MANDATORY_DISCUSSION;
import static io.github.chinsdk.scheduling.problem.Weight.UNALLOCATED_OPTIONAL;
import static io.github.chinsdk.scheduling.problem.Weight.UNFILLED_MANDATORY_SLOT;
import static io.github.chinsdk.scheduling.problem.Weight.VENUE_STAY;
import static io.github.chinsdk.scheduling.problem.Weight.WAITING_PER_DAY;
import static io.github.chinsdk.scheduling.problem.Weight.WORKLOAD_SQUARE;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import io.github.chinsdk.benchmarks.rivals.PublishedPlan;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * The problem statement (H3 to H16, M1 to M3, S1 to S12) as constraint streams. H1, H2, closed rooms and most of H16 are
 * kept by the value ranges. Written as the rival's own guide advises: joins on equal keys, no nested loops.
 */
public final class TimefoldConstraints implements ConstraintProvider {

    /** Set once before solving: what the streams need and Timefold has no parameter for. */
    static final ThreadLocal<Facts> FACTS = new InheritableThreadLocal<>();

    record Facts(PlanningCalendar calendar, int virtualBufferMinutes, TravelLookup travel, PublishedPlan published) {}

    /** Minutes between two sites. */
    interface TravelLookup {
        int minutes(String from, String to);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        Facts facts = Objects.requireNonNull(FACTS.get(), "FACTS");
        return new Constraint[] {
            hard(
                    "H3",
                    factory.forEachUniquePair(
                                    PlannedMeeting.class,
                                    equal(m -> m.placement().room()),
                                    equal(m -> m.placement().date()),
                                    overlapping(m -> m.placement().start(), m -> m.placement().end()))
                            .filter((a, b) -> a.placement().room() != null),
                    (a, b) -> 1),
            factory.forEach(PlannedSeat.class)
                    .groupBy(PlannedSeat::meeting, count())
                    .join(PlannedMeeting.class, equal((meeting, heads) -> meeting, meeting -> meeting))
                    .filter((meeting, heads, same) -> meeting.placement().room() != null
                            && heads + meeting.meeting().observers()
                                    > meeting.placement().room().capacity())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofHard(1),
                            (meeting, heads, same) -> heads
                                    + meeting.meeting().observers()
                                    - meeting.placement().room().capacity())
                    .asConstraint("H4"),
            hard(
                    "H5 twice",
                    factory.forEachUniquePair(PlannedSeat.class, equal(PlannedSeat::meeting), equal(PlannedSeat::person)),
                    (a, b) -> 1),
            factory.forEach(PlannedSeat.class)
                    .ifNotExists(PlannedMeeting.class, equal(PlannedSeat::meeting, meeting -> meeting))
                    .penalizeLong(HardMediumSoftLongScore.ofHard(1), seat -> 1)
                    .asConstraint("H5 not held"),
            hard(
                    "H6",
                    seated(factory).filter((seat, meeting) -> !seat.person().isAvailable(meeting.placement())),
                    (seat, meeting) -> 1),
            factory.forEachUniquePair(PlannedSeat.class, equal(PlannedSeat::person))
                    .join(PlannedMeeting.class, equal((a, b) -> a.meeting(), m -> m))
                    .join(
                            PlannedMeeting.class,
                            equal((a, b, first) -> b.meeting(), m -> m),
                            equal((a, b, first) -> first.placement().date(), m -> m.placement().date()))
                    .filter((a, b, first, second) -> first != second && tooClose(facts, first, second))
                    .penalizeLong(HardMediumSoftLongScore.ofHard(1), (a, b, first, second) -> 1)
                    .asConstraint("H7"),
            factory.forEachUniquePair(PlannedSeat.class, equal(PlannedSeat::person))
                    .join(PlannedMeeting.class, equal((a, b) -> a.meeting(), m -> m))
                    .join(
                            PlannedMeeting.class,
                            equal((a, b, first) -> b.meeting(), m -> m),
                            equal((a, b, first) -> first.placement().date(), m -> m.placement().date()))
                    .filter((a, b, first, second) -> first != second && travel(facts, first, second) > 0)
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            (a, b, first, second) -> (long) TRAVEL_PER_MINUTE.defaultValue() * travel(facts, first, second))
                    .asConstraint("S5"),
            seated(factory)
                    .groupBy(
                            (seat, meeting) -> seat.person(),
                            (seat, meeting) -> meeting.placement().date(),
                            ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi())
                    .filter((person, date, held) -> held > person.member().maxMeetingsPerDay())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofHard(1),
                            (person, date, held) -> held - person.member().maxMeetingsPerDay())
                    .asConstraint("H8"),
            hard(
                    "H9",
                    adjacent(factory)
                            .filter((first, second) -> second.placement().day()
                                            - first.placement().day()
                                    < second.meeting().minGapDaysFromPrevious()),
                    (first, second) -> 1),
            hard1(
                    "H10",
                    factory.forEach(PlannedDiscussion.class)
                            .ifNotExists(PlannedMeeting.class, equal(PlannedDiscussion::meeting, m -> m)),
                    discussion -> 1),
            hard(
                    "H11",
                    discussed(factory)
                            .ifNotExists(
                                    PlannedSeat.class,
                                    equal((d, m) -> m, PlannedSeat::meeting),
                                    equal((d, m) -> d.discussion().practiceId(), seat -> seat.slot().practiceId()),
                                    equal((d, m) -> StaffRole.GP, seat -> seat.slot().role())),
                    (d, m) -> 1),
            factory.forEach(RoleNeed.class)
                    .join(PlannedDiscussion.class, equal(RoleNeed::discussionId, PlannedDiscussion::id))
                    .join(PlannedMeeting.class, equal((need, d) -> d.meeting(), m -> m))
                    .ifNotExists(
                            PlannedSeat.class,
                            equal((need, d, m) -> m, PlannedSeat::meeting),
                            equal((need, d, m) -> need.role(), seat -> seat.slot().role()))
                    .penalizeLong(HardMediumSoftLongScore.ofHard(1), (need, d, m) -> 1)
                    .asConstraint("H12"),
            hard(
                    "H13",
                    discussed(factory)
                            .filter((d, m) -> !d.discussion().window().contains(m.placement().date())),
                    (d, m) -> 1),
            factory.forEach(PlannedDiscussion.class)
                    .groupBy(PlannedDiscussion::meeting, sum(d -> d.discussion().minutes()))
                    .filter((meeting, minutes) -> minutes > meeting.meeting().discussionMinutes())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofHard(1),
                            (meeting, minutes) -> minutes - meeting.meeting().discussionMinutes())
                    .asConstraint("H14"),
            hard(
                    "H15 predecessor",
                    discussed(factory)
                            .filter((d, m) -> d.discussion().followUp() != null)
                            .ifNotExists(
                                    PlannedDiscussion.class,
                                    equal((d, m) -> d.discussion().followUp().discussionId(), PlannedDiscussion::id)),
                    (d, m) -> 1),
            followed(factory)
                    .filter((d, p, at, before) -> gap(at, before) < minGap(d))
                    .penalizeLong(HardMediumSoftLongScore.ofHard(1), (d, p, at, before) -> 1)
                    .asConstraint("H15 gap"),
            followed(factory)
                    .filter((d, p, at, before) -> gap(at, before) > maxGap(d))
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            (d, p, at, before) -> FOLLOW_UP_LATE_PER_DAY.defaultValue() * (gap(at, before) - maxGap(d)))
                    .asConstraint("S11"),
            factory.forEachIncludingUnassigned(PlannedMeeting.class)
                    .filter(meeting -> meeting.placement() == null)
                    .penalizeLong(HardMediumSoftLongScore.ofMedium(1), m -> CANCELLED_MEETING.defaultValue())
                    .asConstraint("M1"),
            empty(factory)
                    .filter((seat, meeting) -> seat.isMandatory())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofMedium(1), (seat, m) -> UNFILLED_MANDATORY_SLOT.defaultValue())
                    .asConstraint("M2"),
            empty(factory)
                    .filter((seat, meeting) -> !seat.isMandatory())
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), (seat, m) -> OPTIONAL_SLOT_UNFILLED.defaultValue())
                    .asConstraint("S1"),
            factory.forEachIncludingUnassigned(PlannedDiscussion.class)
                    .filter(d -> d.meeting() == null && d.isMandatory())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofMedium(1), d -> UNALLOCATED_MANDATORY_DISCUSSION.defaultValue())
                    .asConstraint("M3"),
            factory.forEachIncludingUnassigned(PlannedDiscussion.class)
                    .filter(d -> d.meeting() == null && !d.isMandatory())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            d -> (long) UNALLOCATED_OPTIONAL.defaultValue() * d.discussion().priority())
                    .asConstraint("S9"),
            factory.forEachIncludingUnassigned(PlannedDiscussion.class)
                    .filter(d -> d.meeting() == null)
                    .groupBy(
                            d -> d.discussion().networkId(),
                            d -> d.discussion().selectedByOrganisationId(),
                            count())
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            (network, organisation, left) ->
                                    (long) ORGANISATION_FAIRNESS_SQUARE.defaultValue() * left * left)
                    .asConstraint("S10"),
            factory.forEach(PlannedMeeting.class)
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), meeting -> preference(facts, meeting))
                    .asConstraint("S2 and home room of S4"),
            adjacent(factory)
                    .filter((a, b) -> a.placement().weekday() != b.placement().weekday()
                            || a.placement().start() != b.placement().start())
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), (a, b) -> SERIES_IRREGULAR.defaultValue())
                    .asConstraint("S3"),
            adjacent(factory)
                    .filter((a, b) -> a.meeting().venuePolicy() == VenuePolicy.ALTERNATING
                            && b.meeting().venuePolicy() == VenuePolicy.ALTERNATING
                            && a.placement().room() != null
                            && b.placement().room() != null
                            && a.placement().room().siteId().equals(b.placement().room().siteId()))
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), (a, b) -> VENUE_STAY.defaultValue())
                    .asConstraint("S4 same site"),
            factory.forEach(PlannedSeat.class)
                    .groupBy(PlannedSeat::person, count())
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), TimefoldConstraints::square)
                    .asConstraint("S6 and S7"),
            discussed(factory)
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            (d, m) -> (long) WAITING_PER_DAY.defaultValue()
                                    * d.discussion().priority()
                                    * Math.max(0, m.placement().day() - waitsFrom(facts, d)))
                    .asConstraint("S8"),
            hard1(
                    "H16 meeting",
                    factory.forEachIncludingUnassigned(PlannedMeeting.class)
                            .filter(m -> m.placement() == null && facts.published().isFrozen(m.id())),
                    m -> 1),
            hard1(
                    "H16 seat",
                    factory.forEachIncludingUnassigned(PlannedSeat.class)
                            .filter(seat -> facts.published().isFrozen(seat.meeting().id()) && hasChanged(facts, seat)),
                    seat -> 1),
            hard1(
                    "H16 discussion",
                    factory.forEachIncludingUnassigned(PlannedDiscussion.class)
                            .filter(d -> d.meeting() == null && facts.published().isDiscussionFrozen(d.id())),
                    d -> 1),
            factory.forEach(PlannedMeeting.class)
                    .penalizeLong(
                            HardMediumSoftLongScore.ofSoft(1),
                            m -> facts.published()
                                    .costOfPlace(
                                            m.id(),
                                            m.placement().at(),
                                            m.placement().room() == null
                                                    ? null
                                                    : m.placement().room().id()))
                    .asConstraint("S12 place"),
            factory.forEachIncludingUnassigned(PlannedSeat.class)
                    .filter(seat -> facts.published().seatsMatter(seat.meeting().id()) && hasChanged(facts, seat))
                    .join(PlannedMeeting.class, equal(PlannedSeat::meeting, m -> m))
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), (seat, m) -> DISRUPTION_SLOT.defaultValue())
                    .asConstraint("S12 seat"),
            factory.forEachIncludingUnassigned(PlannedDiscussion.class)
                    .filter(d -> facts.published().meetingOf(d.id()) != null
                            && (d.meeting() == null
                                    || !d.meeting().id().equals(facts.published().meetingOf(d.id()))))
                    .penalizeLong(HardMediumSoftLongScore.ofSoft(1), d -> DISRUPTION_DISCUSSION.defaultValue())
                    .asConstraint("S12 discussion")
        };
    }

    private static boolean hasChanged(Facts facts, PlannedSeat seat) {
        String now = seat.person() == null ? null : seat.person().member().id();
        return !Objects.equals(now, facts.published().seated(seat.meeting().id(), seat.id()));
    }

    private static <A, B> Constraint hard(String name, BiConstraintStream<A, B> stream, ToLongBiFunction<A, B> weight) {
        return stream.penalizeLong(HardMediumSoftLongScore.ofHard(1), weight).asConstraint(name);
    }

    private static <A> Constraint hard1(
            String name,
            ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream<A> stream,
            ToLongFunction<A> weight) {
        return stream.penalizeLong(HardMediumSoftLongScore.ofHard(1), weight).asConstraint(name);
    }

    private static BiConstraintStream<PlannedSeat, PlannedMeeting> seated(ConstraintFactory factory) {
        return factory.forEach(PlannedSeat.class).join(PlannedMeeting.class, equal(PlannedSeat::meeting, m -> m));
    }

    private static BiConstraintStream<PlannedSeat, PlannedMeeting> empty(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedSeat.class)
                .filter(seat -> seat.person() == null)
                .join(PlannedMeeting.class, equal(PlannedSeat::meeting, m -> m));
    }

    private static BiConstraintStream<PlannedDiscussion, PlannedMeeting> discussed(ConstraintFactory factory) {
        return factory.forEach(PlannedDiscussion.class)
                .join(PlannedMeeting.class, equal(PlannedDiscussion::meeting, m -> m));
    }

    private static BiConstraintStream<PlannedMeeting, PlannedMeeting> adjacent(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .join(
                        PlannedMeeting.class,
                        equal(PlannedMeeting::networkId),
                        equal(PlannedMeeting::order, meeting -> meeting.order() - 1));
    }

    private static ai.timefold.solver.core.api.score.stream.quad.QuadConstraintStream<
                    PlannedDiscussion, PlannedDiscussion, PlannedMeeting, PlannedMeeting>
            followed(ConstraintFactory factory) {
        return factory.forEach(PlannedDiscussion.class)
                .filter(d -> d.discussion().followUp() != null)
                .join(
                        PlannedDiscussion.class,
                        equal(d -> d.discussion().followUp().discussionId(), PlannedDiscussion::id))
                .join(PlannedMeeting.class, equal((d, p) -> d.meeting(), m -> m))
                .join(PlannedMeeting.class, equal((d, p, at) -> p.meeting(), m -> m));
    }

    private static long gap(PlannedMeeting at, PlannedMeeting before) {
        return at.placement().day() - before.placement().day();
    }

    private static long minGap(PlannedDiscussion discussion) {
        FollowUp followUp = Objects.requireNonNull(discussion.discussion().followUp());
        return followUp.minGap().toDays();
    }

    private static long maxGap(PlannedDiscussion discussion) {
        FollowUp followUp = Objects.requireNonNull(discussion.discussion().followUp());
        return followUp.maxGap().toDays();
    }

    private static long waitsFrom(Facts facts, PlannedDiscussion discussion) {
        return Math.max(
                facts.calendar().horizon().first().toEpochDay(),
                discussion.discussion().window().first().toEpochDay());
    }

    private static long square(Person person, int held) {
        if (!person.isGp()) {
            return (long) WORKLOAD_SQUARE.defaultValue() * held * held;
        }
        return person.rotates() ? (long) ROTATION_SQUARE.defaultValue() * held * held : 0;
    }

    private static long preference(Facts facts, PlannedMeeting meeting) {
        Placement at = meeting.placement();
        long cost = at.weekday() == meeting.meeting().preferredWeekday() ? 0 : PREFERRED_WEEKDAY.defaultValue();
        int away = Math.abs(at.start() - meeting.meeting().preferredStart().toSecondOfDay() / 60);
        cost += (long) PREFERRED_TIME_PER_GRAIN.defaultValue()
                * (away / facts.calendar().grainMinutes());
        String home = meeting.meeting().homeRoomId();
        if (home != null && (at.room() == null || !at.room().id().equals(home))) {
            cost += NOT_HOME_ROOM.defaultValue();
        }
        return cost;
    }

    private static boolean tooClose(Facts facts, PlannedMeeting a, PlannedMeeting b) {
        PlannedMeeting first = inOrder(a, b) ? a : b;
        PlannedMeeting second = first == a ? b : a;
        int gap = a.isVirtual() != b.isVirtual() ? facts.virtualBufferMinutes() : travel(facts, a, b);
        return second.placement().start() < first.placement().end() + gap;
    }

    private static int travel(Facts facts, PlannedMeeting a, PlannedMeeting b) {
        PlannedMeeting first = inOrder(a, b) ? a : b;
        PlannedMeeting second = first == a ? b : a;
        if (first.placement().room() == null || second.placement().room() == null) {
            return 0;
        }
        return facts.travel()
                .minutes(
                        first.placement().room().siteId(),
                        second.placement().room().siteId());
    }

    private static boolean inOrder(PlannedMeeting a, PlannedMeeting b) {
        int byStart = Integer.compare(a.placement().start(), b.placement().start());
        int byEnd = Integer.compare(a.placement().end(), b.placement().end());
        return byStart != 0 ? byStart < 0 : byEnd != 0 ? byEnd < 0 : a.id().compareTo(b.id()) < 0;
    }
}
