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

    /** The check of a folder. */
    public static FolderCheck of(GoldenFolder folder) {
        return ALL.stream()
                .filter(check -> check.folder().equals(folder.name()))
                .findFirst()
                .orElseThrow(() -> new GoldenLayoutException(
                        "folder %s has no check: nobody knows how to read it\nMaybe it is one of %s, spelt otherwise."
                                .formatted(
                                        folder.name(),
                                        ALL.stream().map(FolderCheck::folder).toList())));
    }

    /** Compares a folder; a row that the check never looked at fails like a wrong figure. */
    public static Comparison compare(GoldenFolder folder) {
        Comparison comparison = new Comparison();
        of(folder).check(folder, comparison);
        folder.failRowsNotLookedAt(comparison);
        return comparison;
    }
}
