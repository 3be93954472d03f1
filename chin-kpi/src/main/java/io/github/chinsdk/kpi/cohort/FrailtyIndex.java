package io.github.chinsdk.kpi.cohort;

import java.util.Locale;

/**
 * The electronic frailty indices of general practice and where their categories end. The indices are different scales: a
 * score of one is never put into the categories of the other.
 */
public enum FrailtyIndex {
    /**
     * The electronic frailty index of 2016: the share of 36 deficits that a person has. Source: Clegg et al. 2016, Age and
     * Ageing 45:353-360, <a href="https://doi.org/10.1093/ageing/afw039">doi:10.1093/ageing/afw039</a>; the ends of the
     * categories, 0.12, 0.24 and 0.36, are analysts' knowledge and were not read in it.
     */
    EFI_2016(0.12, 0.24, 0.36),
    /**
     * The second electronic frailty index, a weighted score from 0 to 1 that general practice systems calculate. The ends of
     * the categories, 0.0857, 0.1624 and 0.2392, are as the repository albbaous (third party) has them.
     */
    EFI2(0.0857, 0.1624, 0.2392);

    private static final int DEFICITS = 36;

    private final double fitTo;
    private final double mildTo;
    private final double moderateTo;

    FrailtyIndex(double fitTo, double mildTo, double moderateTo) {
        this.fitTo = fitTo;
        this.mildTo = mildTo;
        this.moderateTo = moderateTo;
    }

    /**
     * The category of a score.
     *
     * @param score the score on this index, from 0 to 1
     * @return the category; a score at the end of one is in it
     * @throws IllegalArgumentException if the score is out of range
     */
    public FrailtyCategory categoryOf(double score) {
        if (!(score >= 0 && score <= 1)) {
            // The value is not quoted: it belongs to one patient.
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "score of %s must be from 0 to 1, was not\nMaybe it is a number of deficits: divide by %d first.",
                    this,
                    DEFICITS));
        }
        if (score <= fitTo) {
            return FrailtyCategory.FIT;
        }
        if (score <= mildTo) {
            return FrailtyCategory.MILD;
        }
        return score <= moderateTo ? FrailtyCategory.MODERATE : FrailtyCategory.SEVERE;
    }

    /**
     * The index of 2016 of a person.
     *
     * @param deficits how many of the 36 deficits the person has, from 0 to 36
     * @return deficits / 36
     * @throws IllegalArgumentException if the number is out of range
     */
    public static double efi2016(int deficits) {
        if (deficits < 0 || deficits > DEFICITS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "deficits must be from 0 to %d, was not\nMaybe codes were counted rather than deficits: each deficit counts once.",
                    DEFICITS));
        }
        return (double) deficits / DEFICITS;
    }
}
