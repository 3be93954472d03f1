package io.github.chinsdk.model.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;

/**
 * One answer to one of the seven statements. It names the network that cares for the person and never the person.
 *
 * @param statement the statement
 * @param answer how far the person agrees
 * @param networkId the network
 * @param answeredOn the day
 */
@DocumentSchema("chin-survey-answer/1")
public record SurveyAnswer(
        @JsonProperty(required = true) IStatement statement,
        @JsonProperty(required = true) Agreement answer,
        @JsonProperty(required = true) String networkId,
        @JsonProperty(required = true) LocalDate answeredOn) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public SurveyAnswer {
        Require.present("statement", statement);
        Require.present("answer", answer);
        Require.identifier("networkId", networkId);
        Require.present("answeredOn", answeredOn);
    }
}
