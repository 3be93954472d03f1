package io.github.chinsdk.model.policy;

/** Which of the two kinds of network a plan speaks of; a practice may be in one of each. */
public enum PlannedKind {
    /** Care closer to Home Integrated Network, under whatever local name. */
    CHIN("CHIN"),
    /** Primary care network of the NHS Long Term Plan. */
    PRIMARY_CARE_NETWORK("primary care network");

    private final String words;

    PlannedKind(String words) {
        this.words = words;
    }

    /** {@return the kind as a sentence says it} */
    public String words() {
        return words;
    }
}
