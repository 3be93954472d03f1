package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A risk register.
 *
 * @param name what it is the register of
 * @param risks its lines, in its order, each id once
 */
@DocumentSchema("chin-risk-register/1")
public record RiskRegister(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<Risk> risks) {

    /**
     * Checks that no id comes twice.
     *
     * @throws IllegalArgumentException if an id comes twice
     */
    public RiskRegister {
        Require.text("name", name);
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

    private int total(Function<Risk, RiskRating> rating) {
        return risks.stream().map(rating).mapToInt(RiskRating::score).sum();
    }
}
