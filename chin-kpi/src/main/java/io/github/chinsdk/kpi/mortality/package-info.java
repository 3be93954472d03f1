/**
 * Mortality: deaths under 75 by cause, deaths by place, and life expectancy.
 */
@NullMarked
package io.github.chinsdk.kpi.mortality;

import org.jspecify.annotations.NullMarked;
