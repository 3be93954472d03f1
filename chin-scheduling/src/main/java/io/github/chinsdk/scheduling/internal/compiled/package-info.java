/** A problem as arrays: one model for each group of networks that share people or rooms. */
@NullMarked
package io.github.chinsdk.scheduling.internal.compiled;

import org.jspecify.annotations.NullMarked;
