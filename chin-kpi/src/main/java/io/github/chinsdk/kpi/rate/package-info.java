/**
 * Proportions, crude rates and means of one unit at a time or of whole columns.
 */
@NullMarked
package io.github.chinsdk.kpi.rate;

import org.jspecify.annotations.NullMarked;
