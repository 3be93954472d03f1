/**
 * How many people should be on a disease register and how many are: published tables of
 * {@link io.github.chinsdk.kpi.prevalence.PrevalenceTable prevalence} by sex and age, the
 * {@link io.github.chinsdk.kpi.prevalence.ExpectedPrevalence number expected} in a population, and the
 * {@link io.github.chinsdk.kpi.prevalence.PrevalenceGap gap} between it and the register.
 */
@NullMarked
package io.github.chinsdk.kpi.prevalence;

import org.jspecify.annotations.NullMarked;
