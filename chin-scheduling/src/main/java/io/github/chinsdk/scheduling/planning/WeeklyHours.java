package io.github.chinsdk.scheduling.planning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When somebody can come to meetings in an ordinary week.
 *
 * @param byDay the stretches of each weekday, in order; days that are not named are not worked
 */
public record WeeklyHours(Map<DayOfWeek, List<Hours>> byDay) {

    /** Copies the map and checks that no two stretches of a day overlap. */
    public WeeklyHours {
        EnumMap<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        byDay.forEach((day, stretches) -> {
            List<Hours> sorted = new ArrayList<>(stretches);
            sorted.sort(Comparator.comparing(Hours::start));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).start().isBefore(sorted.get(i - 1).endExclusive())) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "the stretches of a day must not overlap, %s has %s to %s and %s to %s\nMaybe join them into one.",
                            day,
                            sorted.get(i - 1).start(),
                            sorted.get(i - 1).endExclusive(),
                            sorted.get(i).start(),
                            sorted.get(i).endExclusive()));
                }
            }
            copy.put(day, List.copyOf(sorted));
        });
        byDay = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the same hours from Monday to Friday}
     *
     * @param hours the stretch of each day
     */
    public static WeeklyHours everyWeekday(Hours hours) {
        WeeklyHours week = none();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week = week.and(day, hours);
            }
        }
        return week;
    }

    /** {@return no hours at all, to add to} */
    public static WeeklyHours none() {
        return new WeeklyHours(Map.of());
    }

    /**
     * {@return these hours and a further stretch}
     *
     * @param day the weekday
     * @param hours the stretch, which overlaps no other of the day
     */
    public WeeklyHours and(DayOfWeek day, Hours hours) {
        List<Hours> stretches = new ArrayList<>(byDay.getOrDefault(day, List.of()));
        stretches.add(hours);
        return with(day, stretches);
    }

    /**
     * {@return these hours without a stretch, such as a surgery or a clinic}
     *
     * @param day the weekday
     * @param taken when the person is not free
     */
    public WeeklyHours except(DayOfWeek day, Hours taken) {
        List<Hours> left = new ArrayList<>();
        for (Hours stretch : byDay.getOrDefault(day, List.of())) {
            if (!taken.endExclusive().isAfter(stretch.start()) || !taken.start().isBefore(stretch.endExclusive())) {
                left.add(stretch);
                continue;
            }
            if (taken.start().isAfter(stretch.start())) {
                left.add(new Hours(stretch.start(), taken.start()));
            }
            if (taken.endExclusive().isBefore(stretch.endExclusive())) {
                left.add(new Hours(taken.endExclusive(), stretch.endExclusive()));
            }
        }
        return with(day, left);
    }

    private WeeklyHours with(DayOfWeek day, List<Hours> stretches) {
        EnumMap<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        copy.putAll(byDay);
        copy.put(day, stretches);
        return new WeeklyHours(copy);
    }
}
