/**
 * The programme that builds the networks: targets, milestones, risks and money, on NHS financial years and quarters.
 *
 * <p>What a programme document <em>says</em> (a printed score, a printed total) is kept beside what follows from its
 * parts; {@code policy.ConsistencyCheck} reports where the two differ, and nothing here repairs it.
 */
@NullMarked
package io.github.chinsdk.model.programme;

import org.jspecify.annotations.NullMarked;
