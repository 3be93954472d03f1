/**
 * Use of hospitals by the people on a list: emergency admissions and A&amp;E attendances per 1,000, as
 * {@link io.github.chinsdk.kpi.admission.AdmissionRates} defines and calculates them.
 */
@NullMarked
package io.github.chinsdk.kpi.admission;

import org.jspecify.annotations.NullMarked;
