package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * A disease group of the Quality and Outcomes Framework (QOF), by the code that its published files use: {@code AF},
 * {@code HYP}, {@code DM}. Groups come and go between years, so every code of the right shape is allowed.
 *
 * @param code 2 to 8 capital letters and digits, beginning with a letter
 */
public record QofGroup(String code) implements Comparable<QofGroup> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the code is not 2 to 8 capital letters and digits, a letter first
     */
    public QofGroup {
        if (!hasShape(Objects.requireNonNull(code, "qofGroup"))) {
            throw Refusal.of(
                    "qofGroup must be 2 to 8 capital letters and digits, was " + Refusal.quoted(code),
                    "Maybe the name stands where the code should: atrial fibrillation is \"AF\".");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the code
     * @return the group
     * @throws IllegalArgumentException if the code is not 2 to 8 capital letters and digits, a letter first
     */
    @JsonCreator
    public static QofGroup parse(String text) {
        return new QofGroup(text);
    }

    /** {@return what the register is called, for the groups of 2016/17 to 2020/21; the code for others} */
    public String title() {
        return switch (code) {
            case "AF" -> "Atrial fibrillation";
            case "AST" -> "Asthma";
            case "CAN" -> "Cancer";
            case "CHD" -> "Coronary heart disease";
            case "CKD" -> "Chronic kidney disease";
            case "COPD" -> "Chronic obstructive pulmonary disease";
            case "CVDPP" -> "Cardiovascular disease, primary prevention";
            case "DEM" -> "Dementia";
            case "DEP" -> "Depression";
            case "DM" -> "Diabetes mellitus";
            case "EP" -> "Epilepsy";
            case "HF" -> "Heart failure";
            case "HYP" -> "Hypertension";
            case "LD" -> "Learning disabilities";
            case "MH" -> "Mental health";
            case "NDH" -> "Non-diabetic hyperglycaemia";
            case "OB" -> "Obesity";
            case "OST" -> "Osteoporosis";
            case "PAD" -> "Peripheral arterial disease";
            case "PC" -> "Palliative care";
            case "RA" -> "Rheumatoid arthritis";
            case "STIA" -> "Stroke and transient ischaemic attack";
            default -> code;
        };
    }

    @Override
    public int compareTo(QofGroup other) {
        return code.compareTo(other.code);
    }

    /** {@return the code} */
    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    private static boolean hasShape(String text) {
        if (text.length() < 2 || text.length() > 8 || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            return false;
        }
        return text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
