package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Map;

/**
 * How a disease register leans towards age, and how far practices of one age structure differ (standard deviation of
 * the logarithm). The spread is near the one between North Central London practices in QOF 2016/17, less what age
 * explains; the lean is the generator's assumption.
 *
 * @param perDecade growth of prevalence with each ten years of age, on the logarithmic scale
 * @param spread standard deviation of the logarithm between practices
 */
record ConditionShape(double perDecade, double spread) {

    private static final Map<String, ConditionShape> BY_GROUP = Map.ofEntries(
            Map.entry("AF", new ConditionShape(0.90, 0.16)),
            Map.entry("AST", new ConditionShape(0.02, 0.16)),
            Map.entry("CAN", new ConditionShape(0.60, 0.17)),
            Map.entry("CHD", new ConditionShape(0.75, 0.15)),
            Map.entry("CKD", new ConditionShape(0.90, 0.28)),
            Map.entry("COPD", new ConditionShape(0.60, 0.27)),
            Map.entry("CVDPP", new ConditionShape(0.20, 0.30)),
            Map.entry("DEM", new ConditionShape(1.30, 0.30)),
            Map.entry("DEP", new ConditionShape(0.05, 0.25)),
            Map.entry("DM", new ConditionShape(0.42, 0.20)),
            Map.entry("EP", new ConditionShape(0.10, 0.18)),
            Map.entry("HF", new ConditionShape(0.80, 0.20)),
            Map.entry("HYP", new ConditionShape(0.50, 0.12)),
            Map.entry("LD", new ConditionShape(-0.05, 0.40)),
            Map.entry("MH", new ConditionShape(0.10, 0.26)),
            Map.entry("OB", new ConditionShape(0.10, 0.32)),
            Map.entry("OST", new ConditionShape(0.60, 0.70)),
            Map.entry("PAD", new ConditionShape(0.80, 0.28)),
            Map.entry("PC", new ConditionShape(0.70, 0.60)),
            Map.entry("RA", new ConditionShape(0.45, 0.20)),
            Map.entry("STIA", new ConditionShape(0.75, 0.17)));

    static ConditionShape ofGroup(String group) {
        ConditionShape shape = BY_GROUP.get(group);
        if (shape == null) {
            throw new IllegalArgumentException("no shape for register " + group);
        }
        return shape;
    }

    /** Relative prevalence in a cell: zero below the age at which the register begins. */
    double weight(AgeCell cell, String listType) {
        int youngest = listType.equals("TOTAL") ? 0 : Integer.parseInt(listType.substring(0, 2));
        boolean tooOld = listType.equals("30_74") && cell.lowerAge() >= 75;
        if (cell.lowerAge() < youngest || tooOld) {
            return 0;
        }
        return StrictMath.exp(perDecade * Math.min(cell.middleAge(), 90) / 10);
    }
}
