/**
 * Prevention: influenza vaccination, the NHS Health Check with the most deprived quintile, and alcohol brief interventions.
 */
@NullMarked
package io.github.chinsdk.kpi.prevention;

import org.jspecify.annotations.NullMarked;
