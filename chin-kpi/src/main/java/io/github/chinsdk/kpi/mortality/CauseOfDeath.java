package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.Icd10Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group of underlying causes of death with an indicator of its own.
 *
 * @param name lower-case words, not blank
 * @param codes the causes; empty: every death, coded or not
 * @param source who defines it
 */
public record CauseOfDeath(String name, List<Icd10Range> codes, String source) {

    /** Every cause. */
    public static final CauseOfDeath ALL_CAUSES = new CauseOfDeath("all causes", List.of(), "Fingertips 108");

    /** Cardiovascular disease (I00-I99). */
    public static final CauseOfDeath CARDIOVASCULAR =
            new CauseOfDeath("cardiovascular disease", codes("I00-I99"), "Fingertips 40401");

    /** Stroke (I60-I69). */
    public static final CauseOfDeath STROKE = new CauseOfDeath("stroke", codes("I60-I69"), "Fingertips 91167");

    /** Cancer (C00-C97); the codes were not read in the source of the indicator. */
    public static final CauseOfDeath CANCER =
            new CauseOfDeath("cancer", codes("C00-C97"), "Fingertips 40501, codes not verified");

    /** Respiratory disease (J00-J99); the codes were not read in the source of the indicator. */
    public static final CauseOfDeath RESPIRATORY =
            new CauseOfDeath("respiratory disease", codes("J00-J99"), "Fingertips 40701, codes not verified");

    private static final Map<CauseOfDeath, KpiKey> KPIS = Map.of(
            ALL_CAUSES, KpiKey.parse("under-75-mortality-all-causes@1"),
            CARDIOVASCULAR, KpiKey.parse("under-75-mortality-cardiovascular@1"),
            STROKE, KpiKey.parse("under-75-mortality-stroke@1"),
            CANCER, KpiKey.parse("under-75-mortality-cancer@1"),
            RESPIRATORY, KpiKey.parse("under-75-mortality-respiratory@1"));

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public CauseOfDeath {
        codes = List.copyOf(codes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must say something, was blank\nMaybe start from CARDIOVASCULAR.");
        }
    }

    /**
     * Whether a cause is of this group.
     *
     * @param underlyingCause the cause; null where it is not coded, which is of no group but that of all causes
     * @return true if it is
     */
    public boolean holds(@Nullable Icd10Code underlyingCause) {
        return codes.isEmpty()
                || (underlyingCause != null && codes.stream().anyMatch(range -> range.contains(underlyingCause)));
    }

    /** {@return its definition in the catalogue, the key of its estimates in a scorecard; empty for a host's own} */
    public Optional<KpiKey> kpi() {
        return Optional.ofNullable(KPIS.get(this));
    }

    private static List<Icd10Range> codes(String range) {
        return List.of(Icd10Range.parse(range));
    }
}
