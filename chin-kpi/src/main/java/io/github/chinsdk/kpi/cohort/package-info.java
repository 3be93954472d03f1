/**
 * Who should be looked at: the share of people at highest risk, the tier of care that their age, conditions and needs point
 * to, how frail they are, and who may have a condition that is on no register. What the rules do not decide is reported as
 * such.
 */
@NullMarked
package io.github.chinsdk.kpi.cohort;

import org.jspecify.annotations.NullMarked;
