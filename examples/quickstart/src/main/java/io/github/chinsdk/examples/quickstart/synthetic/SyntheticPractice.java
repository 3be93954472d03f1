package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Map;

/**
 * One invented practice with everything that its files will say.
 *
 * @param code its code, {@code X} and five digits, which no English practice has
 * @param name its name, which begins SYNTHETIC
 * @param borough its borough
 * @param network its network in the borough, from 1
 * @param patients registered patients by sex (0 male, 1 female) and {@link AgeCell}
 * @param registers disease registers by QOF group
 * @param activity events in the year by measure
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a matrix of counts is what it is.
record SyntheticPractice(
        String code,
        String name,
        BoroughPlan borough,
        int network,
        long[][] patients,
        Map<String, Long> registers,
        Map<String, Long> activity) {

    /** Patients aged from one age to another, both included; the ages must be edges of {@link AgeCell}s. */
    long patientsAged(int youngest, int oldest) {
        long sum = 0;
        for (int cell = 0; cell < AgeCell.ALL.size(); cell++) {
            int age = AgeCell.ALL.get(cell).lowerAge();
            if (age >= youngest && age <= oldest) {
                sum += patients[0][cell] + patients[1][cell];
            }
        }
        return sum;
    }

    /** The list size that the QOF file gives beside a register. */
    long listSize(String listType) {
        return switch (listType) {
            case "TOTAL" -> patientsAged(0, 120);
            case "30_74" -> patientsAged(30, 74);
            default -> patientsAged(Integer.parseInt(listType.substring(0, 2)), 120);
        };
    }

    /** The code of its network, the borough and a number. */
    String networkCode() {
        return SyntheticProgramme.networkCode(borough, network);
    }
}
