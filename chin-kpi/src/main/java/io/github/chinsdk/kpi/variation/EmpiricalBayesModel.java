package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Method;

/** How the relative risks of areas are taken to vary, and how that variation is estimated. */
public enum EmpiricalBayesModel implements Method {
    /** Gamma with mean 1 and variance 1/alpha, by maximum likelihood; smoothed (o + alpha) / (e + alpha). */
    POISSON_GAMMA("Poisson-gamma, prior mean 1, maximum likelihood", "Clayton & Kaldor 1987, doi:10.2307/2532003"),
    /** Gamma with mean nu/alpha and variance nu/alpha^2, by iterated moments; smoothed (o + nu) / (e + alpha). */
    CLAYTON_KALDOR("Poisson-gamma, two parameters, moments", "Clayton & Kaldor 1987, doi:10.2307/2532003"),
    /** Negative binomial counts with mean e mu and size theta, by maximum likelihood; smoothed (o + theta) / (e + theta/mu). */
    NEGATIVE_BINOMIAL("negative binomial, two parameters, maximum likelihood", "Lawless 1987, doi:10.2307/3314912"),
    /** Normal around 1 with variance A beside chance variance o/e^2, by maximum likelihood; shrunk towards 1. */
    NORMAL("normal, prior mean 1, maximum likelihood", "Morris 1983, doi:10.1080/01621459.1983.10477920");

    private final String title;
    private final String source;

    EmpiricalBayesModel(String title, String source) {
        this.title = title;
        this.source = source;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return source;
    }
}
