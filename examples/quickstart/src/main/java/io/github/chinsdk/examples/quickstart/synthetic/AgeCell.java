package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the age range that lies inside one five-year band and on one side of each age at which QOF cuts its lists
 * (16, 17, 18, 30, 50, 75).
 *
 * @param lowerAge the youngest age, completed years
 * @param band the start of the five-year band: 0, 5, ... 95
 * @param years how many single years of age the piece holds (the open band counts as five)
 * @param group which of the {@link #GROUPS} it belongs to
 */
record AgeCell(int lowerAge, int band, int years, int group) {

    /** Youngest ages of the groups that the published list sizes tell apart. */
    static final int[] GROUPS = {0, 16, 17, 18, 30, 50, 75};

    /** All cells, youngest first. */
    static final List<AgeCell> ALL = cells();

    private static List<AgeCell> cells() {
        List<AgeCell> cells = new ArrayList<>();
        for (int band = 0; band <= 95; band += 5) {
            int start = band;
            for (int age = band + 1; age <= band + 5; age++) {
                if (age == band + 5 || groupOf(age) != groupOf(start)) {
                    cells.add(new AgeCell(start, band, age - start, groupOf(start)));
                    start = age;
                }
            }
        }
        return List.copyOf(cells);
    }

    static int groupOf(int age) {
        int group = 0;
        while (group + 1 < GROUPS.length && GROUPS[group + 1] <= age) {
            group++;
        }
        return group;
    }

    /** An age that stands for the cell. */
    double middleAge() {
        return lowerAge + years / 2.0;
    }
}
