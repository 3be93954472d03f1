package io.github.chinsdk.model.identity;

import io.github.chinsdk.model.internal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which NHS numbers are turned into pseudonyms: the first 128 bits of HMAC-SHA-256 (RFC 2104, RFC 6234)
 * over the ten digits. One key gives one person one pseudonym, so that data sets can be linked; without the key nobody
 * can go back, nor try all ten billion numbers forward. The key is never printed, serialised or compared.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PseudonymKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;

    private final SecretKeySpec secret;

    private PseudonymKey(SecretKeySpec secret) {
        this.secret = secret;
    }

    /**
     * The key made of the given bytes, which are copied; the caller may wipe its own.
     *
     * @param secret at least 32 bytes from a secure random source
     * @return the key
     * @throws IllegalArgumentException if there are fewer than 32 bytes, or all are equal
     */
    public static PseudonymKey ofBytes(byte[] secret) {
        Objects.requireNonNull(secret, "secret");
        if (secret.length < MIN_BYTES) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "secret must be at least %s bytes, had %s", MIN_BYTES, secret.length),
                    "Maybe draw 32 bytes from java.security.SecureRandom once, and keep them where secrets are kept.");
        }
        boolean allEqual = true;
        for (byte b : secret) {
            allEqual &= b == secret[0];
        }
        if (allEqual) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "secret must be random, all of its %s bytes are equal", secret.length),
                    "Maybe the array was wiped, or never filled, before it got here.");
        }
        return new PseudonymKey(new SecretKeySpec(secret, ALGORITHM));
    }

    /**
     * The pseudonym of a person.
     *
     * @param nhsNumber whom it stands for
     * @return always the same pseudonym for the same key and number
     */
    public PseudonymId pseudonymOf(NhsNumber nhsNumber) {
        Objects.requireNonNull(nhsNumber, "nhsNumber");
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(nhsNumber.digits().getBytes(StandardCharsets.US_ASCII)));
            return PseudonymId.ofBits(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(
                    "this Java runtime has no HMAC-SHA-256, which every Java platform must have (java.security.Mac)\n"
                            + "Maybe a security provider was removed in java.security.",
                    absent);
        }
    }

    /** {@return a mask, the same for every key} */
    @Override
    public String toString() {
        return "PseudonymKey[****]";
    }
}
