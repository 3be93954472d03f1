package io.github.chinsdk.kpi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the project, in the directory of {@code -Dchin.shared}; without it a test is skipped. */
public final class SharedData {

    private SharedData() {}

    /** The path of a file below {@code data}, or the test is skipped with a printed reason. */
    public static Path path(String file) {
        String shared = System.getProperty("chin.shared", "");
        boolean there = !shared.isBlank() && Files.isRegularFile(Path.of(shared, "data", file));
        if (!there) {
            System.out.println("skipped: " + file + " needs -Dchin.shared=DIR with the reference data");
        }
        Assumptions.assumeTrue(there, "needs -Dchin.shared with data/" + file);
        return Path.of(shared, "data", file);
    }

    public static List<String> lines(String file) throws IOException {
        return Files.readAllLines(path(file));
    }

    /** The cells of a line; quoted cells may hold commas, two quotation marks in one are one. */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
