/** Reads the files of a programme and puts what they say about each practice in one place. */
@NullMarked
package io.github.chinsdk.examples.quickstart.input;

import org.jspecify.annotations.NullMarked;
