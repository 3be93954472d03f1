package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import org.junit.jupiter.api.Test;

class RegressionTest {

    // Dobson 1990, An Introduction to Generalized Linear Models, page 93: the example of R's help page of glm, which
    // prints these coefficients, standard errors and deviances.
    private static final long[] DOBSON_COUNTS = {18, 17, 15, 20, 10, 20, 25, 13, 12};

    @Test
    void dobsonsTrial() {
        RegressionFit fit = PoissonRegression.withDefaults().fit(dobson().build());
        assertThat(fit.coefficient("intercept").coefficient()).isCloseTo(3.044522, within(1e-6));
        assertThat(fit.coefficient("outcome 2").coefficient()).isCloseTo(-0.4542553, within(1e-7));
        assertThat(fit.coefficient("outcome 3").coefficient()).isCloseTo(-0.2929871, within(1e-7));
        assertThat(fit.coefficient("treatment 2").coefficient()).isCloseTo(0, within(1e-12));
        assertThat(fit.coefficient("intercept").standardError()).isCloseTo(0.1708987, within(1e-6));
        assertThat(fit.coefficient("outcome 2").standardError()).isCloseTo(0.2021708, within(1e-6));
        assertThat(fit.coefficient("treatment 3").standardError()).isCloseTo(0.2, within(1e-7));
        FitStatistics statistics = fit.statistics().orElseThrow();
        assertThat(statistics.nullDeviance()).isCloseTo(10.5814, within(1e-4));
        assertThat(statistics.deviance()).isCloseTo(5.1291, within(1e-4));
        assertThat(statistics.residualDegreesOfFreedom()).isEqualTo(4);
        assertThat(statistics.akaike()).isCloseTo(56.76, within(0.005));
    }

    @Test
    void anEstimateReadsAloud() {
        assertThat(PoissonRegression.withDefaults()
                        .fit(dobson().build())
                        .estimate("outcome 2")
                        .toString())
                .isEqualTo("0.63 ratio (95% 0.43 to 0.94), 150 of 9, Poisson regression");
    }

    @Test
    void intervalsAtTheLevelsAskedFor() {
        RegressionFit fit = PoissonRegression.withDefaults()
                .with(ConfidenceLevel.P99_8, ConfidenceLevel.P95)
                .fit(dobson().build());
        assertThat(fit.estimate("outcome 2").intervals())
                .extracting(interval -> interval.level())
                .containsExactly(ConfidenceLevel.P99_8, ConfidenceLevel.P95);
    }

    @Test
    void aTermThatRepeatsOthersIsNamed() {
        double[] sum = {1, 1, 0, 1, 1, 0, 1, 1, 0};
        RegressionFit fit = PoissonRegression.withDefaults()
                .fit(dobson().term("not outcome 3", sum).build());
        refused(fit, FitStatus.COLLINEAR, "The term \"not outcome 3\" is a combination of the terms before it.");
    }

    @Test
    void aGroupWithoutEventsIsSeparated() {
        RegressionTable table = RegressionTable.ofEvents(new long[] {5, 7, 9, 0, 0, 0})
                .term("treated", new double[] {0, 0, 0, 1, 1, 1})
                .build();
        String reason =
                "The term \"treated\" sets apart rows that all have the same extreme outcome, so its coefficient is infinite.";
        refused(PoissonRegression.withDefaults().fit(table), FitStatus.SEPARATED, reason);
        refused(NegativeBinomialRegression.withDefaults().fit(table), FitStatus.SEPARATED, reason);
        RegressionTable logistic = RegressionTable.ofEvents(new long[] {1, 0, 1, 1, 0, 0, 0})
                .term("age", new double[] {80, 40, 79, 90, 50, 60, 61})
                .build();
        assertThat(LogisticRegression.withDefaults().fit(logistic).status()).isEqualTo(FitStatus.SEPARATED);
    }

    @Test
    void noEventsAndTooFewRows() {
        RegressionTable none = RegressionTable.ofEvents(new long[] {0, 0, 0})
                .term("post", new double[] {0, 1, 1})
                .build();
        refused(PoissonRegression.withDefaults().fit(none), FitStatus.NO_EVENTS, "There is no event in any row.");
        RegressionTable all = RegressionTable.ofEvents(new long[] {1, 1}).build();
        refused(
                LogisticRegression.withDefaults().fit(all),
                FitStatus.NO_EVENTS,
                "Every row has the event: there is nothing to tell apart.");
        RegressionTable few = RegressionTable.ofEvents(new long[] {3})
                .term("post", new double[] {1})
                .build();
        refused(
                PoissonRegression.withDefaults().fit(few),
                FitStatus.TOO_FEW_ROWS,
                "There are fewer rows (1) than terms (2).");
    }

    @Test
    void aSaturatedModelHasNoRobustErrors() {
        RegressionTable table = RegressionTable.ofEvents(new long[] {3, 8})
                .term("post", new double[] {0, 1})
                .clusters(new String[] {"a", "b"})
                .build();
        assertThat(PoissonRegression.withDefaults().fit(table).isFitted()).isTrue();
        for (StandardErrors errors : new StandardErrors[] {
            StandardErrors.QUASI, StandardErrors.HC0, StandardErrors.HC1, StandardErrors.CLUSTER_ROBUST
        }) {
            refused(
                    PoissonRegression.withDefaults().with(errors).fit(table),
                    FitStatus.ERRORS_UNDEFINED,
                    "The data leave no freedom for %s: there must be more rows than terms, and two clusters or more."
                            .formatted(errors.title()));
        }
    }

