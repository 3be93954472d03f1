package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.model.patient.CareTier;
import java.util.Optional;

/**
 * The tier of a person, or why there is none.
 *
 * @param status whether there is one
 * @param tier the tier; empty unless assigned
 * @param reason the rule that applied, or the gap, one sentence
 */
public record TierAssignment(TierStatus status, Optional<CareTier> tier, String reason) {}
