package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code epcmem}, the memberships of practices in commissioners since 1999 (primary care groups, primary care trusts,
 * clinical commissioning groups), of the Organisation Data Service: 6 columns, no header.
 */
public final class OdsMemberships {

    private static final int MEMBER = 0;
    private static final int PARENT = 1;
    private static final int JOINED = 3;
    private static final int LEFT = 4;

    private final List<Membership> memberships = new ArrayList<>();
    private final Map<Membership, Long> rowOfMembership = new HashMap<>();

    private OdsMemberships() {}

    /**
     * Reads the file.
     *
     * @param source {@code epcmem.csv}
     * @return a membership under {@link Grouping#COMMISSIONER} for each good row; never an exception for what a file holds,
     *     or for one that is not there
     */
    public static CsvRows<Membership> read(CsvSource source) {
        ProblemLog log = new ProblemLog(source.name());
        OdsMemberships reader = new OdsMemberships();
        CsvTable table = CsvTable.withoutHeader(
                source,
                log,
                "organisation code",
                "parent organisation code",
                "parent organisation type",
                "join parent date",
                "left parent date",
                "amended record indicator");
        table.forEach(reader::add);
        return new CsvRows<>(source.name(), reader.memberships, log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        OrganisationId member = OrganisationId.of(row.odsCode(MEMBER));
        OrganisationId parent = OrganisationId.of(row.odsCode(PARENT));
        if (member.equals(parent)) {
            throw row.bad(PARENT, "must differ from the organisation", "Maybe a column was copied onto another.");
        }
        DatePeriod period = row.period(JOINED, LEFT);
        Membership membership = new Membership(member, parent, Grouping.COMMISSIONER, period);
        Long before = rowOfMembership.putIfAbsent(membership, row.number());
        if (before != null) {
            throw row.bad(
                    MEMBER,
                    "must not repeat a row, row %d says the same".formatted(before),
                    "Maybe two issues of the file were joined: keep the later one.");
        }
        memberships.add(membership);
    }
}
