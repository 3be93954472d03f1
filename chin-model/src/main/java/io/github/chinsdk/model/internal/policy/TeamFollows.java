package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.policy.Follows;
import io.github.chinsdk.model.policy.Policy;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Hands the findings about a team to a validation provider. */
public final class TeamFollows implements ConstraintValidator<Follows, MdtTeam> {

    private @Nullable Policy policy;

    @Override
    public void initialize(Follows constraint) {
        policy = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable MdtTeam team, ConstraintValidatorContext context) {
        return team == null || policy == null || Violations.report(PlanPolicies.findings(policy, team), context);
    }
}
