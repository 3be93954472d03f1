package io.github.chinsdk.scheduling.explanation;

import java.util.Locale;

/**
 * How the discussions that an organisation put forward in a network fared (S10: each organisation's selections count equally).
 *
 * @param networkId the network
 * @param organisationId who put the patients forward
 * @param selected how many discussions
 * @param atMeeting how many of them are at a meeting
 * @param cost what those that are not cost the schedule
 */
public record ReferralFairness(String networkId, String organisationId, int selected, int atMeeting, long cost) {

    /** Checks the counts. */
    public ReferralFairness {
        if (selected < 1 || atMeeting < 0 || atMeeting > selected) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "atMeeting must be in [0, selected] and selected >= 1, were %d and %d\nMaybe the two are swapped.",
                    atMeeting,
                    selected));
        }
    }

    /** {@return the share of the organisation's discussions that are at a meeting, in [0, 1]} */
    public double share() {
        return (double) atMeeting / selected;
    }
}
