package io.github.chinsdk.scheduling;

/**
 * Something wrong with a document.
 *
 * @param path where, as in {@code meetings[3].slots[0].eligibleStaffIds[1]}
 * @param message what is wrong, with the value
 */
public record DocumentProblem(String path, String message) {

    /** {@return the path and the message} */
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
