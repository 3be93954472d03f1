/** Counting at scale: the accumulators beside a bare loop and a database. */
@NullMarked
package io.github.chinsdk.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
