package io.github.chinsdk.model.document;

import io.github.chinsdk.model.internal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a file come from, and the name by which its problems are reported. Nothing is opened before a reader
 * asks; a file that is not there is a {@link RowProblem} of the reader's result.
 */
public final class CsvSource {

    private final String name;
    private final Opener opener;

    private CsvSource(String name, Opener opener) {
        if (name.isBlank()) {
            throw Refusal.of("name must not be blank", "Maybe use the file name: every problem is reported with it.");
        }
        this.name = name;
        this.opener = opener;
    }

    /**
     * A file.
     *
     * @param file its path; the last part of it is the name in problems
     * @return the source
     */
    public static CsvSource of(Path file) {
        Path last = file.getFileName();
        return new CsvSource(last == null ? file.toString() : last.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Bytes that are at hand already, for example from an upload.
     *
     * @param name the name in problems
     * @param content the bytes as in the file; not copied
     * @return the source
     * @throws IllegalArgumentException if the name is blank
     */
    public static CsvSource ofBytes(String name, byte[] content) {
        Objects.requireNonNull(content, "content");
        return new CsvSource(name, () -> new ByteArrayInputStream(content));
    }

    /**
     * Text that is at hand already.
     *
     * @param name the name in problems
     * @param content the text as in the file, including its header
     * @return the source
     * @throws IllegalArgumentException if the name is blank
     */
    public static CsvSource ofText(String name, String content) {
        return ofBytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the name in problems} */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
