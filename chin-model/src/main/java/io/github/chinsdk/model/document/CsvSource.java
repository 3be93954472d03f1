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
 *
 * <p>A reader takes at most 1 GiB of a file ({@link #withLimit}), 1,000 columns, and 100,000 characters to a field, and keeps
 * 10,000 problems: a broken file, or one that never ends, costs no more time or memory than that.
 */
public final class CsvSource {

    private static final long USUAL_LIMIT_BYTES = 1L << 30;

    private final String name;
    private final long limitBytes;
    private final Opener opener;

    private CsvSource(String name, long limitBytes, Opener opener) {
        if (name.isBlank()) {
            throw Refusal.of("name must not be blank", "Maybe use the file name: every problem is reported with it.");
        }
        if (limitBytes < 1) {
            throw Refusal.of("bytes must be >= 1, was " + limitBytes, "Maybe leave the usual limit of 1 GiB as it is.");
        }
        this.name = name;
        this.limitBytes = limitBytes;
        this.opener = opener;
    }

    /** Bytes that a test makes as they are asked for. */
    static CsvSource ofStream(String name, Opener opener) {
        return new CsvSource(name, USUAL_LIMIT_BYTES, opener);
    }

    /**
     * A file.
     *
     * @param file its path; the last part of it is the name in problems
     * @return the source
     */
    public static CsvSource of(Path file) {
        Path last = file.getFileName();
        return ofStream(last == null ? file.toString() : last.toString(), () -> Files.newInputStream(file));
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
        return ofStream(name, () -> new ByteArrayInputStream(content));
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

    /**
     * The same source with another limit. Rows are kept in memory, so no reader goes on without end: what is behind the
     * limit is not read, and a problem says so.
     *
     * @param bytes how many bytes of the file are read at most, 1 or more; 1 GiB unless it is set here
     * @return a source that differs in this only
     * @throws IllegalArgumentException if it is less than 1
     */
    public CsvSource withLimit(long bytes) {
        return new CsvSource(name, bytes, opener);
    }

    /** {@return the name in problems} */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    long limitBytes() {
        return limitBytes;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    interface Opener {
        InputStream open() throws IOException;
    }
}
