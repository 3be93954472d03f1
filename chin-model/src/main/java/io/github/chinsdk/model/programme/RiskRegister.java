package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A risk register of a month; what became of its risks since an earlier one is in {@link #movementsSince}.
 *
 * @param name what it is the register of
 * @param asOf the month for which it speaks
 * @param risks its lines, in its order, each id once
 */
@DocumentSchema("chin-risk-register/1")
public record RiskRegister(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) YearMonth asOf,
        @JsonProperty(required = true) List<Risk> risks) {

    /**
     * Checks that no id comes twice.
     *
     * @throws IllegalArgumentException if an id comes twice
     */
    public RiskRegister {
        Require.text("name", name);
        Require.present("asOf", asOf);
        risks = Require.list("risks", risks);
        Set<String> ids = new HashSet<>();
        for (Risk risk : risks) {
            if (!ids.add(risk.id())) {
                throw Require.refusal(
                        "risks must have each id once, '%s' comes twice\nMaybe two registers were joined: number them anew.",
                        risk.id());
            }
        }
    }

    /** {@return the sum of the computed scores before mitigation} */
    public int initialTotal() {
        return total(Risk::initial);
    }

    /** {@return the sum of the computed scores after mitigation} */
    public int residualTotal() {
        return total(Risk::residual);
    }

    /**
     * What became of each risk since an earlier register, told by its id.
     *
     * @param earlier a register of the same or an earlier month
     * @return the risks of this register in its order, then those that are only in the earlier one
     * @throws IllegalArgumentException if the other register is of a later month
     */
    public List<RiskMovement> movementsSince(RiskRegister earlier) {
        if (earlier.asOf.isAfter(asOf)) {
            throw Require.refusal(
                    "earlier must not be of a later month than %s, was of %s\nMaybe the two registers are swapped.",
                    asOf, earlier.asOf);
        }
        Map<String, RiskRating> before = new LinkedHashMap<>();
        earlier.risks.forEach(risk -> before.put(risk.id(), risk.residual()));
        List<RiskMovement> movements = new ArrayList<>();
        for (Risk risk : risks) {
            movements.add(new RiskMovement(risk.id(), before.remove(risk.id()), risk.residual()));
        }
        before.forEach((id, rating) -> movements.add(new RiskMovement(id, rating, null)));
        return List.copyOf(movements);
    }

    private int total(Function<Risk, RiskRating> rating) {
        return risks.stream().map(rating).mapToInt(RiskRating::score).sum();
    }
}
