package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.NetworkMembership;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the sheet of core partners of {@code ePCN}, saved as CSV: which practice is in which primary care network from when
 * until when. The headings of the workbook and those of common extracts are known; headings broken over lines are fine.
 */
public final class PcnMemberships {

    private static final int PRACTICE = 0;
    private static final int PRACTICE_NAME = 1;
    private static final int NETWORK = 2;
    private static final int NETWORK_NAME = 3;
    private static final int START = 4;
    private static final int END = 5;

    private final List<NetworkMembership> memberships = new ArrayList<>();
    private final Map<Membership, Long> rowOfMembership = new HashMap<>();

    private PcnMemberships() {}

    /**
     * Reads the file.
     *
     * @param source the sheet as CSV
     * @return a membership for each good row; never an exception for what a file holds, or for one that is not there
     */
    public static CsvRows<NetworkMembership> read(CsvSource source) {
        ProblemLog log = new ProblemLog(source.name());
        PcnMemberships reader = new PcnMemberships();
        CsvTable table = CsvTable.withHeader(
                source,
                log,
                "PRACTICE_CODE|ODS_CODE|PARTNER ORGANISATION CODE",
                "PRACTICE_NAME|PARTNER_NAME|PARTNER NAME",
                "PCN_CODE|PCN CODE",
                "PCN_NAME|PCN NAME",
                "START_DATE|PRACTICE TO PCN RELATIONSHIP START DATE",
                "END_DATE|PRACTICE TO PCN RELATIONSHIP END DATE");
        table.forEach(reader::add);
        return new CsvRows<>(source.name(), reader.memberships, log.problems(), table.rowsRead());
    }

    private void add(CsvRow row) {
        if (row.text(PRACTICE).equals(row.text(NETWORK))) {
            throw row.bad(NETWORK, "must differ from the practice", "Maybe a column was copied onto another.");
        }
        NetworkMembership membership = new NetworkMembership(
                new GpPractice(row.odsCode(PRACTICE), row.requiredText(PRACTICE_NAME)),
                new PrimaryCareNetwork(row.odsCode(NETWORK), row.requiredText(NETWORK_NAME)),
                row.period(START, END));
        Long before = rowOfMembership.putIfAbsent(membership.asMembership(), row.number());
        if (before != null) {
            throw row.bad(
                    PRACTICE,
                    String.format(Locale.ROOT, "must not repeat a row, row %s says the same", before),
                    "Maybe two sheets were joined: keep one of the rows.");
        }
        memberships.add(membership);
    }
}
