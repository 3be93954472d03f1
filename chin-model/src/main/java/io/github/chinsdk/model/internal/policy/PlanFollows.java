package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.policy.Follows;
import io.github.chinsdk.model.policy.NetworkPlan;
import io.github.chinsdk.model.policy.Policy;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Hands the findings about a plan to a validation provider. */
public final class PlanFollows implements ConstraintValidator<Follows, NetworkPlan> {

    private @Nullable Policy policy;

    @Override
    public void initialize(Follows constraint) {
        policy = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable NetworkPlan plan, ConstraintValidatorContext context) {
        return plan == null || policy == null || Violations.report(PlanPolicies.findings(policy, plan), context);
    }
}
