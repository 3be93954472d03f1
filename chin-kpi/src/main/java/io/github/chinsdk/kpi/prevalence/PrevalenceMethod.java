package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.Method;

/** How numbers of this package are calculated. */
public enum PrevalenceMethod implements Method {
    /** People by sex and age, each times the prevalence of its cell, summed. */
    EXPECTED_CASES("Age and sex specific prevalence applied to the population"),
    /** The register against the number expected. */
    REGISTER_AGAINST_EXPECTED("Register against the number expected by age and sex");

    private final String title;

    PrevalenceMethod(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return "NHS England, dementia diagnosis rate (indicator 92949): register / sum of population by age and sex times reference prevalence";
    }
}
