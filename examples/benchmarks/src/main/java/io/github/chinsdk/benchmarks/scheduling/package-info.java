/** The scheduler at work on files and on large synthetic problems. */
@NullMarked
package io.github.chinsdk.benchmarks.scheduling;

import org.jspecify.annotations.NullMarked;
