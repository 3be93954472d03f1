package io.github.chinsdk.benchmarks.statistics;

/** A comparison of speed means nothing where the two do not agree about the answer. */
final class Agreement {

    private Agreement() {}

    /** Holds their rows against the first of ours. */
    static void require(double[][] ours, double[][] theirs, double tolerance) {
        for (int column = 0; column < ours.length; column++) {
            for (int row = 0; row < theirs[column].length; row++) {
                double our = ours[column][row];
                double their = theirs[column][row];
                if (!(Math.abs(our - their) <= tolerance * Math.max(1, Math.abs(their)))) {
                    throw new IllegalStateException(
                            "column %d, row %d: %s here, %s there".formatted(column, row, our, their));
                }
            }
        }
    }
}
