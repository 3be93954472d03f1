package io.github.chinsdk.model.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, puts U+FFFD where a byte is none, and remembers where the first of those was. The decoders of the JDK
 * either stop at such a byte or keep silent about it; neither lets the good rows be kept and the bad byte be named.
 */
final class Utf8Reader extends Reader {

    static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final long limitBytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long bytesRead;
    private long bufferOffset;
    private boolean endOfInput;
    private boolean started;
    private boolean utf16;
    private int lastByte = -1;
    private long firstBadOffset = -1;
    private int firstBadByte = -1;

    /** Reads no more than so many bytes, then throws a {@link TooLong}. */
    Utf8Reader(InputStream in, long limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** There is more than the reader was to read. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** The offset of the first byte that is not UTF-8, from 0; -1 if there is none so far. */
    long firstBadOffset() {
        return firstBadOffset;
    }

    int firstBadByte() {
        return firstBadByte;
    }

    /** Whether the input begins with the byte order mark of UTF-16. */
    boolean isUtf16() {
        return utf16;
    }

    boolean isEmpty() {
        return lastByte < 0;
    }

    /** Whether the input read so far ends in a line end; asked at its end. */
    boolean endsInLineEnd() {
        return lastByte == '\n' || lastByte == '\r';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == 0) {
            if (!bytes.hasRemaining() && endOfInput) {
                return -1;
            }
            int copied = copyAscii(target, offset, length);
            if (copied > 0) {
                return copied;
            }
            CoderResult result = decoder.decode(bytes, chars, endOfInput);
            if (result.isError()) {
                if (!chars.hasRemaining()) {
                    break;
                }
                noteBadByte();
                chars.put(REPLACEMENT);
                bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
            } else if (result.isUnderflow() && !endOfInput) {
                fill();
            } else if (result.isUnderflow() && bytes.hasRemaining()) {
                // Cannot be: at the end of input the decoder reports a cut sequence as malformed.
                throw new IOException("cut UTF-8 sequence was not reported");
            } else if (result.isOverflow() && chars.position() == 0) {
                // A surrogate pair needs two places: too small a target never moves on.
                throw new IOException("target must hold at least 2 characters");
            }
        }
        return chars.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Where the next bytes are all of ASCII, which they nearly always are, copies them at once; 0 where they are not. */
    private int copyAscii(char[] target, int offset, int length) {
        int count = Math.min(length, bytes.remaining());
        String text = new String(bytes.array(), bytes.position(), count, StandardCharsets.UTF_8);
        // A character of several bytes makes it shorter, a byte that is no UTF-8 leaves its mark.
        if (text.length() < count || text.indexOf(REPLACEMENT) >= 0) {
            return 0;
        }
        text.getChars(0, count, target, offset);
        bytes.position(bytes.position() + count);
        return count;
    }

    private void noteBadByte() {
        if (firstBadOffset < 0) {
            firstBadOffset = bufferOffset + bytes.position();
            firstBadByte = bytes.get(bytes.position()) & 0xFF;
        }
    }

    private void fill() throws IOException {
        bufferOffset += bytes.position();
        bytes.compact();
        int read = readWithinLimit();
        if (read < 0) {
            endOfInput = true;
        } else if (read > 0) {
            bytesRead += read;
            bytes.position(bytes.position() + read);
            lastByte = bytes.get(bytes.position() - 1) & 0xFF;
        }
        bytes.flip();
        if (!started && (bytes.remaining() >= 3 || endOfInput)) {
            started = true;
            skipByteOrderMark();
        } else if (!started) {
            // Fewer than three bytes came: the mark cannot be told yet.
            fill();
        }
    }

    private int readWithinLimit() throws IOException {
        long left = limitBytes - bytesRead;
        if (left > 0) {
            return in.read(bytes.array(), bytes.position(), (int) Math.min(left, bytes.remaining()));
        }
        if (in.read() >= 0) {
            throw new TooLong();
        }
        return -1;
    }

    private void skipByteOrderMark() {
        if (bytes.remaining() >= 3
                && (bytes.get(0) & 0xFF) == 0xEF
                && (bytes.get(1) & 0xFF) == 0xBB
                && (bytes.get(2) & 0xFF) == 0xBF) {
            bytes.position(3);
        } else if (bytes.remaining() >= 2) {
            int first = bytes.get(0) & 0xFF;
            int second = bytes.get(1) & 0xFF;
            utf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        }
    }
}
