package io.github.chinsdk.kpi.golden;

/** Compares one folder of golden figures with ours. Register each in {@link FolderChecks}. */
public interface FolderCheck {

    /** The name of the folder, which is also the name of its family of figures. */
    String folder();

    /** Compares every row; a row that cannot be compared is left out with a reason, never silently. */
    void check(GoldenFolder folder, Comparison comparison);
}
