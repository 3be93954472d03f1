package io.github.chinsdk.kpi;

/**
 * Something a reader must know before quoting the number.
 *
 * @param code a stable kebab-case name for programs, for example {@code "lower-limit-below-zero"}
 * @param text one sentence for people
 */
public record Caveat(String code, String text) {}
