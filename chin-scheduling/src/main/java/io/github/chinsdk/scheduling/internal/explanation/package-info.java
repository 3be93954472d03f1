/** Looks into a schedule for reasons, alternatives and remedies, and puts them in words. */
@NullMarked
package io.github.chinsdk.scheduling.internal.explanation;

import org.jspecify.annotations.NullMarked;
