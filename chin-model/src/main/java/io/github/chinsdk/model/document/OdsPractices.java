package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.OdsPractice;
import io.github.chinsdk.model.organisation.OdsStatus;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code epraccur}, the file of general practices and prescribing centres of the Organisation Data Service: 27
 * columns, no header.
 */
public final class OdsPractices {

    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int POSTCODE = 9;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;
    private static final int STATUS = 12;
    private static final int COMMISSIONER = 14;
    private static final int JOINED = 15;
    private static final int LEFT = 16;
    private static final int SETTING = 25;

    private final List<OdsPractice> practices = new ArrayList<>();
    private final Map<OdsCode, Long> rowOfCode = new HashMap<>();

    private OdsPractices() {}

    /**
     * Reads the file.
     *
     * @param source {@code epraccur.csv}
     * @return a practice or prescribing centre for each good row; never an exception for what a file holds, or for one that
     *     is not there
     */
    public static CsvRows<OdsPractice> read(CsvSource source) {
        ProblemLog log = new ProblemLog(source.name());
        OdsPractices reader = new OdsPractices();
        CsvTable table = CsvTable.withoutHeader(
                source,
                log,
                "organisation code",
                "name",
                "national grouping",
                "high-level health geography",
                "address line 1",
                "address line 2",
                "address line 3",
                "address line 4",
                "address line 5",
                "postcode",
                "open date",
                "close date",
                "status code",
                "organisation sub-type code",
                "commissioner",
                "join provider/purchaser date",
                "left provider/purchaser date",
                "contact telephone number",
                "null 1",
                "null 2",
                "null 3",
                "amended record indicator",
                "null 4",
                "provider/purchaser",
                "null 5",
                "prescribing setting",
                "null 6");
        table.forEach(reader::add);
        return new CsvRows<>(source.name(), reader.practices, log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        GpPractice practice = new GpPractice(row.odsCode(CODE), row.requiredText(NAME));
        OdsPractice read = new OdsPractice(
                practice,
                status(row),
                row.period(OPENED, CLOSED),
                commissioner(row, practice.id()),
                row.text(POSTCODE),
                (int) Math.min(row.count(SETTING), Integer.MAX_VALUE));
        Long before = rowOfCode.putIfAbsent(practice.code(), row.number());
        if (before != null) {
            throw row.bad(
                    CODE,
                    String.format(Locale.ROOT, "must be there once, row %s has it already", before),
                    "Maybe two issues of the file were joined: keep the later one.");
        }
        practices.add(read);
    }

    private static OdsStatus status(CsvRow row) {
        return switch (row.text(STATUS)) {
            case "A" -> OdsStatus.ACTIVE;
            case "C" -> OdsStatus.CLOSED;
            case "D" -> OdsStatus.DORMANT;
            case "P" -> OdsStatus.PROPOSED;
            default -> throw row.bad(STATUS, "must be A, C, D or P", "Maybe the columns have moved: epraccur has 27.");
        };
    }

    private static Optional<Membership> commissioner(CsvRow row, OrganisationId practice) {
        if (row.text(COMMISSIONER).isEmpty()) {
            return Optional.empty();
        }
        OrganisationId commissioner = OrganisationId.of(row.odsCode(COMMISSIONER));
        DatePeriod period = row.period(JOINED, LEFT);
        if (commissioner.equals(practice)) {
            throw row.bad(COMMISSIONER, "must differ from the organisation", "Maybe a column was copied onto another.");
        }
        return Optional.of(new Membership(practice, commissioner, Grouping.COMMISSIONER, period));
    }
}
