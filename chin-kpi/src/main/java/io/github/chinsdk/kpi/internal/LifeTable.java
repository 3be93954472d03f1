package io.github.chinsdk.kpi.internal;

import java.util.Locale;

/** Chiang's abridged life table with Silcocks' variance over any ascending start ages, the last band open. */
public final class LifeTable {

    private static final double BORN = 100_000;
    private static final double FIRST_YEAR_SHARE = 0.1;
    private static final double OTHER_SHARE = 0.5;

    private final double population;
    private final String undefined;
    private final boolean wideInfantBand;
    private final double[] survivors;
    private final double[] yearsFrom;
    private final double[] standardErrors;

    private LifeTable(int[] startAges, double[] deaths, double[] people) {
        int bands = startAges.length;
        int last = bands - 1;
        double total = 0;
        String problem = deaths[last] == 0 ? "nobody died in the open last band, so life there has no end" : "";
        for (int band = 0; band < bands; band++) {
            total += people[band];
            if (people[band] == 0) {
                problem = "there is nobody in the band from age " + startAges[band];
            }
        }
        population = total;
        undefined = problem;
        wideInfantBand = startAges[0] == 0 && startAges[1] > 1;
        survivors = new double[bands];
        yearsFrom = new double[bands];
        standardErrors = new double[bands];
        if (problem.isEmpty()) {
            fill(startAges, deaths, people);
        }
    }

    /** The table of counts that {@link #wrong} finds nothing wrong with. */
    public static LifeTable of(int[] startAges, double[] deaths, double[] people) {
        return new LifeTable(startAges, deaths, people);
    }

    /** What is wrong with the counts, or the empty text. */
    public static String wrong(int[] startAges, double[] deaths, double[] people) {
        for (int band = 0; band < startAges.length; band++) {
            if (deaths[band] > people[band]) {
                return String.format(
                        Locale.ROOT,
                        "deaths in the band from age %d must be at most its population, were %s of %s",
                        startAges[band],
                        deaths[band],
                        people[band]);
            }
        }
        return "";
    }

    private void fill(int[] startAges, double[] deaths, double[] people) {
        int last = startAges.length - 1;
        double[] widths = new double[last + 1];
        double[] shares = new double[last + 1];
        double[] dying = new double[last + 1];
        survivors[0] = BORN;
        for (int band = 0; band <= last; band++) {
            double rate = deaths[band] / people[band];
            widths[band] = band < last ? startAges[band + 1] - startAges[band] : 2 / rate;
            shares[band] = startAges[band] == 0 && widths[band] == 1 ? FIRST_YEAR_SHARE : OTHER_SHARE;
            dying[band] = dying(deaths[band], people[band], widths[band], shares[band], band == last);
            if (band < last) {
                survivors[band + 1] = survivors[band] * (1 - dying[band]);
            }
        }
        double lastRate = deaths[last] / people[last];
        yearsFrom[last] = survivors[last] / lastRate;
        double variance = survivors[last] * survivors[last] / 4 * (4 / (deaths[last] * lastRate * lastRate));
        standardErrors[last] = error(variance, last);
        for (int band = last - 1; band >= 0; band--) {
            double deathsHere = survivors[band] - survivors[band + 1];
            yearsFrom[band] = yearsFrom[band + 1] + widths[band] * (survivors[band + 1] + shares[band] * deathsHere);
            double probabilityVariance =
                    deaths[band] == 0 ? 0 : dying[band] * dying[band] * (1 - dying[band]) / deaths[band];
            double years = (1 - shares[band]) * widths[band] + expectancy(band + 1);
            variance += probabilityVariance * survivors[band] * survivors[band] * years * years;
            standardErrors[band] = error(variance, band);
        }
    }

    private static double dying(double deaths, double people, double width, double share, boolean open) {
        if (open || deaths > people / width / share) {
            return 1;
        }
        double rate = deaths / people;
        return width * rate / (1 + width * rate * (1 - share));
    }

    private double error(double variance, int band) {
        return survivors[band] == 0 ? 0 : Math.sqrt(variance / (survivors[band] * survivors[band]));
    }

    /** Years still to live at the beginning of a band; 0 where nobody reaches it. */
    public double expectancy(int band) {
        return survivors[band] == 0 ? 0 : yearsFrom[band] / survivors[band];
    }

    public double standardError(int band) {
        return standardErrors[band];
    }

    public double survivors(int band) {
        return survivors[band];
    }

    public double yearsFrom(int band) {
        return yearsFrom[band];
    }

    public double population() {
        return population;
    }

    public boolean beginsWithWideInfantBand() {
        return wideInfantBand;
    }

    /** Why no age has a value, or the empty text. */
    public String undefined() {
        return undefined;
    }
}
