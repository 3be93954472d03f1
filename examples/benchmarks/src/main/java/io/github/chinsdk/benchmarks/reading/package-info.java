/** Reading published files, beside the CSV library that takes the same bytes apart; and patients in a small heap. */
@NullMarked
package io.github.chinsdk.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
