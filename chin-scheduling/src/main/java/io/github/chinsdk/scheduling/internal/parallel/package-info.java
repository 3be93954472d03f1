/** Tasks on the threads of the caller's executor. */
@NullMarked
package io.github.chinsdk.scheduling.internal.parallel;

import org.jspecify.annotations.NullMarked;
