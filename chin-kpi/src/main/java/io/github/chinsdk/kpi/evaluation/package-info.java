/**
 * Did the change help? Regression for counts, difference in differences, matched controls, interrupted time series and
 * person-level windows before and after.
 *
 * <p>Every result is a status: a design that cannot answer the question (a term that repeats another, a group without
 * events, an iteration that does not settle) comes back with the reason in words and without numbers. Numbers are the
 * same bits whatever the order of the rows and the names of the units.
 */
@NullMarked
package io.github.chinsdk.kpi.evaluation;

import org.jspecify.annotations.NullMarked;
