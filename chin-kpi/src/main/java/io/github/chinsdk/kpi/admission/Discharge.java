package io.github.chinsdk.kpi.admission;

import java.util.Optional;

/**
 * A discharge and what followed it.
 *
 * @param spell the stay that ended, or goes on
 * @param next the same patient's following stay; empty where there is none
 * @param outcome what the indicator makes of it
 */
public record Discharge(
        ContinuousInpatientSpell spell, Optional<ContinuousInpatientSpell> next, DischargeOutcome outcome) {

    /** {@return the outcome only: the stays belong to one patient} */
    @Override
    public String toString() {
        return "Discharge[" + outcome + "]";
    }
}
