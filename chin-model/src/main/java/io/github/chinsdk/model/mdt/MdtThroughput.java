package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much the meetings of some networks got through in a period. A discussion is a case with an outcome other than
 * {@link Disposition#DEFERRED}; a patient who is discussed twice is two discussions and one patient.
 *
 * @param period the period
 * @param networks how many networks met at least once
 * @param meetings how many meetings began in it
 * @param discussions how many cases were discussed
 * @param patients how many patients were discussed, each once
 * @param newPatients how many of them were discussed as {@link CaseKind#NEW}
 */
public record MdtThroughput(
        @JsonProperty(required = true) DatePeriod period,
        @JsonProperty(required = true) long networks,
        @JsonProperty(required = true) long meetings,
        @JsonProperty(required = true) long discussions,
        @JsonProperty(required = true) long patients,
        @JsonProperty(required = true) long newPatients) {

    private static final int DECIMALS = 2;

    /**
     * Checks that the counts can be of the same meetings.
     *
     * @throws IllegalArgumentException if one is negative, or larger than the one that it is a part of
     */
    public MdtThroughput {
        Require.present("period", period);
        Require.atLeast("newPatients", 0, newPatients);
        Require.atLeast("patients", newPatients, patients);
        Require.atLeast("discussions", patients, discussions);
        Require.atLeast("networks", 0, networks);
        Require.atLeast("meetings", networks, meetings);
    }

    /**
     * Counts meetings.
     *
     * @param meetings meetings with their outcomes; those that begin outside the period are left out
     * @param series the series that they belong to
     * @param period the period
     * @return the counts
     * @throws IllegalArgumentException if a meeting belongs to none of the series
     */
    public static MdtThroughput of(Collection<MdtMeeting> meetings, Collection<MdtSeries> series, DatePeriod period) {
        Map<String, String> networkOf = new HashMap<>();
        series.forEach(one -> networkOf.put(one.id(), one.networkId()));
        Set<String> networks = new HashSet<>();
        Set<PseudonymId> patients = new HashSet<>();
        Set<PseudonymId> newPatients = new HashSet<>();
        long held = 0;
        long discussions = 0;
        for (MdtMeeting meeting : meetings) {
            if (!period.contains(meeting.start().toLocalDate())) {
                continue;
            }
            String network = networkOf.get(meeting.seriesId());
            if (network == null) {
                throw Require.refusal(
                        "series must have that of every meeting, '%s' of meeting '%s' is missing\nMaybe the meetings are of more networks than the series.",
                        meeting.seriesId(), meeting.id());
            }
            held++;
            networks.add(network);
            Set<String> discussed = discussed(meeting);
            for (CaseForDiscussion one : meeting.cases()) {
                if (discussed.contains(one.id())) {
                    discussions++;
                    patients.add(one.patient());
                    if (one.kind() == CaseKind.NEW) {
                        newPatients.add(one.patient());
                    }
                }
            }
        }
        return new MdtThroughput(period, networks.size(), held, discussions, patients.size(), newPatients.size());
    }

    /** {@return patients over meetings, to two decimal places, halves up; empty without meetings} */
    public Optional<BigDecimal> patientsPerMeeting() {
        return ratio(patients, meetings);
    }

    /** {@return discussions over meetings, to two decimal places, halves up; empty without meetings} */
    public Optional<BigDecimal> discussionsPerMeeting() {
        return ratio(discussions, meetings);
    }

    /** {@return discussions over patients, to two decimal places, halves up; empty without patients} */
    public Optional<BigDecimal> discussionsPerPatient() {
        return ratio(discussions, patients);
    }

    /** {@return meetings over networks, to two decimal places, halves up; empty without networks} */
    public Optional<BigDecimal> meetingsPerNetwork() {
        return ratio(meetings, networks);
    }

    private static Set<String> discussed(MdtMeeting meeting) {
        Set<String> ids = new HashSet<>();
        for (CaseOutcome outcome : meeting.outcomes()) {
            if (outcome.disposition() != Disposition.DEFERRED) {
                ids.add(outcome.caseId());
            }
        }
        return ids;
    }

    private static Optional<BigDecimal> ratio(long events, long units) {
        return units == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(events).divide(BigDecimal.valueOf(units), DECIMALS, RoundingMode.HALF_UP));
    }
}
