package io.github.chinsdk.examples.readme;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import java.util.List;

/** The example of the README, word for word; a test holds the two together and compares the output. */
public final class ReadmeExample {

    private ReadmeExample() {}

    /**
     * Prints the recorded prevalence of hypertension in Islington, and which of three practices stand out.
     *
     * @param args not read
     */
    public static void main(String[] args) {
        Proportion prevalence = Proportion.withDefaults().with(RateUnit.PERCENT);
        Estimate islington = prevalence.calculate(Counts.of(21_739, 246_041));
        System.out.println("Hypertension, QOF 2016/17: " + islington);

        List<FunnelUnit> practices = List.of(
                FunnelUnit.of("Practice A", Counts.of(1_150, 11_300)),
                FunnelUnit.of("Practice B", Counts.of(402, 6_900)),
                FunnelUnit.of("Practice C", Counts.of(655, 7_200)));
        FunnelPlot.ofProportions()
                .withTarget(islington.value(), islington.unit())
                .calculate(practices)
                .outliers()
                .forEach(practice -> System.out.println(practice.name() + ": " + practice.position()));
    }
}
