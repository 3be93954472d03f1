package io.github.chinsdk.kpi.admission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.document.json.JsonDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A published definition of ambulatory-care-sensitive conditions: which episodes are looked at and which conditions count.
 * Published definitions differ in conditions, positions and exclusions, so a rate is always one of a named definition;
 * nothing here adds two of them up. A host may read one of its own with {@link JsonDocuments}, for example acute
 * conditions of the NHS Outcomes Framework 3a, whose codes were not found in public.
 *
 * @param name by which it is chosen and its measures are named, not blank
 * @param title what it measures
 * @param source who published it, and where it was read
 * @param episodes which episodes are looked at
 * @param conditions the conditions, at least one line
 * @param notes what a reader must know
 */
@DocumentSchema("chin-ambulatory-care-definition/1")
public record AmbulatoryCareDefinition(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) AmbulatoryCareEpisodes episodes,
        @JsonProperty(required = true) List<AmbulatoryCareSensitiveCondition> conditions,
        @JsonProperty(required = true) List<String> notes) {

    private static final List<String> PUBLISHED = List.of("iif-ac-02", "nhs-institute-19", "nhsof-2-3-i");

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the name is blank or there is no condition
     */
    public AmbulatoryCareDefinition {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
        if (name.isBlank() || conditions.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "name and conditions must not be empty, were \"%s\" and %d conditions\nMaybe start from one of %s.",
                    name,
                    conditions.size(),
                    PUBLISHED));
        }
    }

    /**
     * A definition that comes with the library.
     *
     * @param name {@code nhsof-2-3-i}: chronic conditions of the NHS Outcomes Framework 2.3.i, the same that CCG OIS 2.6
     *     standardises otherwise; {@code nhs-institute-19}: the 19 conditions of the NHS Institute; {@code iif-ac-02}: those
     *     of the Investment and Impact Fund for primary care networks
     * @return the definition
     * @throws IllegalArgumentException if the name is none of these
     */
    public static AmbulatoryCareDefinition named(String name) {
        if (!PUBLISHED.contains(name)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "name must be one of %s, was \"%s\"\nMaybe the definition is a host's own: read it with JsonDocuments.",
                    PUBLISHED,
                    name));
        }
        try (InputStream in = AmbulatoryCareDefinition.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "resource %s.json must be beside this class, is not\nMaybe the jar was repacked without its resources.",
                        name));
            }
            return JsonDocuments.read(
                    AmbulatoryCareDefinition.class, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the names of the definitions that come with the library} */
    public static List<String> published() {
        return PUBLISHED;
    }

    /** {@return the names of the conditions, each once, in the order of the definition} */
    public List<String> conditionNames() {
        return conditions.stream()
                .map(AmbulatoryCareSensitiveCondition::name)
                .distinct()
                .toList();
    }

    /**
     * The conditions for which an episode counts.
     *
     * @param episode the episode
     * @return their names in the order of the definition, each once; several where codes count in any place; none where
     *     the episode does not count
     */
    public List<String> conditionsOf(HospitalEpisode episode) {
        if (!episodes.hold(episode)) {
            return List.of();
        }
        return conditions.stream()
                .filter(condition -> condition.isConditionOf(episode))
                .map(AmbulatoryCareSensitiveCondition::name)
                .distinct()
                .toList();
    }

    /**
     * Whether an episode counts for any condition.
     *
     * @param episode the episode
     * @return true if it does, once, however many its conditions are
     */
    public boolean counts(HospitalEpisode episode) {
        return episodes.hold(episode) && conditions.stream().anyMatch(condition -> condition.isConditionOf(episode));
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
