package io.github.chinsdk.scheduling.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which thread searches which parts of a problem, one after the other, when there is a time by which all must be done. */
final class Chains {

    private Chains() {}

    /**
     * One chain for each thread: the largest parts first, each to the chain with the least to do. Threads that would have
     * nothing to do get the chain of another, to search it from another seed.
     *
     * @param size how large each part is; parts of size 0 are in no chain
     */
    static List<int[]> of(int[] size, int threads) {
        List<List<Integer>> chains = new ArrayList<>();
        long[] busy = new long[threads];
        int[] parts = IntStream.range(0, size.length)
                .filter(part -> size[part] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(part -> -size[part]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int part : parts) {
            if (chains.size() < threads) {
                chains.add(new ArrayList<>());
            }
            int idlest = 0;
            for (int chain = 1; chain < chains.size(); chain++) {
                idlest = busy[chain] < busy[idlest] ? chain : idlest;
            }
            chains.get(idlest).add(part);
            busy[idlest] += size[part];
        }
        List<int[]> all = new ArrayList<>();
        for (int thread = 0; thread < threads && !chains.isEmpty(); thread++) {
            all.add(chains.get(thread % chains.size()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return all;
    }
}
