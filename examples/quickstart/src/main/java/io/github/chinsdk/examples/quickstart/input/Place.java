package io.github.chinsdk.examples.quickstart.input;

/**
 * A network or a borough.
 *
 * @param code its ODS code, empty if there is no such place
 * @param name its name
 */
public record Place(String code, String name) {

    /** No place: the files name none. */
    public static final Place NONE = new Place("", "");

    /** {@return whether the files name this place} */
    public boolean isNamed() {
        return !code.isEmpty();
    }
}
