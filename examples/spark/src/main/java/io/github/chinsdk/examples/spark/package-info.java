/** The library's accumulators inside Apache Spark: the same counts to the bit, whatever the partitioning. */
@NullMarked
package io.github.chinsdk.examples.spark;

import org.jspecify.annotations.NullMarked;
