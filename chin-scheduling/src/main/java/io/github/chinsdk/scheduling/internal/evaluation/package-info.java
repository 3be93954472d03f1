/** Judges a schedule from scratch, in the words of the problem statement. */
@NullMarked
package io.github.chinsdk.scheduling.internal.evaluation;

import org.jspecify.annotations.NullMarked;
