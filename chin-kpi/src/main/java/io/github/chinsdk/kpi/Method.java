package io.github.chinsdk.kpi;

/**
 * How an estimate or its interval was calculated. Implemented by enums, one per family of methods, so that a method can
 * be stored, compared and cited.
 */
public interface Method {

    /**
     * {@return the constant's name, stable across releases, for example {@code "WILSON"}}
     */
    String name();

    /**
     * {@return the name in words, for example {@code "Wilson score"}}
     */
    String title();

    /**
     * {@return the publication that defines it, with a DOI where there is one}
     */
    String source();
}
