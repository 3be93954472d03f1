package io.github.chinsdk.model.identity;

/** The mark of the dagger and asterisk system of ICD-10, by which one illness may carry two codes. */
public enum Icd10Mark {
    /** No mark: most codes. */
    NONE(""),
    /** The underlying disease, printed with a dagger; D in NHS data. */
    DAGGER("\u2020"),
    /** The manifestation, printed with an asterisk; A in NHS data. Never the main diagnosis by itself. */
    ASTERISK("*");

    private final String symbol;

    Icd10Mark(String symbol) {
        this.symbol = symbol;
    }

    /** {@return the printed symbol; empty for {@link #NONE}} */
    public String symbol() {
        return symbol;
    }
}
