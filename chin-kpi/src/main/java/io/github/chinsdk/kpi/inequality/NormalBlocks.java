package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.internal.Draws;
import java.util.HashMap;
import java.util.Map;

/**
 * The normal draws of a simulation, block by block of repetitions. Every area starts from the same seed, so areas with as
 * many quantiles have the same draws: they are drawn once and kept where they are not too many.
 */
final class NormalBlocks {

    /** Few enough for the numbers of a block to stay in the processor's nearest cache. */
    static final int REPETITIONS = 256;

    private static final long KEPT_AT_MOST = 1 << 22;

    private final Simulation simulation;
    private final Map<Integer, double[][]> kept = new HashMap<>();

    NormalBlocks(Simulation simulation) {
        this.simulation = simulation;
    }

    int size() {
        return (simulation.repetitions() + REPETITIONS - 1) / REPETITIONS;
    }

    /** The first repetition of a block, from 0. */
    int start(int block) {
        return block * REPETITIONS;
    }

    int repetitions(int block) {
        return Math.min(REPETITIONS, simulation.repetitions() - start(block));
    }

    /** Draw d of repetition r of the block, at {@code d * repetitions(block) + r}; not to be changed. */
    double[] draws(int perRepetition, int block) {
        if ((long) simulation.repetitions() * perRepetition > KEPT_AT_MOST) {
            return drawn(perRepetition, block);
        }
        double[][] blocks = kept.computeIfAbsent(perRepetition, key -> new double[size()][]);
        if (blocks[block] == null) {
            blocks[block] = drawn(perRepetition, block);
        }
        return blocks[block];
    }

    private double[] drawn(int perRepetition, int block) {
        int repetitions = repetitions(block);
        Draws draws = new Draws(simulation.seed()).skip((long) start(block) * perRepetition);
        double[] turned = new double[perRepetition * repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int draw = 0; draw < perRepetition; draw++) {
                turned[draw * repetitions + repetition] = draws.next();
            }
        }
        return turned;
    }
}
