package io.github.chinsdk.model.document.json;

/**
 * A text that is not the document it should be. The message names the place and what is wrong in two lines. It quotes a
 * value only where no patient can be behind it: in documents that hold no patient's number or pseudonym.
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
