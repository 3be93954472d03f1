package io.github.chinsdk.model.identity;

/**
 * The check digit of J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, Amsterdam 1969: it finds
 * every single wrong digit and every swap of neighbours.
 */
final class Verhoeff {

    private static final int[][] PERMUTED = permutations();

    private Verhoeff() {}

    static boolean isValid(long number) {
        int check = 0;
        int place = 0;
        for (long rest = number; rest > 0; rest /= 10) {
            check = product(check, PERMUTED[place % 8][(int) (rest % 10)]);
            place++;
        }
        return check == 0;
    }

    /** The product in the dihedral group of order ten: 0 to 4 are turns, 5 to 9 are reflections. */
    private static int product(int left, int right) {
        int turn = left % 5;
        int rightTurn = right % 5;
        if (left < 5) {
            return (turn + rightTurn) % 5 + (right < 5 ? 0 : 5);
        }
        return (turn - rightTurn + 5) % 5 + (right < 5 ? 5 : 0);
    }

    private static int[][] permutations() {
        int[][] permuted = new int[8][10];
        int[] once = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int digit = 0; digit < 10; digit++) {
            permuted[0][digit] = digit;
        }
        for (int place = 1; place < 8; place++) {
            for (int digit = 0; digit < 10; digit++) {
                permuted[place][digit] = permuted[place - 1][once[digit]];
            }
        }
        return permuted;
    }
}
