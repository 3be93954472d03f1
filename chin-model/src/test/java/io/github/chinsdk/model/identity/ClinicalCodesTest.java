package io.github.chinsdk.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalCodesTest {

    @ParameterizedTest
    @CsvSource({
        "I48, I48, NONE",
        "I48.0, I48.0, NONE",
        "I480, I48.0, NONE",
        "I10X, I10, NONE",
        "I10-, I10, NONE",
        "I10.X, I10, NONE",
        "M10.06, M10.06, NONE",
        "M45X9, M45.X9, NONE",
        "G30.1\u2020, G30.1\u2020, DAGGER",
        "A170D, A17.0\u2020, DAGGER",
        "G01*, G01*, ASTERISK",
        "G01XA, G01*, ASTERISK"
    })
    void icd10IsReadAsPrintedAndAsNhsDataHoldsIt(String text, String textForm, Icd10Mark mark) {
        Icd10Code code = Icd10Code.parse(text);
        assertThat(code).hasToString(textForm);
        assertThat(code.mark()).isEqualTo(mark);
        assertThat(Icd10Code.parse(code.toString())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "I", "I4", "i48", "I4.8", "I48.", "48I", "I48.000", "I48.0X", "I48X", "38341003", "J40-J44"})
    void icd10RefusesTheRest(String text) {
        if (text.equals("I48X")) {
            assertThat(Icd10Code.parse(text)).hasToString("I48");
            return;
        }
        assertThatThrownBy(() -> Icd10Code.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "icd10Code must be a capital letter, two digits and up to two more characters, was \"")
                .hasMessageContaining("\nMaybe this is a range or a SNOMED code");
    }

    @Test
    void codeListEntriesCoverTheirSubdivisions() {
        Icd10Code entry = Icd10Code.parse("I48");
        assertThat(Icd10Code.parse("I48.0").isWithin(entry)).isTrue();
        assertThat(Icd10Code.parse("I48").isWithin(entry)).isTrue();
        assertThat(entry.isWithin(Icd10Code.parse("I48.0"))).isFalse();
        assertThat(Icd10Code.parse("G30.1\u2020").isWithin(Icd10Code.parse("G30")))
                .isTrue();
        assertThat(Icd10Code.parse("G30.1").isWithin(Icd10Code.parse("G30.1\u2020")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "J40-J44, J40, true",
        "J40-J44, J44.9, true",
        "J40-J44, J45, false",
        "J40-J44, J39.9, false",
        "I48, I48.9, true",
        "S00-T98, T14.1, true",
        "C00-C97, D00, false",
        "J05.1-J05, J05.9, true",
        "J05.1-J05, J05.0, false"
    })
    void rangesAreInclusiveOfSubdivisions(String range, String code, boolean inside) {
        assertThat(Icd10Range.parse(range).contains(Icd10Code.parse(code))).isEqualTo(inside);
        assertThat(Icd10Range.parse(range)).hasToString(range);
    }

    @Test
    void rangesRefuseSwappedEndsAndMarks() {
        assertThatThrownBy(() -> Icd10Range.parse("J44-J40"))
                .hasMessage("last must not come before first, was J44 to J40\nMaybe the two ends are swapped.");
        assertThatThrownBy(() -> Icd10Range.parse("G01*-G02"))
                .hasMessage("the ends of a range must carry no dagger or asterisk, were G01* and G02\n"
                        + "Maybe list the marked code by itself.");
    }

    // Identifiers as published: SNOMED CT Release File Specifications (SCTID examples), and concepts of the
    // international
    // edition; the last is of the UK extension (namespace 1000000).
    @ParameterizedTest
    @CsvSource({
        "38341003, CONCEPT, false",
        "73211009, CONCEPT, false",
        "49436004, CONCEPT, false",
        "100005, CONCEPT, false",
        "100014, DESCRIPTION, false",
        "100022, RELATIONSHIP, false",
        "1290023401004, CONCEPT, false",
        "1290000001117, DESCRIPTION, true",
        "9940000001126, RELATIONSHIP, true",
        "10989121108, CONCEPT, true",
        "999000041000000102, CONCEPT, true"
    })
    void snomedTellsComponentAndExtension(String text, SnomedComponent component, boolean extension) {
        SnomedCode code = SnomedCode.parse(text);
        assertThat(code).hasToString(text);
        assertThat(code.component()).isEqualTo(component);
        assertThat(code.isExtension()).isEqualTo(extension);
    }

    @Test
    void snomedRefusesWrongCheckDigitLengthAndPartition() {
        assertThatThrownBy(() -> SnomedCode.parse("38341004"))
                .hasMessageStartingWith(
                        "snomedCode must end in its Verhoeff check digit, was 38341004\nMaybe a spreadsheet");
        assertThatThrownBy(() -> SnomedCode.parse("83341003")).hasMessageContaining("Verhoeff");
        assertThatThrownBy(() -> SnomedCode.parse("012345"))
                .hasMessageContaining("without leading zeros, was \"012345\"");
        assertThatThrownBy(() -> new SnomedCode(7))
                .hasMessageStartingWith("snomedCode must have 6 to 18 digits, was 7");
    }
}
