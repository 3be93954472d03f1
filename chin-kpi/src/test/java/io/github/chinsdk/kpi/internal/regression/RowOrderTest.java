package io.github.chinsdk.kpi.internal.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    @Test
    void shuffledRowsComeBackInTheSameOrder() {
        int rows = 5_000;
        Random random = new Random(7);
        double[] first = new double[rows];
        double[] second = new double[rows];
        for (int row = 0; row < rows; row++) {
            // Few values, so that many rows are alike in one column or in both.
            first[row] = random.nextInt(20);
            second[row] = random.nextInt(20) - 10;
        }
        int[] order = RowOrder.canonical(first, second);
        int[] shuffle = order.clone();
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = shuffle[i];
            shuffle[i] = shuffle[j];
            shuffle[j] = kept;
        }
        double[] shuffledFirst = new double[rows];
        double[] shuffledSecond = new double[rows];
        for (int row = 0; row < rows; row++) {
            shuffledFirst[row] = first[shuffle[row]];
            shuffledSecond[row] = second[shuffle[row]];
        }
        int[] again = RowOrder.canonical(shuffledFirst, shuffledSecond);
        for (int place = 0; place < rows; place++) {
            assertThat(shuffledFirst[again[place]]).isEqualTo(first[order[place]]);
            assertThat(shuffledSecond[again[place]]).isEqualTo(second[order[place]]);
        }
    }

    @Test
    void negativeZeroIsZero() {
        double[] signatures = RowOrder.groupSignatures(new int[] {0, 1}, new double[] {0.0, -0.0});
        assertThat(signatures[0]).isEqualTo(signatures[1]);
    }

    @Test
    void oneRow() {
        assertThat(RowOrder.canonical(new double[] {3})).containsExactly(0);
    }

    @Test
    void groupsOfTheSameRowsHaveTheSameSignature() {
        double[] signatures = RowOrder.groupSignatures(new int[] {0, 0, 1, 1, 2}, new double[] {1, 2, 2, 1, 3});
        assertThat(signatures[0]).isEqualTo(signatures[2]).isNotEqualTo(signatures[4]);
    }
}
