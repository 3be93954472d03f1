/** Numerical parts of {@code kpi.variation}; not exported. */
@NullMarked
package io.github.chinsdk.kpi.internal.variation;

import org.jspecify.annotations.NullMarked;
