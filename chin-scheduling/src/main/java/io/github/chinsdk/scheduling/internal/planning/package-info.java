/** Makes problems of plans, counts what cannot work, and takes what is left into the next month. */
@NullMarked
package io.github.chinsdk.scheduling.internal.planning;

import org.jspecify.annotations.NullMarked;
