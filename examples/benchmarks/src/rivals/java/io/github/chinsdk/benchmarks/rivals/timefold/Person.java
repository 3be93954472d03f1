package io.github.chinsdk.benchmarks.rivals.timefold;

import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A member of staff with availability by date; {@code rotates} marks the GPs of rotating networks. */
public final class Person {

    private final StaffMember member;
    private final boolean rotates;
    private final Map<LocalDate, List<int[]>> windows = new HashMap<>();

    Person(StaffMember member, boolean rotates) {
        this.member = member;
        this.rotates = rotates;
        for (TimeWindow window : member.availability()) {
            windows.computeIfAbsent(window.date(), date -> new ArrayList<>()).add(new int[] {
                window.start().toLocalTime().toSecondOfDay() / 60,
                window.endExclusive().toLocalTime().toSecondOfDay() / 60
            });
        }
    }

    public StaffMember member() {
        return member;
    }

    public boolean isGp() {
        return member.role() == StaffRole.GP;
    }

    public boolean rotates() {
        return rotates;
    }

    public boolean isAvailable(Placement placement) {
        for (int[] window : windows.getOrDefault(placement.date(), List.of())) {
            if (window[0] <= placement.start() && placement.end() <= window[1]) {
                return true;
            }
        }
        return false;
    }
}
