package io.github.chinsdk.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdentifiersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    // 943 476 5919 is the worked example of the NHS Data Dictionary; 401 023 2137 that of the PDS developer guides.
    @ParameterizedTest
    @CsvSource({"943 476 5919, 9434765919, false", "401-023-2137, 4010232137, false", "9990000018, 9990000018, true"})
    void nhsNumberReadsBothForms(String text, String digits, boolean test) {
        NhsNumber number = NhsNumber.parse(text);
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.isTest()).isEqualTo(test);
        assertThat(NhsNumber.parse(number.formatted())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "943476591",
                "94347659190",
                "9434765918",
                "943 4765919",
                "943 476-5919",
                "943476591A",
                "9.43477E+09",
                "\u0669434765919"
            })
    void nhsNumberRefusesWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> NhsNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nhsNumber must ")
                .hasMessageContaining("not shown: it may identify a person")
                .hasMessageContaining("\nMaybe ")
                .message()
                .doesNotContain("94347");
    }

    @Test
    void aRemainderThatAsksForTenIsNeverIssued() {
        // 1, 2, 6 behind zeros: 4*1 + 3*2 + 2*1 = 12, remainder 1, so the check digit would be 10.
        for (int last = 0; last <= 9; last++) {
            String number = "000000121" + last;
            assertThatThrownBy(() -> NhsNumber.parse(number)).hasMessageContaining("check digit");
        }
    }

    @Test
    void whatIdentifiesAPersonIsMasked() {
        PseudonymKey key = PseudonymKey.ofBytes("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        NhsNumber number = NhsNumber.parse("9990000018");
        assertThat(number).hasToString("*** *** ****");
        assertThat(key.pseudonymOf(number)).hasToString("PseudonymId[****]");
        assertThat(key).hasToString("PseudonymKey[****]");
    }

    @Test
    void pseudonymIsTheFirstHalfOfTheKeyedHash() {
        // printf 9990000018 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        PseudonymKey key = PseudonymKey.ofBytes("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        assertThat(key.pseudonymOf(NhsNumber.parse("9990000018")).text()).isEqualTo("c9b0cd60b54448660b7386dafaa34078");
        PseudonymKey other =
                PseudonymKey.ofBytes("1123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        assertThat(other.pseudonymOf(NhsNumber.parse("9990000018")))
                .isNotEqualTo(key.pseudonymOf(NhsNumber.parse("9990000018")));
    }

    @Test
    void keysRefuseShortAndWipedSecrets() {
        assertThatThrownBy(() -> PseudonymKey.ofBytes(new byte[31]))
                .hasMessage(
                        "secret must be at least 32 bytes, had 31\n"
                                + "Maybe draw 32 bytes from java.security.SecureRandom once, and keep them where secrets are kept.");
        assertThatThrownBy(() -> PseudonymKey.ofBytes(new byte[32]))
                .hasMessage("secret must be random, all of its 32 bytes are equal\n"
                        + "Maybe the array was wiped, or never filled, before it got here.");
    }

    @Test
    void jsonHoldsTheTextFormAndNotTheMask() throws Exception {
        String text = "00ff00000000000080000000000000a1";
        String json = "{\"" + text + "\":\"9990000018\"}";
        Map<PseudonymId, NhsNumber> map = JSON.readValue(json, new TypeReference<>() {});
        assertThat(map.keySet()).containsExactly(PseudonymId.parse(text));
        assertThat(JSON.writeValueAsString(map)).isEqualTo(json);
        assertThat(PseudonymId.parse(text)).isLessThan(PseudonymId.parse("ff" + text.substring(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00FF00000000000080000000000000A1", "00ff000000000000-80000000000000a1", "zz"})
    void pseudonymRefusesWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> PseudonymId.parse(text))
                .hasMessageStartingWith("pseudonymId must be 32 hexadecimal digits in lower case, had " + text.length())
                .hasMessageContaining("\nMaybe make it with PseudonymKey");
    }
}
