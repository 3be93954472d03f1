/**
 * Quality of care: achievement with exceptions as in the Quality and Outcomes Framework, and the care processes and
 * treatment targets of diabetes as in the National Diabetes Audit.
 */
@NullMarked
package io.github.chinsdk.kpi.quality;

import org.jspecify.annotations.NullMarked;
