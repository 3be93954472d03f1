package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Hospital Frailty Risk Score: 109 ICD-10 categories of three characters, each with its points, added up over the
 * diagnoses of a person's hospital stays. Below 5 points the risk is low, up to 15 intermediate, above that high. It was
 * made for people of 75 and over ({@link #FIRST_AGE}); whether to use it below is the caller's to decide.
 *
 * <p>A category counts once, however often it was recorded. Codes of other systems count nothing.
 *
 * <p>Source: Gilbert et al. 2018, Development and validation of a Hospital Frailty Risk Score focusing on older people in
 * acute care settings using electronic hospital records, Lancet 391:1775-1782, appendix table A2,
 * <a href="https://doi.org/10.1016/S0140-6736(18)30668-8">doi:10.1016/S0140-6736(18)30668-8</a>.
 */
public final class HospitalFrailtyRisk {

    /** The age from which the score was validated, inclusive, in completed years. */
    public static final int FIRST_AGE = 75;

    private static final long LOOK_BACK_YEARS = 2;
    private static final BigDecimal INTERMEDIATE_FROM = new BigDecimal("5.0");
    private static final BigDecimal INTERMEDIATE_TO = new BigDecimal("15.0");

    private static final SortedMap<String, BigDecimal> POINTS = read("""
            7.1 F00
            4.4 G81
            4.0 G30
            3.7 I69
            3.6 R29
            3.2 N39 F05 W19 S00
            3.0 R31
            2.9 B96
            2.7 R41
            2.6 R26 I67 R56
            2.5 R40
            2.4 T83 S06
            2.3 S42 E87 M25 E86
            2.2 R54
            2.1 Z50 F03 W18
            2.0 Z75 F01 S80 L03
            1.9 H54 E53
            1.8 Z60 G20 R55 S22 K59 N17
            1.7 L89 Z22 B95
            1.6 L97 R44 K26 I95 N19 A41
            1.5 Z87 J96 X59 M19 G40
            1.4 M81 S72 S32 E16 R94 N18
            1.3 R33 R69 N28
            1.2 R32 G31 Y95 S09 R45 G45
            1.1 Z74 M79 W06 S01 A04 A09 J18
            1.0 J69 R47 E55 Z93 R02
            0.9 R63 H91 W10 W01 E05 M41
            0.8 R13 Z99 U80 M80 K92 I63
            0.7 N20 F10 Y84 R00 J22
            0.6 Z73 R79
            0.5 Z91 S51 F32 M48
            0.4 E83 M15 D64 L08
            0.3 R11 K52
            0.1 R50
            """);

    private HospitalFrailtyRisk() {}

    /** {@return the points of each ICD-10 category, by category} */
    public static SortedMap<String, BigDecimal> points() {
        return POINTS;
    }

    /**
     * The score of some diagnoses.
     *
     * @param diagnoses all diagnoses of one person that count, in any order and any place
     * @return the score; 0 points where none counts
     */
    public static HospitalFrailtyScore ofDiagnoses(Iterable<? extends ClinicalCode> diagnoses) {
        SortedMap<String, BigDecimal> byCategory = new TreeMap<>();
        for (ClinicalCode diagnosis : diagnoses) {
            if (diagnosis instanceof Icd10Code code) {
                BigDecimal points = POINTS.get(code.category());
                if (points != null) {
                    byCategory.put(code.category(), points);
                }
            }
        }
        BigDecimal sum = byCategory.values().stream().reduce(new BigDecimal("0.0"), BigDecimal::add);
        return new HospitalFrailtyScore(sum, riskOf(sum), byCategory);
    }

    /**
     * The score of a person on a day, from the admissions of the two years before.
     *
     * @param episodes the person's episodes, in any order
     * @param on the day
     * @return the score of all diagnoses of episodes whose spell began on that day, or at most two years before it
     */
    public static HospitalFrailtyScore ofAdmissions(Iterable<Admission> episodes, LocalDate on) {
        LocalDate first = on.minusYears(LOOK_BACK_YEARS);
        List<ClinicalCode> diagnoses = new ArrayList<>();
        for (Admission episode : episodes) {
            if (!episode.admittedOn().isBefore(first) && !episode.admittedOn().isAfter(on)) {
                diagnoses.addAll(episode.diagnoses());
            }
        }
        return ofDiagnoses(diagnoses);
    }

    private static FrailtyRisk riskOf(BigDecimal points) {
        if (points.compareTo(INTERMEDIATE_FROM) < 0) {
            return FrailtyRisk.LOW;
        }
        return points.compareTo(INTERMEDIATE_TO) > 0 ? FrailtyRisk.HIGH : FrailtyRisk.INTERMEDIATE;
    }

    private static SortedMap<String, BigDecimal> read(String table) {
        SortedMap<String, BigDecimal> points = new TreeMap<>();
        for (String line : table.lines().toList()) {
            List<String> cells = List.of(line.split(" ", -1));
            for (String category : cells.subList(1, cells.size())) {
                points.put(category, new BigDecimal(cells.get(0)));
            }
        }
        return Collections.unmodifiableSortedMap(points);
    }
}
