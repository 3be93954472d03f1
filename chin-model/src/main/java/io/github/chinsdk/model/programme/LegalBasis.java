package io.github.chinsdk.model.programme;

/** The power under which health and local government put money together, as the programme's board papers name them. */
public enum LegalBasis {
    /** One body's own money; no power to share it is needed. */
    OWN_BUDGET,
    /** Pooled fund, section 75 of the National Health Service Act 2006. */
    SECTION_75,
    /** Grant from the health body to the local authority, section 256 of the National Health Service Act 2006. */
    SECTION_256,
    /** Payment from the local authority to the health body, section 76 of the National Health Service Act 2006. */
    SECTION_76
}
