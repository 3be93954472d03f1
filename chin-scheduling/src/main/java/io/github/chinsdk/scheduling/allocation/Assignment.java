package io.github.chinsdk.scheduling.allocation;

import java.util.List;

/**
 * An answer to an {@link AssignmentProblem}.
 *
 * @param status what is known of it
 * @param agentOfJob the agent of each job, counted from 0; empty when there is no assignment
 * @param value the values added up; 0 when there is no assignment
 * @param bound what no assignment is better than, which is the value when it is optimal; 0 when it is impossible
 */
public record Assignment(AssignmentStatus status, List<Integer> agentOfJob, long value, long bound) {

    /** Copies the list. */
    public Assignment {
        agentOfJob = List.copyOf(agentOfJob);
    }
}
