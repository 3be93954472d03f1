package io.github.chinsdk.kpi.quality;

/**
 * A foot examination as recorded, foot by foot. It is foot surveillance if both feet were examined, or one was and the
 * other is absent or amputated, and it was neither declined nor unsuitable (NCL ICB, diabetes rules in SQL).
 *
 * @param left what was found on the left
 * @param right what was found on the right
 * @param offer what came of the offer
 */
public record FootExamination(Foot left, Foot right, Offer offer) {

    /** What is recorded of one foot. */
    public enum Foot {
        /** It was examined. */
        EXAMINED,
        /** It is absent or amputated. */
        ABSENT,
        /** Nothing is recorded. */
        NOT_RECORDED
    }

    /** What came of the offer of an examination. */
    public enum Offer {
        /** Taken up, or nothing else is recorded. */
        ACCEPTED,
        /** Declined by the patient. */
        DECLINED,
        /** Unsuitable for the patient. */
        UNSUITABLE
    }

    /** {@return whether it counts as foot surveillance; two absent feet do not, as no foot was examined} */
    public boolean isSurveillance() {
        return offer == Offer.ACCEPTED
                && left != Foot.NOT_RECORDED
                && right != Foot.NOT_RECORDED
                && (left == Foot.EXAMINED || right == Foot.EXAMINED);
    }
}
