/**
 * Rates and ratios that allow for differences in age structure: directly and indirectly standardised, for one unit with
 * its workings, or for thousands at once over columns.
 */
@NullMarked
package io.github.chinsdk.kpi.standardisation;

import org.jspecify.annotations.NullMarked;
