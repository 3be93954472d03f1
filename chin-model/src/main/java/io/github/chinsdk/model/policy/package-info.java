/**
 * What should be, as opposed to what can be: sizes, coverage, one network for each practice, capacity, complete teams;
 * and whether what a document states agrees with what follows from its own figures.
 *
 * <p>{@link io.github.chinsdk.model.policy.CoverageReport} is how a plan stands, {@link
 * io.github.chinsdk.model.policy.PolicyCheck} what is not as it should be, and {@link
 * io.github.chinsdk.model.policy.ConsistencyCheck} what documents state and figures, or other documents, do not bear out.
 *
 * <p>A record that breaks a policy is a valid record. {@link io.github.chinsdk.model.policy.PolicyCheck} reports all
 * findings together; a host with a Jakarta Validation provider gets the same ones from its own {@code @Valid}.
 */
@NullMarked
package io.github.chinsdk.model.policy;

import org.jspecify.annotations.NullMarked;
