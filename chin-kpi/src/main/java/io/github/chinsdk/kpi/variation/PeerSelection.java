package io.github.chinsdk.kpi.variation;

import java.util.List;

/**
 * The most similar practices to one of them. Made by {@link PeerGroup}.
 *
 * @param subject the practice that peers were sought for
 * @param peers its peers, the most similar first, ties by name
 * @param leftOut candidates for which a feature is not known, in the order in which they were given
 * @param <T> what practices are to the caller
 */
public record PeerSelection<T>(T subject, List<Peer<T>> peers, List<T> leftOut) {

    /** Copies the lists. */
    public PeerSelection {
        peers = List.copyOf(peers);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return the peers themselves, the most similar first}
     */
    public List<T> members() {
        return peers.stream().map(Peer::candidate).toList();
    }
}
