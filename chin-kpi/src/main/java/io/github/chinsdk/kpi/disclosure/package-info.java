/**
 * Statistical disclosure control, an explicit last step: calculators never round or suppress. Small counts are
 * suppressed, others rounded, and further cells are suppressed until no published total gives a small count away.
 */
@NullMarked
package io.github.chinsdk.kpi.disclosure;

import org.jspecify.annotations.NullMarked;
