/** Statistics: estimates, comparisons and regressions beside a bare loop or a named rival. */
@NullMarked
package io.github.chinsdk.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
