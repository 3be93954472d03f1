package io.github.chinsdk.kpi.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a table by case, cases and rows in file order. */
public final class GoldenCases {

    private final String table;
    private final Map<String, List<GoldenRow>> cases = new LinkedHashMap<>();

    GoldenCases(GoldenTable table) {
        this.table = table.name();
        for (GoldenRow row : table.rows()) {
            cases.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row);
        }
    }

    public Set<String> ids() {
        return cases.keySet();
    }

    /** The rows of a case that must have some. */
    public List<GoldenRow> of(String id) {
        List<GoldenRow> rows = cases.get(id);
        if (rows == null) {
            throw new IllegalArgumentException(
                    "%s must have rows for the case, has none\nMaybe the table was filtered and the others were not."
                            .formatted(table));
        }
        return rows;
    }

    /** The rows of a case, none where the table does not know it. */
    public List<GoldenRow> ofOrNone(String id) {
        return cases.getOrDefault(id, List.of());
    }
}
