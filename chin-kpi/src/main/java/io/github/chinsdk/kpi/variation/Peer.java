package io.github.chinsdk.kpi.variation;

/**
 * One of the most similar.
 *
 * @param candidate the practice or area
 * @param distance how far it is from the one that peers were sought for, at least 0
 * @param <T> what practices are to the caller
 */
public record Peer<T>(T candidate, double distance) {}
