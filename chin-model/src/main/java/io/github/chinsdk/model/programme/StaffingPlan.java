package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The posts of a team, such as a quality improvement support team or those who run its meetings, and their paybill.
 *
 * @param team whose posts they are
 * @param lines the posts
 */
@DocumentSchema("chin-staffing-plan/1")
public record StaffingPlan(
        @JsonProperty(required = true) String team,
        @JsonProperty(required = true) List<StaffingLine> lines) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public StaffingPlan {
        Require.text("team", team);
        lines = Require.list("lines", lines);
    }

    /** {@return all posts, in whole-time equivalents} */
    public BigDecimal wholeTimeEquivalents() {
        return lines.stream().map(StaffingLine::wholeTimeEquivalents).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * How many registered people there are for each whole-time equivalent.
     *
     * @param registeredPopulation whom the team serves, at least 0
     * @return people, to one decimal place, halves up
     * @throws IllegalStateException if there are no posts
     */
    public BigDecimal peoplePerWholeTimeEquivalent(long registeredPopulation) {
        Require.atLeast("registeredPopulation", 0, registeredPopulation);
        if (lines.isEmpty()) {
            throw new IllegalStateException(
                    "lines must not be empty for people per post, were\nMaybe the team is planned and has no posts yet.");
        }
        return BigDecimal.valueOf(registeredPopulation).divide(wholeTimeEquivalents(), 1, RoundingMode.HALF_UP);
    }

    /**
     * What all posts cost a year with on-costs.
     *
     * @return pence, each line rounded to the penny, halves to even
     * @throws IllegalStateException if a line does not say what it costs, as a total without it would look whole
     */
    public long paybillPence() {
        long total = 0;
        for (StaffingLine line : lines) {
            Long pence = line.pencePerWholeTimeEquivalent();
            if (pence == null) {
                throw new IllegalStateException(
                        "pencePerWholeTimeEquivalent must be present in every line, was missing for '" + line.role()
                                + "'\nMaybe leave that line out of this plan: missing is never zero.");
            }
            total = Math.addExact(
                    total,
                    line.wholeTimeEquivalents()
                            .multiply(BigDecimal.valueOf(pence))
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        }
        return total;
    }
}
