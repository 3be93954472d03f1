package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.Weight;
import java.util.List;
import java.util.Locale;

/** Turns the discussions of one network into arrays. */
final class DiscussionCompiler {

    private static final int MOST_PRACTICES = Long.SIZE - StaffRole.values().length;

    private final MdtProblem problem;
    private final Pins pins;
    private final TimeGrid time;
    private final List<Discussion> discussions;
    private final ModelCompiler.Index practices = new ModelCompiler.Index();
    private long neededRoles;

    DiscussionCompiler(MdtProblem problem, Pins pins, TimeGrid time, List<Discussion> discussions) {
        this.problem = problem;
        this.pins = pins;
        this.time = time;
        this.discussions = discussions;
        for (Discussion discussion : discussions) {
            int practice = practices.add(discussion.practiceId());
            if (practice >= MOST_PRACTICES) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "network %s must have patients of at most %d practices, has more\nMaybe split the network.",
                        discussion.networkId(),
                        MOST_PRACTICES));
            }
            discussion.requiredRoles().forEach(role -> neededRoles |= roleBit(role));
        }
    }

    private static long roleBit(StaffRole role) {
        return 1L
                << switch (role) {
                    case GP -> MOST_PRACTICES;
                    case COMMUNITY_MATRON -> MOST_PRACTICES + 1;
                    case SOCIAL_WORKER -> MOST_PRACTICES + 2;
                    case CARE_NAVIGATOR -> MOST_PRACTICES + 3;
                    case MENTAL_HEALTH -> MOST_PRACTICES + 4;
                };
    }

    /** What a filled seat provides, of what some discussion needs. */
    long provides(Slot slot) {
        long bits = roleBit(slot.role()) & neededRoles;
        String practice = slot.practiceId();
        if (slot.role() == StaffRole.GP && practice != null && practices.of(practice) >= 0) {
            bits |= 1L << practices.of(practice);
        }
        return bits;
    }

    NetworkDiscussions compile(List<Meeting> meetings) {
        int n = discussions.size();
        ModelCompiler.Index meetingIndex = new ModelCompiler.Index();
        meetings.forEach(meeting -> meetingIndex.add(meeting.id()));
        ModelCompiler.Index discussionIndex = new ModelCompiler.Index();
        discussions.forEach(discussion -> discussionIndex.add(discussion.id()));
        ModelCompiler.Index organisations = new ModelCompiler.Index();
        int[] minutes = new int[n];
        long[] needs = new long[n];
        int[] release = new int[n];
        int[] due = new int[n];
        int[] waitFrom = new int[n];
        int[] waitRate = new int[n];
        long[] leftCost = new long[n];
        int[] moveCost = new int[n];
        int[] published = new int[n];
        int[] forced = new int[n];
        int[] organisation = new int[n];
        int[] follows = new int[n];
        int[] minGap = new int[n];
        int[] maxGap = new int[n];
        for (int i = 0; i < n; i++) {
            Discussion discussion = discussions.get(i);
            minutes[i] = discussion.minutes();
            needs[i] = 1L << practices.of(discussion.practiceId());
            for (StaffRole role : discussion.requiredRoles()) {
                needs[i] |= roleBit(role);
            }
            release[i] = (int) discussion.window().first().toEpochDay();
            due[i] = (int) discussion.window().last().toEpochDay();
            waitFrom[i] = Math.max(release[i], time.horizonStart());
            waitRate[i] = Math.multiplyExact(weight(Weight.WAITING_PER_DAY), discussion.priority());
            leftCost[i] = discussion.requirement() == Requirement.MANDATORY
                    ? Cost.of(weight(Weight.UNALLOCATED_MANDATORY_DISCUSSION), 0)
                    : (long) weight(Weight.UNALLOCATED_OPTIONAL) * discussion.priority();
            String before = publishedMeeting(discussion);
            published[i] = before == null ? -1 : meetingIndex.of(before);
            moveCost[i] = before == null ? 0 : weight(Weight.DISRUPTION_DISCUSSION);
            String stay = pins.discussion(discussion.id());
            forced[i] = stay == null ? -1 : meetingIndex.of(stay);
            organisation[i] = organisations.add(discussion.selectedByOrganisationId());
            FollowUp followUp = discussion.followUp();
            follows[i] = followUp == null ? -1 : discussionIndex.of(followUp.discussionId());
            minGap[i] = followUp == null ? 0 : (int) followUp.minGap().toDays();
            maxGap[i] = followUp == null ? 0 : (int) followUp.maxGap().toDays();
        }
        boolean[] closed = new boolean[meetings.size()];
        int[] capacity = new int[meetings.size()];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = pins.closed(meetings.get(i).id());
            capacity[i] = meetings.get(i).discussionMinutes();
        }
        return new NetworkDiscussions(
                discussionIndex.ids(),
                minutes,
                needs,
                release,
                due,
                waitFrom,
                waitRate,
                leftCost,
                moveCost,
                published,
                forced,
                organisation,
                organisations.ids().length,
                follows,
                minGap,
                maxGap,
                weight(Weight.FOLLOW_UP_LATE_PER_DAY),
                weight(Weight.ORGANISATION_FAIRNESS_SQUARE),
                closed,
                capacity);
    }

    private @org.jspecify.annotations.Nullable String publishedMeeting(Discussion discussion) {
        PublishedSchedule published = problem.published();
        return published == null ? null : published.schedule().meetingOf(discussion.id());
    }

    private int weight(Weight weight) {
        return problem.weights().of(weight);
    }
}
