package io.github.chinsdk.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "E83003, GP_PRACTICE", "Y06569, GP_PRACTICE", "JER796, CROWN_DEPENDENCY_PRACTICE", "RAL, NHS_TRUST",
        "RAL01, NHS_TRUST_SITE", "U02795, PRIMARY_CARE_NETWORK", "08H, COMMISSIONER", "93C, COMMISSIONER",
        "A3A8R, COMMISSIONER", "QMJ, INTEGRATED_CARE_BOARD", "Y56, NHS_REGION", "5E1, PRIMARY_CARE_TRUST",
        "4QP36, PRIMARY_CARE_GROUP", "7A4, WELSH_HEALTH_BOARD", "206, LOCAL_AUTHORITY"
    })
    void shapeAllowsTheKindItIsPublishedFor(String code, OdsCodeKind kind) {
        assertThat(OdsCode.parse(code).possibleKinds()).contains(kind);
    }

    @Test
    void aNetworkIsNoPracticeAndAnUnknownShapeAllowsNothing() {
        assertThat(OdsCode.parse("U02795").allows(OdsCodeKind.GP_PRACTICE)).isFalse();
        assertThat(OdsCode.parse("ZZZZZZZZ").possibleKinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "e83003", "E83 003", " E83003", "E8300\u0663", "ABCDEFGHIJKLM", "E83003\n"})
    void odsCodeRefusesWhatCanNeverBeOne(String text) {
        assertThatThrownBy(() -> OdsCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("odsCode must be 3 to 12 capital letters and digits, was \"")
                .hasMessageContaining("\nMaybe remove spaces and write it in capitals");
    }

    @Test
    void messagesShowControlCharactersAndStayShort() {
        assertThatThrownBy(() -> OdsCode.parse("A\u0000\u202E" + "x".repeat(5000)))
                .hasMessageContaining("\"A\\u0000\\u202Ex")
                .hasMessageContaining("... (5003 characters)")
                .message()
                .hasSizeLessThan(300);
    }

    @Test
    void gssCodesTellTheirKindOfArea() {
        assertThat(GssCode.parse("E09000019").entity()).isEqualTo(GssEntity.LONDON_BOROUGH);
        assertThat(GssCode.parse("E38000240").entity()).isEqualTo(GssEntity.CLINICAL_COMMISSIONING_GROUP);
        assertThat(GssCode.parse("S14000001").entity()).isEqualTo(GssEntity.OTHER);
        assertThat(LsoaCode.parse("E01002704").asGssCode().entity()).isEqualTo(GssEntity.LSOA);
        assertThatThrownBy(() -> GssCode.parse("08H"))
                .hasMessage("gssCode must be a country letter (E, W, S, N, K, J, L or M) and 8 digits, was \"08H\"\n"
                        + "Maybe this is an ODS code or a name: a GSS code looks like \"E09000019\".");
        assertThatThrownBy(() -> LsoaCode.parse("E02000550"))
                .hasMessage("lsoaCode must be E01 or W01 and 6 digits, was \"E02000550\"\n"
                        + "Maybe this is another kind of area (E02 is a middle layer area): use GssCode for those.");
    }

    @Test
    void textFormIsJsonFormIsMapKey() throws Exception {
        String json = "{\"E83003\":\"E01002704\"}";
        Map<OdsCode, LsoaCode> map = JSON.readValue(json, new TypeReference<>() {});
        assertThat(map).containsExactly(Map.entry(OdsCode.parse("E83003"), LsoaCode.parse("E01002704")));
        assertThat(JSON.writeValueAsString(map)).isEqualTo(json);
        String codes = "{\"I48.0\":\"38341003\"}";
        Map<Icd10Code, SnomedCode> diagnoses = JSON.readValue(codes, new TypeReference<>() {});
        assertThat(JSON.writeValueAsString(diagnoses)).isEqualTo(codes);
        String areas = "{\"E09000019\":\"J40-J44\"}";
        Map<GssCode, Icd10Range> ranges = JSON.readValue(areas, new TypeReference<>() {});
        assertThat(JSON.writeValueAsString(ranges)).isEqualTo(areas);
    }
}
