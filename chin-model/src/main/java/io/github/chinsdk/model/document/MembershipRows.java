package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of a file and the rows they stood in first. Those of one organisation are chained from the latest back;
 * most have a handful, which are compared one by one, and a map takes over where there are more.
 */
final class MembershipRows {

    static final long NONE = 0;

    private static final int COMPARED = 16;
    private static final int END = -1;

    private final List<Membership> memberships = new ArrayList<>();
    private int[] previous = new int[64];
    private long[] rows = new long[64];

    /** An organisation that belongs to others. */
    static final class Member {

        final OrganisationId id;
        private int latest = END;
        private int size;
        private @Nullable Map<Membership, Long> many;

        Member(OrganisationId id) {
            this.id = id;
        }
    }

    /** In the order of the file. */
    List<Membership> memberships() {
        return memberships;
    }

    /** The row that had the membership before, or {@link #NONE}, in which case this row has it first. */
    long putIfAbsent(Member member, Membership membership, long row) {
        Map<Membership, Long> map = member.many;
        if (map == null && member.size == COMPARED) {
            map = new HashMap<>();
            for (int i = member.latest; i != END; i = previous[i]) {
                map.put(memberships.get(i), rows[i]);
            }
            member.many = map;
        }
        if (map != null) {
            Long before = map.putIfAbsent(membership, row);
            if (before != null) {
                return before;
            }
        } else {
            for (int i = member.latest; i != END; i = previous[i]) {
                if (isSame(memberships.get(i), membership)) {
                    return rows[i];
                }
            }
        }
        add(member, membership, row);
        return NONE;
    }

    private void add(Member member, Membership membership, long row) {
        int place = memberships.size();
        if (place == rows.length) {
            previous = Arrays.copyOf(previous, 2 * place);
            rows = Arrays.copyOf(rows, 2 * place);
        }
        previous[place] = member.latest;
        rows[place] = row;
        member.latest = place;
        member.size++;
        memberships.add(membership);
    }

    /** The member and the grouping are the same in all of them; an organisation often comes back to a parent. */
    private static boolean isSame(Membership one, Membership other) {
        return one.parent().equals(other.parent()) && one.period().equals(other.period());
    }
}
