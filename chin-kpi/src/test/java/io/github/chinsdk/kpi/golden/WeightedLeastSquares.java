package io.github.chinsdk.kpi.golden;

/** Weighted least squares by modified Gram-Schmidt, apart from the library's own decomposition. */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
record WeightedLeastSquares(double[] coefficients, double[][] covariance) {

    static WeightedLeastSquares of(double[][] columns, double[] weights, double[] outcomes) {
        int terms = columns.length;
        int rows = outcomes.length;
        double[][] scaled = new double[terms + 1][rows];
        for (int row = 0; row < rows; row++) {
            double root = Math.sqrt(weights[row]);
            for (int term = 0; term < terms; term++) {
                scaled[term][row] = columns[term][row] * root;
            }
            scaled[terms][row] = outcomes[row] * root;
        }
        double[][] triangle = new double[terms][terms + 1];
        for (int term = 0; term < terms; term++) {
            triangle[term][term] = Math.sqrt(product(scaled[term], scaled[term]));
            for (int row = 0; row < rows; row++) {
                scaled[term][row] /= triangle[term][term];
            }
            for (int other = term + 1; other <= terms; other++) {
                triangle[term][other] = product(scaled[term], scaled[other]);
                for (int row = 0; row < rows; row++) {
                    scaled[other][row] -= triangle[term][other] * scaled[term][row];
                }
            }
        }
        double[][] inverse = new double[terms][terms];
        double[] coefficients = new double[terms];
        for (int term = terms - 1; term >= 0; term--) {
            coefficients[term] = triangle[term][terms];
            inverse[term][term] = 1;
            for (int after = term + 1; after < terms; after++) {
                coefficients[term] -= triangle[term][after] * coefficients[after];
                for (int column = after; column < terms; column++) {
                    inverse[term][column] -= triangle[term][after] * inverse[after][column];
                }
            }
            coefficients[term] /= triangle[term][term];
            for (int column = term; column < terms; column++) {
                inverse[term][column] /= triangle[term][term];
            }
        }
        double[][] covariance = new double[terms][terms];
        for (int one = 0; one < terms; one++) {
            for (int other = 0; other < terms; other++) {
                covariance[one][other] = product(inverse[one], inverse[other]);
            }
        }
        return new WeightedLeastSquares(coefficients, covariance);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
