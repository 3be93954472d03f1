package io.github.chinsdk.scheduling.internal.agenda;

/** Tells an NHS number (ten digits, modulus 11) from a pseudonym. */
final class NhsNumberShape {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumberShape() {}

    static boolean matches(String id) {
        String digits = id.replace(" ", "").replace("-", "");
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == digits.charAt(DIGITS - 1) - '0';
    }
}