    @Test
    void zeroResidualsAreNoPrecision() {
        RegressionTable table = RegressionTable.ofEvents(new long[] {4, 4, 4, 4})
                .term("post", new double[] {0, 1, 0, 1})
                .build();
        assertThat(PoissonRegression.withDefaults()
                        .with(StandardErrors.HC0)
                        .fit(table)
                        .status())
                .isEqualTo(FitStatus.ERRORS_UNDEFINED);
    }

    @Test
    void countsWithoutOverdispersionAreThePoissonFit() {
        RegressionTable table = dobson().build();
        RegressionFit negativeBinomial =
                NegativeBinomialRegression.withDefaults().fit(table);
        assertThat(negativeBinomial.theta()).isEmpty();
        assertThat(negativeBinomial.caveats()).extracting(Caveat::code).contains("no-overdispersion");
        assertThat(negativeBinomial.coefficient("outcome 2").coefficient())
                .isEqualTo(PoissonRegression.withDefaults()
                        .fit(table)
                        .coefficient("outcome 2")
                        .coefficient());
    }

    @Test
    void overdispersedModelErrorsCarryACaveat() {
        RegressionTable table = RegressionTable.ofEvents(new long[] {3, 90, 12, 200, 5, 61})
                .term("post", new double[] {0, 1, 0, 1, 1, 0})
                .build();
        PoissonRegression regression = PoissonRegression.withDefaults();
        assertThat(regression.fit(table).caveats()).extracting(Caveat::code).contains("overdispersed-model-errors");
        assertThat(regression.with(StandardErrors.HC1).fit(table).caveats()).isEmpty();
        assertThat(regression
                        .with(StandardErrors.CLUSTER_ROBUST)
                        .fit(withClusters())
                        .caveats())
                .extracting(Caveat::code)
                .containsExactly("few-clusters");
    }

    @Test
    void messages() {
        assertThatThrownBy(() -> RegressionTable.ofEvents(new long[] {}))
                .hasMessage(
                        "events must have a row, was empty%nMaybe the filter before left nothing over.".formatted());
        assertThatThrownBy(() -> RegressionTable.ofEvents(new long[] {1, -2}))
                .hasMessageStartingWith("events[1] must be >= 0, was -2")
                .hasMessageContaining("Maybe a missing count");
        assertThatThrownBy(() -> dobson().exposure(new double[] {1, 1, 0, 1, 1, 1, 1, 1, 1}))
                .hasMessageStartingWith("exposure[2] must be finite and above 0, was 0.0")
                .hasMessageContaining("Maybe leave out rows");
        assertThatThrownBy(() -> dobson().term("age", new double[] {1}))
                .hasMessageStartingWith("age must have a value for each of 9 rows, had 1");
        assertThatThrownBy(() -> dobson().term("age", new double[] {1, 1, Double.NaN, 1, 1, 1, 1, 1, 1}))
                .hasMessageStartingWith("age[2] must be finite, was NaN");
        assertThatThrownBy(() -> dobson().term("outcome 2", new double[9]))
                .hasMessageStartingWith("name must be new, was \"outcome 2\"");
        assertThatThrownBy(() -> dobson().term("intercept", new double[9]))
                .hasMessageStartingWith("name must be new, was \"intercept\"");
        assertThatThrownBy(() -> dobson().interaction("outcome 2", "age"))
                .hasMessageStartingWith("interaction must name terms of the table, was \"age\"");
        assertThatThrownBy(() -> PoissonRegression.withDefaults()
                        .with(StandardErrors.CLUSTER_ROBUST)
                        .fit(dobson().build()))
                .hasMessageStartingWith("clusters must be set for cluster-robust errors, were absent");
        assertThatThrownBy(() -> PoissonRegression.withDefaults()
                        .with(StandardErrors.NEWEY_WEST)
                        .fit(dobson().build()))
                .hasMessageStartingWith("errors must not depend on the order of the rows, were Newey-West errors");
        assertThatThrownBy(() ->
                        PoissonRegression.withDefaults().fit(dobson().build()).coefficient("age"))
                .hasMessageStartingWith("term must be a term of this fit, was \"age\"");
        assertThatThrownBy(() -> LogisticRegression.withDefaults().fit(dobson().build()))
                .hasMessageStartingWith("events[0] must be 0 or 1 for a logistic regression, was 18");
        assertThatThrownBy(() -> LogisticRegression.withDefaults()
                        .fit(RegressionTable.ofEvents(new long[] {0, 1})
                                .exposure(new double[] {2, 1})
                                .build()))
                .hasMessageStartingWith("exposure[0] must be absent for a logistic regression, was 2.0");
    }

    private static RegressionTable withClusters() {
        return RegressionTable.ofEvents(new long[] {3, 90, 12, 200, 5, 61})
                .term("post", new double[] {0, 1, 0, 1, 1, 0})
                .clusters(new String[] {"a", "a", "b", "b", "c", "c"})
                .build();
    }

    private static RegressionTable.Builder dobson() {
        return RegressionTable.ofEvents(DOBSON_COUNTS)
                .term("outcome 2", new double[] {0, 1, 0, 0, 1, 0, 0, 1, 0})
                .term("outcome 3", new double[] {0, 0, 1, 0, 0, 1, 0, 0, 1})
                .term("treatment 2", new double[] {0, 0, 0, 1, 1, 1, 0, 0, 0})
                .term("treatment 3", new double[] {0, 0, 0, 0, 0, 0, 1, 1, 1});
    }

    private static void refused(RegressionFit fit, FitStatus status, String reason) {
        assertThat(fit.status()).isEqualTo(status);
        assertThat(fit.reason()).isEqualTo(reason);
        assertThat(fit.coefficients()).isEmpty();
        assertThat(fit.statistics()).isEmpty();
        assertThat(fit.estimate("intercept").isCalculated()).isFalse();
        assertThat(fit.estimate("intercept").reason()).isEqualTo(reason);
    }
}
