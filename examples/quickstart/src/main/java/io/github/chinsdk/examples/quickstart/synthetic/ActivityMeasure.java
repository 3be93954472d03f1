package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * Hospital activity that the generator invents: events per 1,000 people a year at ages 0-4, 5-14, 15-44, 45-64, 65-74,
 * 75-84 and 85 or over. The levels have the usual shape of hospital statistics and are no published figures.
 */
enum ActivityMeasure {
    EMERGENCY_ADMISSIONS(0.13, 90, 35, 52, 80, 150, 290, 520),
    AE_TYPE_1(0.14, 480, 250, 270, 235, 270, 410, 620),
    AE_TYPE_2(0.20, 12, 10, 16, 24, 34, 38, 30),
    AE_TYPE_3(0.32, 190, 150, 120, 80, 60, 50, 40);

    private static final int[] OLDEST_AGE = {4, 14, 44, 64, 74, 84, 120};

    final double spread;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList gives an unmodifiable list.
    private final List<Double> perThousand;

    ActivityMeasure(double spread, double... perThousand) {
        this.spread = spread;
        this.perThousand = Arrays.stream(perThousand).boxed().toList();
    }

    /** Events a person a year. */
    double rate(AgeCell cell) {
        int group = 0;
        while (OLDEST_AGE[group] < cell.lowerAge()) {
            group++;
        }
        return perThousand.get(group) / 1000;
    }
}
