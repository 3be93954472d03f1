package io.github.chinsdk.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for machines, with at most six decimals. Not {@code Double.toString}, whose digits changed between JDKs, and
 * not {@code BigDecimal} for ordinary numbers, of which a report on England has four million.
 */
final class Decimals {

    private static final int DECIMALS = 6;
    private static final double SCALE = 1e6;
    private static final double MOST_ORDINARY = 1e9;

    private Decimals() {}

    static String plain(double number) {
        if (!(Math.abs(number) < MOST_ORDINARY)) {
            return new BigDecimal(number)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        long millionths = (long) Math.rint(number * SCALE);
        StringBuilder text = new StringBuilder(18);
        if (millionths < 0) {
            text.append('-');
        }
        long size = Math.abs(millionths);
        text.append(size / 1_000_000);
        long fraction = size % 1_000_000;
        if (fraction != 0) {
            text.append('.');
            for (long unit = 100_000; fraction != 0; unit /= 10) {
                text.append((char) ('0' + fraction / unit));
                fraction %= unit;
            }
        }
        return text.toString();
    }
}
