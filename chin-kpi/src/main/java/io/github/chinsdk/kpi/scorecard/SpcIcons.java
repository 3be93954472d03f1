package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import java.util.Locale;
import java.util.Objects;

/**
 * The two icons of a control chart (XmR, Making Data Count) that ends with the cell.
 *
 * @param variation what the last point says
 * @param assurance whether the target will be met by chance, always or never
 * @param points how many periods have a value, this one included
 * @param reason why there is no variation icon; empty where there is one
 * @param assuranceReason why there is no assurance icon; empty where there is one
 */
public record SpcIcons(
        @JsonProperty(required = true) VariationType variation,
        @JsonProperty(required = true) AssuranceType assurance,
        @JsonProperty(required = true) int points,
        @JsonProperty(required = true) String reason,
        @JsonProperty(required = true) String assuranceReason) {

    /**
     * Checks that an icon is there if and only if there is no reason against it.
     *
     * @throws IllegalArgumentException if icon and reason disagree, or the points are negative
     */
    public SpcIcons {
        Objects.requireNonNull(variation, "variation");
        Parts.reasonIf("variation", variation, variation == VariationType.NOT_ASSESSED, reason);
        Parts.reasonIf("assurance", assurance, assurance == AssuranceType.NOT_ASSESSED, assuranceReason);
        if (points < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "points must be >= 0, was %d\nMaybe the document was edited by hand.", points));
        }
    }

    /**
     * No chart.
     *
     * @param points how many periods have a value, at least 0
     * @param reason why there is no chart, one sentence
     * @return the icons that are not there
     * @throws IllegalArgumentException if the reason is blank
     */
    public static SpcIcons none(int points, String reason) {
        return new SpcIcons(VariationType.NOT_ASSESSED, AssuranceType.NOT_ASSESSED, points, reason, reason);
    }
}
