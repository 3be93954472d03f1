package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Method;

/** Which Shewhart chart: what is plotted, and where sigma comes from. */
public enum ShewhartType implements Method {
    /** Values around their median; no limits, only the rules for runs. */
    RUN("run chart", "Anhoej & Olesen 2014, doi:10.1371/journal.pone.0113825", false),
    /** Individual values; sigma is the mean moving range over 1.128. */
    I("I chart of individual values", Source.HANDBOOK, false),
    /** Moving ranges; the upper limit is 3.267 times their mean. */
    MR("MR chart of moving ranges", Source.HANDBOOK, false),
    /** Values over denominators of unequal size, as I but with sigma for each size. */
    I_PRIME("I prime chart of normalised individual values", "Taylor 2017, Normalized Individuals Control Chart", true),
    /** Means of measurements taken together; sigma from the spread within the subgroups. */
    X_BAR("X-bar chart of means", Source.HANDBOOK, false),
    /** Standard deviations of measurements taken together, beside an X-bar chart. */
    S("S chart of standard deviations", Source.HANDBOOK, false),
    /** Proportions; binomial sigma. In the unit of a constant denominator n, an NP chart of counts out of n. */
    P("P chart of proportions", Source.HANDBOOK, true),
    /** Proportions; binomial sigma times the variation between subgroups. */
    P_PRIME("P prime chart of proportions", Source.LANEY, true),
    /** Rates; Poisson sigma. */
    U("U chart of rates", Source.HANDBOOK, true),
    /** Rates; Poisson sigma times the variation between subgroups. */
    U_PRIME("U prime chart of rates", Source.LANEY, true),
    /** Counts of equal opportunity; Poisson sigma. */
    C("C chart of counts", Source.HANDBOOK, false),
    /** Cases between rare events; geometric sigma, the centre line at the median. */
    G("G chart of cases between events", "Benneyan 2001, Health Care Manag Sci 4:305-318", false),
    /** Times between rare events; an I chart of {@code time^(1/3.6)}, transformed back. */
    T("T chart of times between events", "Nelson 1994, J Qual Technol 26:239-240", false);

    private final String title;
    private final String source;
    private final boolean overDenominators;

    ShewhartType(String title, String source, boolean overDenominators) {
        this.title = title;
        this.source = source;
        this.overDenominators = overDenominators;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return source;
    }

    /**
     * {@return whether each point needs a denominator}
     */
    public boolean needsDenominator() {
        return overDenominators;
    }

    /**
     * {@return whether each point needs the measurements it is the mean or standard deviation of}
     */
    public boolean needsMeasurements() {
        return this == X_BAR || this == S;
    }

    /** Whether what is plotted, or what it is made of, may be negative. */
    boolean takesAnySign() {
        return this == I || this == MR || this == RUN || this == I_PRIME || needsMeasurements();
    }

    private static final class Source {
        static final String HANDBOOK =
                "Montgomery, Introduction to Statistical Quality Control, 8th ed. 2019; Provost & Murray, The Health Care Data Guide, 2nd ed. 2022";
        static final String LANEY = "Laney 2002, doi:10.1081/QEN-120003555";
    }
}
