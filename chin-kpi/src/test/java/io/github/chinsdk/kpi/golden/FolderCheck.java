package io.github.chinsdk.kpi.golden;

import java.util.Map;

/** Compares one folder of golden figures with ours. Register each in {@link FolderChecks}. */
public interface FolderCheck {

    /** The name of the folder, which is also the name of its family of figures. */
    String folder();

    /** Why a column of the layout is not compared, by its name; every other column is. */
    default Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from");
    }

    /** Compares every row; a row that cannot be compared is left out with a reason, never silently. */
    void check(GoldenFolder folder, Comparison comparison);
}
