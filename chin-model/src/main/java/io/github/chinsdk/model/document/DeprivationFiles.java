package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.AreaDeprivation;
import io.github.chinsdk.model.population.DeprivationDecile;
import io.github.chinsdk.model.population.OrganisationDeprivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads files of the Index of Multiple Deprivation 2019, for small areas and for practices or networks. */
public final class DeprivationFiles {

    private DeprivationFiles() {}

    /**
     * Reads ranks of small areas: the columns {@code LSOA11CD}, {@code LAD19CD} and {@code IMD19} (the rank), as the ONS
     * Open Geography Portal publishes them.
     *
     * @param source the file
     * @return an area for each good row; never an exception for what a file holds, or for one that is not there
     */
    public static CsvRows<AreaDeprivation> readAreas(CsvSource source) {
        ProblemLog log = new ProblemLog(source.name());
        CsvTable table = CsvTable.withHeader(source, log, "LSOA11CD", "LAD19CD", "IMD19");
        List<AreaDeprivation> areas = new ArrayList<>();
        Recurring<GssCode> authorities =
                new Recurring<>(1, row -> code(row, 1, GssCode::parse, "must be a GSS code such as E09000019"));
        RowsOfAreas rowsOfAreas = new RowsOfAreas();
        table.forEach(row -> {
            LsoaCode area = code(row, 0, LsoaCode::parse, "must be E01 or W01 and 6 digits");
            GssCode authority = authorities.of(row);
            long rank = row.count(2);
            if (rank < 1 || rank > AreaDeprivation.AREAS_2019) {
                throw row.bad(
                        2,
                        "must be a rank from 1 to " + AreaDeprivation.AREAS_2019,
                        "Maybe this is a score, or a rank of another year.");
            }
            requireFirst(row, rowsOfAreas.putIfAbsent(area, row.number()));
            areas.add(new AreaDeprivation(area, authority, (int) rank));
        });
        return new CsvRows<>(source.name(), areas, log.problems(), table.rowsRead());
    }

    /**
     * Reads mean scores of practices or networks: the columns {@code practice_code} or {@code pcn_code}, {@code imd_score}
     * and {@code imd_decile}.
     *
     * @param source the file
     * @return an organisation for each good row; never an exception for what a file holds, or for one that is not there
     */
    public static CsvRows<OrganisationDeprivation> readOrganisations(CsvSource source) {
        ProblemLog log = new ProblemLog(source.name());
        CsvTable table = CsvTable.withHeader(source, log, "PRACTICE_CODE|PCN_CODE", "IMD_SCORE", "IMD_DECILE");
        List<OrganisationDeprivation> organisations = new ArrayList<>();
        TextIndex<Long> rowOfOrganisation = new TextIndex<>();
        Recurring<DeprivationDecile> deciles = new Recurring<>(
                2, row -> code(row, 2, DeprivationDecile::parse, "must be a decile from 1 (most deprived) to 10"));
        table.forEach(row -> {
            OrganisationId organisation = code(row, 0, OrganisationId::parse, "must be a code");
            double score = row.decimal(1);
            if (score > 100) {
                throw row.bad(1, "must be a score from 0 to 100", "Maybe this is a rank.");
            }
            DeprivationDecile decile = deciles.of(row);
            Long before = rowOfOrganisation.get(organisation.value());
            requireFirst(row, before == null ? RowsOfAreas.NONE : before);
            rowOfOrganisation.put(organisation.value(), row.number());
            organisations.add(new OrganisationDeprivation(organisation, score, decile));
        });
        return new CsvRows<>(source.name(), organisations, log.problems(), table.rowsRead());
    }

    private static <T> T code(CsvRow row, int column, Function<String, T> parse, String problem) {
        try {
            return parse.apply(row.text(column));
        } catch (IllegalArgumentException refused) {
            throw row.bad(column, problem, "Maybe the columns have moved: compare the row with the header.");
        }
    }

    private static void requireFirst(CsvRow row, long before) {
        if (before != RowsOfAreas.NONE) {
            throw row.bad(
                    0,
                    String.format(Locale.ROOT, "must be there once, row %s has it already", before),
                    "Maybe two files were joined: keep one of the rows.");
        }
    }
}
