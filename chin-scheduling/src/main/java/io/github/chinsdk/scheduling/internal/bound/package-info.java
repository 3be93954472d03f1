/** Lower bounds: what no schedule can beat. */
@NullMarked
package io.github.chinsdk.scheduling.internal.bound;

import org.jspecify.annotations.NullMarked;
