package io.github.chinsdk.examples.quickstart.measure;

/** How wide an area is. */
public enum Level {
    /** One practice. */
    PRACTICE,
    /** A network of practices: a CHIN, or a primary care network. */
    NETWORK,
    /** A borough, in the files by its clinical commissioning group. */
    BOROUGH,
    /** All practices of the files. */
    WHOLE
}
