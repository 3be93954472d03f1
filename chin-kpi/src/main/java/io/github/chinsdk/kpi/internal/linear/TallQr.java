package io.github.chinsdk.kpi.internal.linear;

import java.util.Arrays;

/**
 * Householder QR of a tall matrix that arrives in blocks of rows, with one right-hand side: only the triangle is kept.
 *
 * <p>Our own, because what a regression on care data needs is this small and no library offers it: each block is folded
 * into the triangle while it is in the processor's cache, so a fit holds no copy of its design matrix, and a column that
 * depends on those before it is named, not pivoted away. Commons Math 3 (2016), Hipparchus and EJML factor a whole
 * matrix in memory, each for a jar several times the size of ours and none for less code than this.
 *
 * <p>See Golub and Van Loan, Matrix Computations, 4th ed., sections 5.2 (Householder QR) and 6.5 (adding rows). The
 * normal equations are never formed, so the error grows with the condition number and not with its square.
 */
public final class TallQr {

    /** Rows of a block: nine columns of it fill half of a 32 KB cache. */
    public static final int BLOCK_ROWS = 256;

    // A column whose part that is new, beyond the columns before it, is below this share of its length adds nothing.
    private static final double ALIASED = 1e-10;

    private final int columns;
    private final double[][] triangle;
    private final double[][] block;
    private final double[] squaredLengths;
    private double residualSquares;

    /**
     * Starts with no rows.
     *
     * @param columns the number of terms, the right-hand side not counted
     */
    public TallQr(int columns) {
        this.columns = columns;
        this.triangle = new double[columns][columns + 1];
        this.block = new double[columns + 1][BLOCK_ROWS];
        this.squaredLengths = new double[columns];
    }

    /** Forgets all rows. */
    public void clear() {
        for (double[] row : triangle) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(squaredLengths, 0);
        residualSquares = 0;
    }

    /**
     * {@return the block to fill before {@link #absorb}: one array a column, the right-hand side last}
     */
    public double[][] block() {
        return block;
    }

    /**
     * Folds the rows of the block into the triangle; the block is overwritten.
     *
     * @param rows how many rows of the block are filled
     */
    public void absorb(int rows) {
        for (int column = 0; column < columns; column++) {
            squaredLengths[column] += dot(block[column], block[column], rows);
        }
        for (int pivot = 0; pivot < columns; pivot++) {
            double[] reflector = block[pivot];
            double below = dot(reflector, reflector, rows);
            if (below == 0) {
                continue;
            }
            double[] top = triangle[pivot];
            double diagonal = top[pivot];
            double length = StrictMath.sqrt(diagonal * diagonal + below);
            // The sign that adds magnitudes: no cancellation in the head of the reflector.
            double reflected = diagonal > 0 ? -length : length;
            double head = diagonal - reflected;
            double scale = 1 / (length * (length + Math.abs(diagonal)));
            top[pivot] = reflected;
            for (int column = pivot + 1; column <= columns; column++) {
                double[] target = block[column];
                double share = scale * (head * top[column] + dot(reflector, target, rows));
                top[column] -= share * head;
                for (int row = 0; row < rows; row++) {
                    target[row] -= share * reflector[row];
                }
            }
        }
        residualSquares += dot(block[columns], block[columns], rows);
    }

    /**
     * {@return the first column that is a linear combination of the columns before it, or -1}
     */
    public int aliasedColumn() {
        return aliasedColumn(squaredLengths);
    }

    /**
     * The first column that adds nothing, where the columns are themselves remainders of longer ones.
     *
     * @param squaredLengths of the longer columns
     * @return the first column that is a linear combination of the columns before it, or -1
     */
    public int aliasedColumn(double[] squaredLengths) {
        for (int column = 0; column < columns; column++) {
            double length = StrictMath.sqrt(squaredLengths[column]);
            // Negated, so that a NaN counts as aliased.
            if (!(Math.abs(triangle[column][column]) > ALIASED * length)) {
                return column;
            }
        }
        return -1;
    }

    /**
     * {@return the least-squares solution}
     */
    public double[] solve() {
        double[] solution = new double[columns];
        for (int row = columns - 1; row >= 0; row--) {
            double rest = triangle[row][columns];
            for (int column = row + 1; column < columns; column++) {
                rest -= triangle[row][column] * solution[column];
            }
            solution[row] = rest / triangle[row][row];
        }
        return solution;
    }

    /**
     * {@return the sum of squared residuals of the least-squares solution}
     */
    public double residualSquares() {
        return residualSquares;
    }

    /**
     * {@return the inverse of the cross-product of the columns, from the triangle: (R'R)^-1}
     */
    public double[][] inverseCrossProduct() {
        double[][] inverse = new double[columns][columns];
        for (int column = 0; column < columns; column++) {
            inverse[column][column] = 1 / triangle[column][column];
            for (int row = column - 1; row >= 0; row--) {
                double sum = 0;
                for (int between = row + 1; between <= column; between++) {
                    sum += triangle[row][between] * inverse[between][column];
                }
                inverse[row][column] = -sum / triangle[row][row];
            }
        }
        double[][] product = new double[columns][columns];
        for (int row = 0; row < columns; row++) {
            for (int column = row; column < columns; column++) {
                double sum = 0;
                for (int between = column; between < columns; between++) {
                    sum += inverse[row][between] * inverse[column][between];
                }
                product[row][column] = sum;
                product[column][row] = sum;
            }
        }
        return product;
    }

    private static double dot(double[] left, double[] right, int length) {
        // Four running sums: the order is fixed, so the bits are, and the additions need not wait for one another.
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
            fourth += left[i + 3] * right[i + 3];
        }
        for (; i < length; i++) {
            first += left[i] * right[i];
        }
        return (first + second) + (third + fourth);
    }
}
