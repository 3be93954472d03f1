package io.github.chinsdk.model.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registers are of a month, and what became of a risk from one to the next is its trend. */
class RiskRegisterTest {

    @Test
    void risksComeRiseFallAndGo() {
        RiskRegister march = Samples.riskRegister();
        List<Risk> risks = new ArrayList<>(march.risks());
        Risk first = risks.get(0);
        risks.set(0, rated(first, "R1", 5, 4));
        risks.set(1, rated(first, "R2", 1, 1));
        risks.set(2, rated(first, "R12", 2, 2));
        RiskRegister june = new RiskRegister(march.name(), YearMonth.of(2017, 6), risks);
        List<RiskMovement> movements = june.movementsSince(march);
        assertThat(movements).hasSize(12);
        assertThat(movements.subList(0, 4))
                .extracting(movement -> movement.id() + " " + movement.trend())
                .containsExactly("R1 RISING", "R2 FALLING", "R12 NEW", "R4 STEADY");
        assertThat(movements.get(11).id()).isEqualTo("R3");
        assertThat(movements.get(11).trend()).isEqualTo(RiskTrend.CLOSED);
        assertThat(march.movementsSince(march)).allMatch(movement -> movement.trend() == RiskTrend.STEADY);
        assertThatThrownBy(() -> march.movementsSince(june))
                .hasMessage("earlier must not be of a later month than 2017-03, was of 2017-06\n"
                        + "Maybe the two registers are swapped.");
        assertThatThrownBy(() -> new RiskMovement("R1", null, null))
                .hasMessage(
                        "earlier or later must be present, both were missing\nMaybe the id is of a third register.");
    }

    private static Risk rated(Risk risk, String id, int likelihood, int impact) {
        RiskRating residual = RiskRating.of(Likelihood.ofLevel(likelihood), Impact.ofLevel(impact));
        return new Risk(id, risk.description(), risk.mitigation(), risk.initial(), residual, risk.escalation());
    }
}
