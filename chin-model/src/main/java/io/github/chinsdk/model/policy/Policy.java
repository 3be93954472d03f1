package io.github.chinsdk.model.policy;

/** The policies that can be checked, each with how much breaking it matters. */
public enum Policy {
    /**
     * The people registered with a network lie in its size range: 50,000 to 80,000 for a CHIN (North Central London STP,
     * Health and Care Closer to Home delivery plan, March 2017), 30,000 to 50,000 for a primary care network (NHS Long
     * Term Plan, January 2019), or what {@link PolicyLimits} says.
     */
    NETWORK_SIZE(Severity.WARNING),
    /** Every registered person of the plan is in a network of each kind that the plan has ("complete population coverage"). */
    FULL_COVERAGE(Severity.BREACH),
    /** No practice is in two networks of one kind on the plan's date, or, in a history, on any day. */
    ONE_NETWORK_PER_PRACTICE(Severity.BREACH),
    /** Every practice of the plan is in a network of each kind that the plan has. */
    NO_ORPHAN_PRACTICE(Severity.BREACH),
    /** Every member of a network is a practice of the plan. */
    KNOWN_PRACTICES(Severity.BREACH),
    /** Whoever a membership of a history names is an organisation of it. */
    KNOWN_ORGANISATIONS(Severity.WARNING),
    /** A CHIN has one quality improvement support team (QIST) for every 50,000 people, as recommended in the delivery plan. */
    QIST_RECOMMENDED(Severity.ADVICE),
    /** A CHIN has at least one QIST, and at least one for every 80,000 people, the minimum of the delivery plan. */
    QIST_MINIMUM(Severity.BREACH),
    /** A team has somebody in each role that its meetings need. */
    MDT_MEMBERSHIP_COMPLETE(Severity.WARNING),
    /** Somebody of each role that the team's meetings, or a case, needs is at the meeting. */
    MEETING_QUORUM(Severity.WARNING);

    private final Severity severity;

    Policy(Severity severity) {
        this.severity = severity;
    }

    /** {@return how much breaking it matters} */
    public Severity severity() {
        return severity;
    }
}
