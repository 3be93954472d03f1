package io.github.chinsdk.kpi.cohort;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Hospital Frailty Risk Score of one person, and what made it; see {@link HospitalFrailtyRisk}.
 *
 * @param points the sum of the points, at least 0, exact to a tenth
 * @param risk the band that the points fall in
 * @param byCategory the points of each ICD-10 category of three characters that counted, by category
 */
public record HospitalFrailtyScore(BigDecimal points, FrailtyRisk risk, SortedMap<String, BigDecimal> byCategory) {

    /** Copies the map. */
    public HospitalFrailtyScore {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "HospitalFrailtyScore[****]";
    }
}
