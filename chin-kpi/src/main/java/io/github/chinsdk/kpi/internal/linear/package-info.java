/** The one matrix decomposition that the regressions need. */
@NullMarked
package io.github.chinsdk.kpi.internal.linear;

import org.jspecify.annotations.NullMarked;
