/**
 * Measures of mortality beyond the rate: life expectancy.
 */
@NullMarked
package io.github.chinsdk.kpi.mortality;

import org.jspecify.annotations.NullMarked;
