package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.CareSystem;
import io.github.chinsdk.model.organisation.Commissioner;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.NhsRegion;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the organisation files that are published with QOF: {@code ORGANISATION_REFERENCE_*.csv} (to 2018/19) and
 * {@code MAPPING_NHS_GEOGRAPHIES_*.csv} (from 2019/20, with primary care networks).
 */
public final class PracticePlacements {

    /** What the mapping file writes for a practice without a network. */
    private static final String UNALLOCATED = "U";

    private static final int PRACTICE = 0;
    private static final int COMMISSIONER = 2;
    private static final int SYSTEM = 4;
    private static final int REGION = 6;
    private static final int NETWORK = 8;

    private final ProblemLog log;
    private final CsvTable table;
    private final List<PracticePlacement> placements = new ArrayList<>();
    private final Recurring<OrganisationId> systems = new Recurring<>(SYSTEM, row -> row.organisationId(SYSTEM));
    private final Recurring<OrganisationId> regions = new Recurring<>(REGION, row -> row.organisationId(REGION));
    private final Map<OdsCode, Long> rowOfPractice = new HashMap<>();

    private PracticePlacements(CsvSource source) {
        this.log = new ProblemLog(source.name());
        this.table = CsvTable.withHeader(
                source,
                log,
                "PRACTICE_CODE",
                "PRACTICE_NAME",
                "CCG_CODE|CCG_ODS_CODE",
                "CCG_NAME",
                "STP_CODE|STP_ODS_CODE",
                "STP_NAME",
                "REGION_CODE|REGION_ODS_CODE",
                "REGION_NAME",
                "PCN_ODS_CODE?",
                "PCN_NAME?");
    }

    /**
     * Reads {@code ORGANISATION_REFERENCE_*.csv} or {@code MAPPING_NHS_GEOGRAPHIES_*.csv}; {@code U} for "unallocated" in
     * the latter becomes no network.
     *
     * @param source the file
     * @return a placement for each good row; never an exception for what a file holds, or for one that is not there
     */
    public static CsvRows<PracticePlacement> read(CsvSource source) {
        return new PracticePlacements(source).readAll(source.name());
    }

    private CsvRows<PracticePlacement> readAll(String file) {
        table.forEach(this::add);
        return new CsvRows<>(file, placements, log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        OdsCode practice = row.odsCode(PRACTICE);
        PracticePlacement placement = new PracticePlacement(
                new GpPractice(practice, row.requiredText(PRACTICE + 1)),
                networkOf(row),
                new Commissioner(row.odsCode(COMMISSIONER), row.requiredText(COMMISSIONER + 1)),
                new CareSystem(systems.of(row), row.requiredText(SYSTEM + 1)),
                new NhsRegion(regions.of(row), row.requiredText(REGION + 1)));
        Long before = rowOfPractice.putIfAbsent(practice, row.number());
        if (before != null) {
            throw row.bad(
                    PRACTICE,
                    String.format(Locale.ROOT, "must be there once, row %s has it already", before),
                    "Maybe two years were joined: keep one placement for each practice.");
        }
        placements.add(placement);
    }

    private static Optional<PrimaryCareNetwork> networkOf(CsvRow row) {
        if (!row.has(NETWORK) || row.text(NETWORK).equals(UNALLOCATED)) {
            return Optional.empty();
        }
        return Optional.of(new PrimaryCareNetwork(row.odsCode(NETWORK), row.requiredText(NETWORK + 1)));
    }
}
