package io.github.chinsdk.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.programme.Polarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiCatalogueTest {

    private final KpiCatalogue catalogue = KpiCatalogue.standard();

    @Test
    void everyStandardDocumentIsReadAndWrittenBackTheSame() {
        assertThat(catalogue.kpis()).hasSizeGreaterThan(70);
        catalogue
                .kpis()
                .values()
                .forEach(kpi ->
                        assertThat(KpiDocuments.read(KpiDocuments.write(kpi))).isEqualTo(kpi));
    }

    @Test
    void aDefinitionSaysWhatItsSourceSays() {
        Kpi readmissions = catalogue.get(KpiKey.parse("readmissions-30-days@1"));
        assertThat(readmissions.sources()).extracting(KpiSource::identifier).containsExactly("Fingertips 41101");
        assertThat(readmissions.polarity()).isEqualTo(Polarity.LOW_IS_GOOD);
        assertThat(readmissions.exclusions()).hasSize(5);
        assertThat(catalogue.get(KpiKey.parse("qof-dm002@2016-17")).unit()).isEqualTo(RateUnit.PERCENT);
        assertThat(catalogue
                        .get(KpiKey.parse("dementia-diagnosis-rate-65-plus@1"))
                        .target())
                .extracting(KpiThreshold::value)
                .hasToString("66.7");
    }

    @Test
    void whatWasNotReadInItsSourceIsMarked() {
        assertThat(catalogue
                        .get(KpiKey.parse("under-75-mortality-cardiovascular@1"))
                        .verified())
                .isTrue();
        assertThat(catalogue.get(KpiKey.parse("under-75-mortality-cancer@1")).verified())
                .isFalse();
        assertThat(catalogue.get(KpiKey.parse("gp-referrals@1")).verified()).isFalse();
    }

    @Test
    void twoVersionsStandSideBySide() {
        assertThat(catalogue.versions("diabetes-target-blood-pressure"))
                .extracting(Kpi::title)
                .containsExactly(
                        "Diabetes: blood pressure 140/80 mmHg or less", "Diabetes: blood pressure below 130/80 mmHg");
    }

    @Test
    void anUnknownVersionNamesTheKnownOnes() {
        assertThatThrownBy(() -> catalogue.get(KpiKey.parse("acsc-chronic@9")))
                .hasMessage(
                        "key must be one of the catalogue, acsc-chronic@9 is not%nMaybe it is one of [ccg-ois-2-6, nhsof-2-3-i]: versions of that id."
                                .formatted());
    }

    @Test
    void oneVersionTwiceIsRefused() {
        Kpi kpi = catalogue.get(KpiKey.parse("qof-dm002@2016-17"));
        assertThatThrownBy(() -> catalogue.with(List.of(kpi)))
                .hasMessage(
                        "kpis must have each version once, qof-dm002@2016-17 is there twice%nMaybe give the changed definition a version of its own."
                                .formatted());
    }
}
