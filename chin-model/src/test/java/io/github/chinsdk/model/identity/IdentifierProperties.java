package io.github.chinsdk.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.DeprivationDecile;
import io.github.chinsdk.model.population.DeprivationQuintile;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import io.github.chinsdk.model.population.Sex;
import io.github.chinsdk.model.population.Stratum;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IdentifierProperties {

    private static final List<Function<String, Object>> TEXT_FORMS = List.of(
            OdsCode::parse,
            GssCode::parse,
            LsoaCode::parse,
            Icd10Code::parse,
            Icd10Range::parse,
            SnomedCode::parse,
            OrganisationId::parse,
            Grouping::parse,
            DatePeriod::parse,
            AgeBand::parse,
            Sex::parse,
            DeprivationDecile::parse,
            DeprivationQuintile::parse,
            QofGroup::parse,
            QofListType::parse,
            Stratum::parse);

    @Property(tries = 3000, seed = "1948")
    void everyTextIsReadOrRefusedWithAWayOutAndTheTextFormReadsBack(
            @ForAll("texts") String text, @ForAll @IntRange(max = 15) int form) {
        Function<String, Object> parse = TEXT_FORMS.get(form);
        Object value;
        try {
            value = parse.apply(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("\nMaybe ").hasSizeLessThan(1_000);
            return;
        }
        assertThat(parse.apply(value.toString())).isEqualTo(value);
    }

    @Property(tries = 1000, seed = "1949")
    void whatIdentifiesAPersonIsReadOrRefusedWithoutBeingQuoted(@ForAll("texts") String text) {
        try {
            assertThat(NhsNumber.parse(text).toString()).isEqualTo("*** *** ****");
        } catch (IllegalArgumentException refused) {
            assertThat(text.length() > 3 && refused.getMessage().contains(text)).isFalse();
        }
        try {
            assertThat(PseudonymId.parse(text).text()).isEqualTo(text);
        } catch (IllegalArgumentException refused) {
            assertThat(text.length() > 3 && refused.getMessage().contains(text)).isFalse();
        }
    }

    @Property(tries = 500, seed = "1950")
    void atMostOneCheckDigitFitsNineDigitsAndOneWrongDigitIsFound(
            @ForAll @LongRange(min = 0, max = 999_999_999) long nine, @ForAll @IntRange(max = 9) int place) {
        String start = String.valueOf(1_000_000_000L + nine).substring(1);
        List<String> valid = IntStream.rangeClosed(0, 9)
                .mapToObj(check -> start + check)
                .filter(IdentifierProperties::isNhsNumber)
                .toList();
        assertThat(valid).hasSizeLessThanOrEqualTo(1);
        for (String number : valid) {
            char[] wrong = number.toCharArray();
            wrong[place] = (char) ('0' + (wrong[place] - '0' + 1) % 10);
            assertThat(isNhsNumber(new String(wrong))).isFalse();
        }
    }

    @Property(tries = 500, seed = "1951")
    void theVerhoeffDigitFindsEverySwapOfNeighbours(@ForAll @LongRange(min = 10_000, max = 99_999_999) long start) {
        long found = LongStream.rangeClosed(0, 9)
                .filter(check -> Verhoeff.isValid(start * 10 + check))
                .count();
        assertThat(found).isEqualTo(1);
        long number = start * 10;
        while (!Verhoeff.isValid(number)) {
            number++;
        }
        char[] digits = Long.toString(number).toCharArray();
        for (int i = 0; i + 1 < digits.length; i++) {
            // A zero in front is no digit of an identifier, and is refused before the check digit is looked at.
            boolean zeroInFront = i == 0 && digits[1] == '0';
            if (digits[i] != digits[i + 1] && !zeroInFront) {
                char[] swapped = digits.clone();
                swapped[i] = digits[i + 1];
                swapped[i + 1] = digits[i];
                assertThat(Verhoeff.isValid(Long.parseLong(new String(swapped))))
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withChars("0123456789").ofMaxLength(20),
                Arbitraries.strings().withChars("ABCEFUXY0123456789.-+*/|_ ").ofMaxLength(14),
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(32),
                Arbitraries.of(
                        "2013-04-01/..",
                        "2013-04-01/2018-03-31",
                        "65-69|FEMALE|1",
                        "J40-J44",
                        "17OV",
                        "30_74",
                        "TOTAL"));
    }

    private static boolean isNhsNumber(String digits) {
        try {
            return NhsNumber.parse(digits).digits().equals(digits);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
