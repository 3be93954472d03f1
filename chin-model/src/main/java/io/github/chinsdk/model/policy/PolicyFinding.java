package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.internal.Require;

/**
 * A policy that is not followed, and where.
 *
 * @param policy which policy
 * @param path where in the plan or team, as in {@code networks[2].members}
 * @param sentence what is so and what should be, as a manager would say it
 */
public record PolicyFinding(Policy policy, String path, String sentence) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public PolicyFinding {
        Require.present("policy", policy);
        Require.present("path", path);
        Require.text("sentence", sentence);
    }

    /** {@return how much it matters} */
    public Severity severity() {
        return policy.severity();
    }
}
