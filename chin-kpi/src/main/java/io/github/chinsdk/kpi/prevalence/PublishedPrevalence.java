package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.Sex;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of expected prevalence as they were published. A table of your own is a {@link PrevalenceTable} like these.
 */
public final class PublishedPrevalence {

    private static final String[] BANDS_65 = {"65-69", "70-74", "75-79", "80-84", "85-89", "90+"};
    private static final String[] BANDS_HSE = {"16-34", "35-44", "45-54", "55-64", "65-74", "75+"};
    private static final String[] BANDS_FPH = {"15-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"};

    private PublishedPrevalence() {}

    /**
     * Dementia at 65 and over, with 95% intervals: the reference of the NHS dementia diagnosis rate (Fingertips 92949).
     *
     * <p>Source: Matthews et al., A two-decade comparison of prevalence of dementia in individuals aged 65 years and
     * older from three geographical areas of England: results of the Cognitive Function and Ageing Study I and II,
     * Lancet 2013, <a href="https://doi.org/10.1016/S0140-6736(13)61570-6">doi:10.1016/S0140-6736(13)61570-6</a>.
     *
     * @return the table: six age bands of either sex
     */
    public static PrevalenceTable dementiaCfas2() {
        List<PrevalenceCell> cells = new ArrayList<>();
        double[][] female = {
            {0.018, 0.009, 0.036}, {0.025, 0.016, 0.039}, {0.062, 0.045, 0.084},
            {0.095, 0.073, 0.123}, {0.181, 0.145, 0.222}, {0.350, 0.284, 0.423}
        };
        double[][] male = {
            {0.012, 0.006, 0.023}, {0.030, 0.020, 0.044}, {0.052, 0.038, 0.070},
            {0.106, 0.082, 0.137}, {0.128, 0.090, 0.180}, {0.171, 0.106, 0.264}
        };
        for (int i = 0; i < BANDS_65.length; i++) {
            cells.add(withLimits(Sex.FEMALE, BANDS_65[i], female[i]));
            cells.add(withLimits(Sex.MALE, BANDS_65[i], male[i]));
        }
        return new PrevalenceTable(
                new PrevalenceSource(
                        "dementia",
                        PrevalenceKind.EXPECTED,
                        "CFAS II",
                        2013,
                        "dementia by the study's diagnostic algorithm (GMS-AGECAT), at home or in care, aged 65 and over",
                        "Matthews et al., Lancet 2013, doi:10.1016/S0140-6736(13)61570-6"),
                cells);
    }

    /**
     * Hypertension at 16 and over, treated or not: survey-defined, that is blood pressure of at least 140/90 mmHg when
     * measured, or medicine taken for it. No intervals are published with the table.
     *
     * <p>Source: NHS England, Health Survey for England 2022 Part 2, adult health: hypertension ("all with
     * hypertension" by sex and age).
     *
     * @return the table: six age bands of either sex
     */
    public static PrevalenceTable hypertensionHse2022() {
        return percentages(
                new PrevalenceSource(
                        "hypertension",
                        PrevalenceKind.EXPECTED,
                        "Health Survey for England",
                        2022,
                        "measured blood pressure of 140/90 mmHg or more, or medicine for it, aged 16 and over",
                        "NHS England, Health Survey for England 2022 Part 2, adult health: hypertension"),
                BANDS_HSE,
                new double[] {3, 6, 22, 31, 54, 71},
                new double[] {5, 23, 31, 50, 61, 66});
    }

    /**
     * Hypertension at 15 and over after the ready reckoner of the Faculty of Public Health: the older of the two tables
     * here, for comparison with plans that used it. No intervals.
     *
     * <p>Source: Faculty of Public Health hypertension ready reckoner, as printed in the Devon joint strategic needs
     * assessment of 2015, which is where these figures were read.
     *
     * @return the table: seven age bands of either sex
     */
    public static PrevalenceTable hypertensionReadyReckoner() {
        return percentages(
                new PrevalenceSource(
                        "hypertension",
                        PrevalenceKind.EXPECTED,
                        "FPH hypertension ready reckoner",
                        2015,
                        "measured blood pressure of 140/90 mmHg or more, or treatment for it, aged 15 and over",
                        "Faculty of Public Health, hypertension ready reckoner, as printed in the Devon JSNA, 2015"),
                BANDS_FPH,
                new double[] {2, 5, 11, 23, 47, 64, 75},
                new double[] {6, 11, 20, 35, 51, 64, 64});
    }

    private static PrevalenceTable percentages(
            PrevalenceSource source, String[] bands, double[] femalePercent, double[] malePercent) {
        List<PrevalenceCell> cells = new ArrayList<>();
        for (int i = 0; i < bands.length; i++) {
            AgeBand band = AgeBand.parse(bands[i]);
            cells.add(PrevalenceCell.of(Sex.FEMALE, band, femalePercent[i] / 100));
            cells.add(PrevalenceCell.of(Sex.MALE, band, malePercent[i] / 100));
        }
        return new PrevalenceTable(source, cells);
    }

    private static PrevalenceCell withLimits(Sex sex, String band, double[] rateAndLimits) {
        return PrevalenceCell.of(
                sex,
                AgeBand.parse(band),
                rateAndLimits[0],
                new Interval(ConfidenceLevel.P95, rateAndLimits[1], rateAndLimits[2]));
    }
}
