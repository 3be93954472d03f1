package io.github.chinsdk.model.identity;

import java.util.regex.Pattern;

/**
 * What the shape of an {@link OdsCode} allows it to stand for. Shapes overlap (a trust site and an integrated care board
 * of the newer kind may both be five characters long), so a shape is a possibility and the ODS files are the proof.
 *
 * <p>Shapes were read off the published files {@code epraccur}, {@code epcmem}, {@code ePCN} and the QOF reference files
 * of 2016/17 and 2019/20; those of trusts, sites and local authorities follow the ODS coding frames.
 */
public enum OdsCodeKind {
    /** A GP practice or prescribing cost centre: a letter other than I, O, Q, R, S, T, U, X, Z, then five digits. */
    GP_PRACTICE("[A-HJ-NPVWY][0-9]{5}"),
    /** A practice on Alderney, Guernsey, Jersey or the Isle of Man: three letters of the island and three digits. */
    CROWN_DEPENDENCY_PRACTICE("(?:ALD|GUE|IOM|JER)[0-9]{3}"),
    /** An NHS trust or NHS foundation trust: R or T and two more, for example {@code RAL}. */
    NHS_TRUST("[RT][A-Z0-9]{2}"),
    /** A site of a trust: the code of the trust and two more, for example {@code RAL01}. */
    NHS_TRUST_SITE("[RT][A-Z0-9]{4}"),
    /** A primary care network: U and five digits. */
    PRIMARY_CARE_NETWORK("U[0-9]{5}"),
    /**
     * A clinical commissioning group, since July 2022 the sub-location of an integrated care board: two digits and a
     * letter ({@code 08H}), or letter-digit-letter-digit-letter for the later ones ({@code A3A8R}).
     */
    COMMISSIONER("[0-9]{2}[A-Z]|[A-Z][0-9][A-Z][0-9][A-Z]"),
    /** A sustainability and transformation partnership, later an integrated care board: Q and two letters. */
    INTEGRATED_CARE_BOARD("Q[A-Z]{2}"),
    /** A region of NHS England, or its predecessor: Y and two digits. */
    NHS_REGION("Y[0-9]{2}"),
    /** A primary care trust (to March 2013): 5 and two more. */
    PRIMARY_CARE_TRUST("5[A-Z0-9]{2}"),
    /** A primary care group (to 2002): a digit, two letters and two digits, for example {@code 4QP36}. */
    PRIMARY_CARE_GROUP("[0-9][A-Z]{2}[0-9]{2}"),
    /** A local health board of Wales: 6 or 7, a letter A to C and a digit, for example {@code 7A4}. */
    WELSH_HEALTH_BOARD("[67][A-C][0-9]"),
    /** A local authority: three digits. */
    LOCAL_AUTHORITY("[0-9]{3}");

    private final Pattern shape;

    OdsCodeKind(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** {@return the shape as a regular expression that the whole code has to match} */
    public String shape() {
        return shape.pattern();
    }

    boolean hasShapeOf(String code) {
        return shape.matcher(code).matches();
    }
}
