/**
 * Who should be looked at: the share of people at highest risk, and the tier of care that their age, conditions and needs
 * point to. What the rules do not decide is reported as such.
 */
@NullMarked
package io.github.chinsdk.kpi.cohort;

import org.jspecify.annotations.NullMarked;
