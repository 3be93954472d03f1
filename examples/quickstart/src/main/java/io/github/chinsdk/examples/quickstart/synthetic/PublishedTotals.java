package io.github.chinsdk.examples.quickstart.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published figures that the synthetic programme adds up to. */
final class PublishedTotals {

    /** One disease register of one borough. */
    record Register(String group, String listType, long patients) {}

    /** One borough: its practices, list sizes by list type and registers. */
    record Borough(BoroughPlan plan, int practices, Map<String, Long> listSizes, List<Register> registers) {

        long registeredPatients() {
            return list("TOTAL");
        }

        long list(String listType) {
            return Objects.requireNonNull(listSizes.get(listType), listType);
        }
    }

    private PublishedTotals() {}

    /** The five boroughs, in the order of {@link BoroughPlan}. */
    static List<Borough> boroughs() {
        Map<String, Borough> byCode = new LinkedHashMap<>();
        for (String[] row : rows("qof-2016-17-totals.csv")) {
            BoroughPlan plan = BoroughPlan.ofCode(row[0]);
            Borough borough = byCode.computeIfAbsent(
                    row[0],
                    code -> new Borough(plan, Integer.parseInt(row[5]), new LinkedHashMap<>(), new ArrayList<>()));
            borough.listSizes.put(row[2], Long.valueOf(row[4]));
            borough.registers.add(new Register(row[1], row[2], Long.parseLong(row[3])));
        }
        return List.copyOf(byCode.values());
    }

    /** The list type beside each register, by QOF group. */
    static Map<String, String> listTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        for (Register register : boroughs().get(0).registers()) {
            types.put(register.group(), register.listType());
        }
        return types;
    }

    /** Relative numbers of males (first) and females (second) by five-year band, youngest first. */
    static double[][] agePyramid() {
        List<String[]> rows = rows("age-pyramid.csv");
        double[][] pyramid = new double[2][rows.size()];
        for (int band = 0; band < rows.size(); band++) {
            pyramid[0][band] = Double.parseDouble(rows.get(band)[1]);
            pyramid[1][band] = Double.parseDouble(rows.get(band)[2]);
        }
        return pyramid;
    }

    private static List<String[]> rows(String resource) {
        try (InputStream stream = PublishedTotals.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar");
            }
            List<String[]> rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
