package io.github.chinsdk.kpi.golden;

import java.util.Map;

/** One row of a golden table: empty is missing, NaN and Infinity are spelled out. */
public record GoldenRow(Map<String, String> cells) {

    public String caseId() {
        return text("case_id");
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    public String text(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException(
                    "a column %s is missing, there are %s\nMaybe it is spelt otherwise: see the README of the golden figures."
                            .formatted(column, cells.keySet()));
        }
        return text;
    }

    public boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** The number in a cell that must not be empty. */
    public double number(String column) {
        if (isEmpty(column)) {
            throw new IllegalArgumentException("%s: column %s is empty".formatted(caseId(), column));
        }
        return Double.parseDouble(text(column));
    }

    /** The number in a cell, NaN where it is empty. */
    public double numberOrNaN(String column) {
        return isEmpty(column) ? Double.NaN : number(column);
    }

    public boolean isTrue(String column) {
        return text(column).equals("true");
    }
}
