package io.github.chinsdk.kpi.golden;

import java.util.List;

/** Every folder that is certified: one line each. */
public final class FolderChecks {

    public static final List<FolderCheck> ALL = List.of(
            // Estimates.
            new ProportionWilsonCheck(),
            new RateByarCheck(),
            new GroupedAggregationCheck(),
            new MeanStudentTCheck(),
            new DsrDobsonCheck(),
            new DsrNonIndependentCheck(),
            new IndirectCheck("isr_rate"),
            new IndirectCheck("isr_ratio_smr"),
            new QuantileCheck(),
            new LifeExpectancyCheck(),
            new RateRatioExactCheck(),
            new PoissonOneSampleCheck(),
            new SiiRiiCheck(),
            new ErrorsCheck(),
            // Variation.
            new PheFunnelProportionCheck(),
            new PheFunnelRatioCheck(),
            PheFunnelRateCheck.ofCrudeRates(),
            PheFunnelRateCheck.ofStandardisedRates(),
            new FunnelPlotrCheck(),
            new XmrCheck(),
            new QichartsCheck(),
            new VariationMeasuresCheck(),
            // Evaluation.
            new DidClosedFormCheck(),
            new DidPoissonCheck(),
            new InterruptedTimeSeriesCheck(),
            new PropensityMatchingCheck());

    private FolderChecks() {}
}
