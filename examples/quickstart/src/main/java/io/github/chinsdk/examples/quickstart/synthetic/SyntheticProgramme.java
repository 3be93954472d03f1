package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A synthetic North Central London. Each borough has its published number of practices, list sizes by age and disease
 * registers, to the patient; how they fall between practices is invented, from one seed.
 *
 * @param practices the practices, borough by borough
 */
record SyntheticProgramme(List<SyntheticPractice> practices) {

    /** Spread of practice list sizes (standard deviation of the logarithm); 0.51 to 0.77 in the real boroughs. */
    private static final double SIZE_SPREAD = 0.55;

    /** How far practices lean young or old. */
    private static final double AGE_TILT = 0.22;

    static SyntheticProgramme generate(long seed) {
        Draws draws = new Draws(seed);
        double[][] pyramid = PublishedTotals.agePyramid();
        List<SyntheticPractice> practices = new ArrayList<>();
        for (PublishedTotals.Borough borough : PublishedTotals.boroughs()) {
            practices.addAll(borough(borough, pyramid, draws));
        }
        return new SyntheticProgramme(List.copyOf(practices));
    }

    static String networkCode(BoroughPlan borough, int network) {
        return String.format(Locale.ROOT, "X9%d%02d", borough.number(), network);
    }

    private static List<SyntheticPractice> borough(PublishedTotals.Borough borough, double[][] pyramid, Draws draws) {
        long[] sizes = sizes(borough, draws);
        long[][][] patients = patients(borough, sizes, pyramid, draws);
        int[] networks = networks(borough.plan().networks, sizes, draws);
        List<Map<String, Long>> registers = registers(borough, patients, draws);
        List<SyntheticPractice> practices = new ArrayList<>();
        for (int p = 0; p < sizes.length; p++) {
            practices.add(new SyntheticPractice(
                    String.format(Locale.ROOT, "X%d%04d", borough.plan().number(), p + 1),
                    String.format(
                            Locale.ROOT,
                            "SYNTHETIC %s PRACTICE %02d",
                            borough.plan().label.toUpperCase(Locale.ROOT),
                            p + 1),
                    borough.plan(),
                    networks[p],
                    patients[p],
                    registers.get(p),
                    activity(patients[p], borough.plan().activityLevel, draws)));
        }
        return practices;
    }

    private static long[] sizes(PublishedTotals.Borough borough, Draws draws) {
        double[] weights = new double[borough.practices()];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = Math.min(3, Math.max(0.22, draws.factor(SIZE_SPREAD)));
        }
        return Apportionment.share(borough.registeredPatients(), weights);
    }

    /** Patients by practice, sex and cell: age groups fitted to the published lists, then shared out by the pyramid. */
    private static long[][][] patients(PublishedTotals.Borough borough, long[] sizes, double[][] pyramid, Draws draws) {
        long[] groups = ageGroups(borough);
        double[] tilts = new double[sizes.length];
        double[][] seed = new double[sizes.length][groups.length];
        for (int p = 0; p < sizes.length; p++) {
            tilts[p] = AGE_TILT * draws.normal();
            for (int g = 0; g < groups.length; g++) {
                seed[p][g] = sizes[p] * groups[g] * StrictMath.exp(tilts[p] * (AgeCell.GROUPS[g] - 30) / 25);
            }
        }
        long[][] byGroup = Margins.fit(seed, sizes, groups);
        long[][][] patients = new long[sizes.length][2][AgeCell.ALL.size()];
        for (int p = 0; p < sizes.length; p++) {
            for (int g = 0; g < groups.length; g++) {
                double[] weights = new double[2 * AgeCell.ALL.size()];
                for (int c = 0; c < AgeCell.ALL.size(); c++) {
                    AgeCell cell = AgeCell.ALL.get(c);
                    if (cell.group() == g) {
                        double lean = cell.years() / 5.0 * StrictMath.exp(tilts[p] * (cell.middleAge() - 40) / 25);
                        weights[2 * c] = lean * pyramid[0][cell.band() / 5];
                        weights[2 * c + 1] = lean * pyramid[1][cell.band() / 5];
                    }
                }
                long[] shares = Apportionment.share(byGroup[p][g], weights);
                for (int i = 0; i < shares.length; i++) {
                    patients[p][i % 2][i / 2] += shares[i];
                }
            }
        }
        return patients;
    }

    /** The published lists, differenced into the age groups of {@link AgeCell#GROUPS}. */
    private static long[] ageGroups(PublishedTotals.Borough borough) {
        long over18 = borough.list("18OV");
        long over50 = borough.list("50OV");
        long over75 = Math.round(borough.registeredPatients() * borough.plan().shareAged75AndOver);
        long aged30To49 = borough.list("30_74") - (over50 - over75);
        return new long[] {
            borough.registeredPatients() - borough.list("16OV"),
            borough.list("16OV") - borough.list("17OV"),
            borough.list("17OV") - over18,
            over18 - over50 - aged30To49,
            aged30To49,
            over50 - over75,
            over75
        };
    }

    private static int[] networks(int count, long[] sizes, Draws draws) {
        int[] network = new int[sizes.length];
        double target = Arrays.stream(sizes).sum() / (double) count;
        double reached = 0;
        for (int p : draws.shuffled(sizes.length)) {
            network[p] = Math.min(count, 1 + (int) ((reached + sizes[p] / 2.0) / target));
            reached += sizes[p];
        }
        return network;
    }

    private static List<Map<String, Long>> registers(
            PublishedTotals.Borough borough, long[][][] patients, Draws draws) {
        List<Map<String, Long>> registers = new ArrayList<>();
        for (int p = 0; p < patients.length; p++) {
            registers.add(new TreeMap<>());
        }
        for (PublishedTotals.Register register : borough.registers()) {
            ConditionShape shape = ConditionShape.ofGroup(register.group());
            double[] weights = new double[patients.length];
            for (int p = 0; p < weights.length; p++) {
                double cases = 0;
                for (int c = 0; c < AgeCell.ALL.size(); c++) {
                    cases += (patients[p][0][c] + patients[p][1][c])
                            * shape.weight(AgeCell.ALL.get(c), register.listType());
                }
                weights[p] = cases * draws.factor(shape.spread());
            }
            long[] shares = Apportionment.share(register.patients(), weights);
            for (int p = 0; p < shares.length; p++) {
                registers.get(p).put(register.group(), shares[p]);
            }
        }
        return registers;
    }

    private static Map<String, Long> activity(long[][] patients, double level, Draws draws) {
        Map<String, Long> activity = new LinkedHashMap<>();
        for (ActivityMeasure measure : ActivityMeasure.values()) {
            double mean = 0;
            for (int c = 0; c < AgeCell.ALL.size(); c++) {
                mean += (patients[0][c] + patients[1][c]) * measure.rate(AgeCell.ALL.get(c));
            }
            activity.put(measure.name(), draws.count(mean * level * draws.factor(measure.spread)));
        }
        return activity;
    }
}
