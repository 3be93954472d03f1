package io.github.chinsdk.model.policy;

import jakarta.validation.Payload;

/** How much a finding matters. The nested types say the same to Jakarta Validation, as the payload of a constraint. */
public enum Severity {
    /** Recommended, and not so. */
    ADVICE,
    /** Should be mended before the plan is relied on. */
    WARNING,
    /** Against what the programme or the contract requires. */
    BREACH;

    /** {@link Severity#ADVICE} as a payload. */
    public interface Advice extends Payload {}

    /** {@link Severity#WARNING} as a payload. */
    public interface Warning extends Payload {}

    /** {@link Severity#BREACH} as a payload. */
    public interface Breach extends Payload {}
}
