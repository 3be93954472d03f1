package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.programme.Polarity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as data: what is counted over what, how it becomes a number, and who says so.
 *
 * <p>Records are looked at in this order: the denominator's criterion; then the exclusions, which take a record away
 * before it is counted at all; then the numerator's criterion; then the exceptions, which take a record out of the
 * denominator only if it is not in the numerator (personalised care adjustments of the Quality and Outcomes Framework).
 *
 * @param id the KPI, lower-case letters, digits and single hyphens; the same for all its versions
 * @param version the version of the definition, as in {@code "2016-17"}
 * @param title what people call it
 * @param numerator who or what is counted
 * @param denominator among whom
 * @param exclusions who is taken away before the denominator, in order
 * @param exceptions who is taken out of the denominator unless in the numerator, in order; proportions only
 * @param strata the dimensions that are counted apart, as in {@code "age band"}, in order
 * @param standardisation to which population it is standardised
 * @param method how counts become the estimate
 * @param unit in which the estimate is given
 * @param polarity which way is good
 * @param period over which it is counted, in words
 * @param target the published target; null where there is none
 * @param sources who defines it, at least one
 * @param verified whether the definition has been read in its source; if not, check it before a release relies on it
 * @param notes what a reader must know, in order
 */
@DocumentSchema("chin-kpi/1")
public record Kpi(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) Criterion numerator,
        @JsonProperty(required = true) Criterion denominator,
        @JsonProperty(required = true) List<Criterion> exclusions,
        @JsonProperty(required = true) List<Criterion> exceptions,
        @JsonProperty(required = true) List<String> strata,
        @JsonProperty(required = true) KpiStandardisation standardisation,
        @JsonProperty(required = true) KpiMethod method,
        @JsonProperty(required = true) RateUnit unit,
        @JsonProperty(required = true) Polarity polarity,
        @JsonProperty(required = true) String period,
        @Nullable KpiThreshold target,
        @JsonProperty(required = true) List<KpiSource> sources,
        @JsonProperty(required = true) boolean verified,
        @JsonProperty(required = true) List<String> notes) {

    /**
     * Checks the parts, and that they agree.
     *
     * @throws InvalidKpiException with every rule that is broken between the parts
     * @throws IllegalArgumentException if a part is missing or blank
     */
    public Kpi {
        new KpiKey(id, version);
        Texts.notBlank("title", title);
        Texts.present("numerator", numerator);
        Texts.present("denominator", denominator);
        exclusions = Texts.list("exclusions", exclusions);
        exceptions = Texts.list("exceptions", exceptions);
        strata = Texts.list("strata", strata);
        Texts.present("standardisation", standardisation);
        Texts.present("method", method);
        Texts.present("unit", unit);
        Texts.present("polarity", polarity);
        Texts.notBlank("period", period);
        sources = Texts.list("sources", sources);
        notes = Texts.list("notes", notes);
        strata.forEach(stratum -> Texts.notBlank("strata", stratum));
        notes.forEach(note -> Texts.notBlank("notes", note));
        List<KpiProblem> broken = KpiRules.broken(
                numerator, denominator, exclusions, exceptions, strata, standardisation, method, sources);
        if (!broken.isEmpty()) {
            throw new InvalidKpiException(broken);
        }
    }

    /** {@return the name of this version} */
    public KpiKey key() {
        return new KpiKey(id, version);
    }

    /** {@return every criterion once: denominator, exclusions, numerator, exceptions} */
    public List<Criterion> criteria() {
        return KpiRules.inOrder(numerator, denominator, exclusions, exceptions);
    }

    /** {@return key and title} */
    @Override
    public String toString() {
        return key() + " " + title;
    }
}
