/**
 * What should be, as opposed to what can be: sizes, coverage, one network for each practice, capacity, complete teams;
 * and whether what a document states agrees with what follows from its own figures.
 *
 * <p>A record that breaks a policy is a valid record. {@link io.github.chinsdk.model.policy.PolicyCheck} reports all
 * findings together; a host with a Jakarta Validation provider gets the same ones from its own {@code @Valid}.
 */
@NullMarked
package io.github.chinsdk.model.policy;

import org.jspecify.annotations.NullMarked;
