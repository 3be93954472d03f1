package io.github.chinsdk.model.document;

/** Carries what is wrong with one field out of a row mapper; never leaves this package. */
@SuppressWarnings("serial")
final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String field;
    final String value;
    final String problem;
    final String wayOut;

    BadField(String field, String value, String problem, String wayOut) {
        // No stack trace: a bad file may hold a million of these.
        super(problem, null, false, false);
        this.field = field;
        this.value = value;
        this.problem = problem;
        this.wayOut = wayOut;
    }
}
