package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.internal.policy.HistoryFollows;
import io.github.chinsdk.model.internal.policy.PlanFollows;
import io.github.chinsdk.model.internal.policy.TeamFollows;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Jakarta Validation constraint: the annotated plan, team or history follows a policy. Each finding becomes one violation
 * with its own path and sentence, the same as {@link PolicyCheck} gives.
 */
@Documented
@SuppressWarnings("exports") // the validators are internal; a provider reaches them through the opens of the module
@Constraint(validatedBy = {PlanFollows.class, TeamFollows.class, HistoryFollows.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Follows.All.class)
public @interface Follows {

    /** {@return the policy} */
    Policy value();

    /** {@return shown only if a violation had no sentence of its own, which does not happen} */
    String message() default "does not follow the policy";

    /** {@return the validation groups, as Jakarta Validation asks} */
    Class<?>[] groups() default {};

    /** {@return the severity, one of the types nested in {@link Severity}} */
    Class<? extends Payload>[] payload() default {};

    /** Several policies on one type. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /** {@return the constraints} */
        Follows[] value();
    }
}
