package io.github.chinsdk.kpi.golden;

import java.util.ArrayList;
import java.util.List;

/** The rows of a panel as the reference's regressions take them. */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
record ReferencePanel(double[][] columns, double[][] effects, double[] events, double[] offsets) {

    static ReferencePanel of(List<GoldenRow> input) {
        double[] treated = column(input, "treated");
        double[] post = column(input, "post");
        double[] both = new double[treated.length];
        for (int row = 0; row < both.length; row++) {
            both[row] = treated[row] * post[row];
        }
        double[] ones = input.stream().mapToDouble(row -> 1).toArray();
        List<double[]> effects = new ArrayList<>(dummies(input, "unit"));
        List<double[]> periods = dummies(input, "period");
        effects.addAll(periods.subList(1, periods.size()));
        effects.add(both);
        return new ReferencePanel(
                new double[][] {ones, treated, post, both},
                effects.toArray(double[][]::new),
                column(input, "events"),
                input.stream()
                        .mapToDouble(row -> Math.log(row.number("population")))
                        .toArray());
    }

    private static double[] column(List<GoldenRow> input, String name) {
        return input.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    private static List<double[]> dummies(List<GoldenRow> input, String name) {
        return input.stream()
                .map(row -> row.text(name))
                .distinct()
                .sorted()
                .map(level -> input.stream()
                        .mapToDouble(row -> row.text(name).equals(level) ? 1 : 0)
                        .toArray())
                .toList();
    }

    ReferenceGlm.Fit poisson() {
        return fit(columns);
    }

    ReferenceGlm.Fit twoWay() {
        return fit(effects);
    }

    private ReferenceGlm.Fit fit(double[][] terms) {
        return ReferenceGlm.fit(new ReferenceGlm.Counts(Double.POSITIVE_INFINITY), terms, events, offsets);
    }

    ReferenceNegativeBinomial negativeBinomial(double boundOfTheta) {
        return ReferenceNegativeBinomial.fit(columns, events, offsets, boundOfTheta);
    }
}
