package io.github.chinsdk.model.patient;

/**
 * The seven statements by which patients judge integrated care (Islington Integrated Networks, December 2017). The words are shortened;
 * a questionnaire prints the programme's own.
 */
public enum IStatement {
    /** I am listened to. */
    LISTENED_TO,
    /** I am seen as a whole person. */
    WHOLE_PERSON,
    /** My care is co-ordinated, and services use the same appointment system. */
    CO_ORDINATED,
    /** My appointments are longer, and people are prepared for them. */
    PREPARED,
    /** I am supported by my community. */
    COMMUNITY,
    /** My mental wellbeing is looked after. */
    MENTAL_WELLBEING,
    /** I am respected and feel safe. */
    RESPECTED_AND_SAFE
}
