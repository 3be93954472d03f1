/**
 * Prevention: influenza vaccination and the NHS Health Check. The predicates here are bound to the definitions of the
 * {@link io.github.chinsdk.kpi.catalogue catalogue}.
 */
@NullMarked
package io.github.chinsdk.kpi.prevention;

import org.jspecify.annotations.NullMarked;
