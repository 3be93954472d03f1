/**
 * Use of hospitals by the people on a list: emergency admissions, bed days, A&amp;E attendances by type and those that
 * primary care could have dealt with, ambulatory-care-sensitive conditions by three published definitions, admissions for
 * one cause such as falls, and readmissions within 30 days. Each quantity is a type whose predicate gives the count, in one
 * pass with others through a {@link io.github.chinsdk.kpi.counting.CountingPlan}, and the list behind it.
 */
@NullMarked
package io.github.chinsdk.kpi.admission;

import org.jspecify.annotations.NullMarked;
