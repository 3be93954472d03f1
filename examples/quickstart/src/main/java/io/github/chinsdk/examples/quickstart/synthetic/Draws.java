package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Random;

/** Seeded draws that give the same numbers on every JDK: {@link Random} is specified bit by bit, so is StrictMath. */
final class Draws {

    private final Random random;

    Draws(long seed) {
        this.random = new Random(seed);
    }

    /** Standard normal (Box and Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Log-normal with median 1. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * normal());
    }

    /** A count around a mean: Poisson, by its normal approximation, never below zero. */
    long count(double mean) {
        return Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The numbers below the bound in random order. */
    int[] shuffled(int bound) {
        int[] order = new int[bound];
        for (int i = 0; i < bound; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
