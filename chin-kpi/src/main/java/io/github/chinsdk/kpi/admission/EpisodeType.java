package io.github.chinsdk.kpi.admission;

/** What kind of episode it is (HES field EPITYPE). */
public enum EpisodeType {
    /** 1: general. */
    GENERAL,
    /** 2: delivery. */
    DELIVERY,
    /** 3: birth. */
    BIRTH,
    /** 4: patient formally detained under mental health law, or long-term psychiatric. */
    PSYCHIATRIC,
    /** 5: other delivery, at home or elsewhere. */
    OTHER_DELIVERY,
    /** 6: other birth. */
    OTHER_BIRTH;

    /** {@return true for deliveries and births} */
    public boolean isMaternity() {
        return this != GENERAL && this != PSYCHIATRIC;
    }
}
