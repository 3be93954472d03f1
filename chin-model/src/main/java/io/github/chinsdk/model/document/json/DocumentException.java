package io.github.chinsdk.model.document.json;

/**
 * A text that is not the document it should be. The message names the place and what is wrong in two lines; it holds no
 * value of the document, which may be a patient's.
 */
public final class DocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Where, from the top of the document. */
    private final String path;

    DocumentException(String path, String problem, String wayOut) {
        super((path.isEmpty() ? "document" : path) + " " + problem + "\n" + wayOut);
        this.path = path;
    }

    /** {@return where, as in {@code risks[3].initial.likelihood}; empty for the document as a whole} */
    public String path() {
        return path;
    }
}
