/**
 * What is to be scheduled: the sites, people, meetings and discussions that make up an {@link
 * io.github.chinsdk.scheduling.MdtProblem}.
 */
@NullMarked
package io.github.chinsdk.scheduling.problem;

import org.jspecify.annotations.NullMarked;
