package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Locale;

/**
 * Reads {@code epcmem}, the memberships of practices in commissioners since 1999 (primary care groups, primary care trusts,
 * clinical commissioning groups), of the Organisation Data Service: 6 columns, no header.
 */
public final class OdsMemberships {

    private static final int MEMBER = 0;
    private static final int PARENT = 1;
    private static final int JOINED = 3;
    private static final int LEFT = 4;

    private final MembershipRows memberships = new MembershipRows();
    private final Recurring<MembershipRows.Member> members =
            new Recurring<>(MEMBER, row -> new MembershipRows.Member(OrganisationId.of(row.odsCode(MEMBER))));
    private final Recurring<OrganisationId> parents =
            new Recurring<>(PARENT, row -> OrganisationId.of(row.odsCode(PARENT)));

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
        return new CsvRows<>(source.name(), reader.memberships.memberships(), log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        MembershipRows.Member member = members.of(row);
        OrganisationId parent = parents.of(row);
        if (member.id.equals(parent)) {
            throw row.bad(PARENT, "must differ from the organisation", "Maybe a column was copied onto another.");
        }
        DatePeriod period = row.period(JOINED, LEFT);
        Membership membership = new Membership(member.id, parent, Grouping.COMMISSIONER, period);
        long before = memberships.putIfAbsent(member, membership, row.number());
        if (before != MembershipRows.NONE) {
            throw row.bad(
                    MEMBER,
                    String.format(Locale.ROOT, "must not repeat a row, row %s says the same", before),
                    "Maybe two issues of the file were joined: keep the later one.");
        }
    }
}
