package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.policy.Follows;
import io.github.chinsdk.model.policy.Policy;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Hands the findings about a history to a validation provider. */
public final class HistoryFollows implements ConstraintValidator<Follows, OrganisationHistory> {

    private @Nullable Policy policy;

    @Override
    public void initialize(Follows constraint) {
        policy = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable OrganisationHistory history, ConstraintValidatorContext context) {
        return history == null
                || policy == null
                || Violations.report(HistoryPolicies.findings(policy, history), context);
    }
}
