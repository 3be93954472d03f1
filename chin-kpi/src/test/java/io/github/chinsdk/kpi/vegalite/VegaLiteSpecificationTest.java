package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VegaLiteSpecificationTest {

    private static final String NASTY = "</script><img src=x onerror=alert(1)>&\u2028\u2029\"'\\ O\u2019Brien";

    private static VegaLiteSpecification picture(Map<String, Estimate> estimates) {
        return LeagueDrawing.of(Caption.of("Title " + NASTY).naming(Map.of("A", NASTY)))
                .draw(RankedUnits.of(estimates));
    }

    private static Map<String, Estimate> estimates() {
        Map<String, Estimate> estimates = new TreeMap<>();
        estimates.put("A", Proportion.withDefaults().calculate(Counts.of(1, 3)));
        estimates.put(NASTY, Proportion.withDefaults().calculate(Counts.of(2, 3)));
        return estimates;
    }

    @Test
    void aNameCannotLeaveItsString() {
        VegaLiteSpecification picture = picture(estimates());
        Drawn drawn = Drawn.check(picture);

        assertThat(picture.json()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(picture.json()).contains("\\u003C/script\\u003E");
        assertThat(drawn.texts("units", "label")).containsExactly(NASTY, NASTY + " (A)");
        assertThat(drawn.texts("units", "unit")).containsExactly(NASTY, "A");
    }

    @Test
    void namesAreInNoExpressionLinkOrFormat() {
        assertThat(picture(estimates()).json()).doesNotContain("\"href\"", "\"url\"", "labelExpr", "\"transform\"");
    }

    @Test
    void theSameResultGivesTheSameBytesInAnyOrderAndLocale() {
        Map<String, Estimate> turned = new LinkedHashMap<>();
        turned.put(NASTY, estimates().get(NASTY));
        turned.put("A", estimates().get("A"));
        VegaLiteSpecification expected = picture(estimates());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("ar").setRegion("EG").build());
            assertThat(picture(turned)).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(picture(turned).json()).isEqualTo(expected.json());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fieldsAreSorted() {
        assertThat(picture(estimates()).json())
                .startsWith("{\"$schema\":\"https://vega.github.io/schema/vega-lite/v6.json\",\"background\":");
    }

    @Test
    void writesTheSameTextAndSpeaksWithoutIt() throws IOException {
        VegaLiteSpecification picture = LeagueDrawing.of(Caption.of("Short")).draw(RankedUnits.of(estimates()));
        StringBuilder out = new StringBuilder();
        picture.writeTo(out);

        assertThat(out.toString()).isEqualTo(picture.json());
        assertThat(picture)
                .hasToString("VegaLiteSpecification[Short, " + picture.json().length() + " characters]");
    }

    @Test
    void aBlankCaptionIsRefusedInTwoLines() {
        assertThatThrownBy(() -> Caption.of(" "))
                .hasMessage("title must not be blank, was \" \"\nMaybe name the KPI, the place and the period."
                        .formatted());
        assertThatThrownBy(() -> Caption.of("T").measuring(""))
                .hasMessage(
                        "measure must not be blank, was \"\"\nMaybe leave measuring(..) out: the axis then says Value."
                                .formatted());
        assertThatThrownBy(() -> Caption.of("T").from(""))
                .hasMessage("source must not be blank, was \"\"\nMaybe leave from(..) out.".formatted());
    }
}
