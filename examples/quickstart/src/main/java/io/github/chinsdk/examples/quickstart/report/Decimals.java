package io.github.chinsdk.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for machines. Not {@code Double.toString}, whose digits changed between JDKs. */
final class Decimals {

    private static final int DECIMALS = 6;

    private Decimals() {}

    static BigDecimal of(double number) {
        BigDecimal rounded = new BigDecimal(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static String plain(double number) {
        return of(number).toPlainString();
    }
}
