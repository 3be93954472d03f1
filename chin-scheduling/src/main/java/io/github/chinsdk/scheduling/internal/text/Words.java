package io.github.chinsdk.scheduling.internal.text;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a coordinator. Full names of days and months only: abbreviations differ between JDKs. */
public final class Words {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Words() {}

    /** {@return as in "Tuesday 6 January 2026"} */
    public static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /** {@return as in "6 January"} */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@return as in "social worker"; a GP stays a GP} */
    public static String role(StaffRole role) {
        return switch (role) {
            case GP -> "GP";
            case MENTAL_HEALTH -> "mental health worker";
            default -> constant(role);
        };
    }

    /** {@return as in "a, b and c"} */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@return as in "Tuesday"} */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** {@return the person and, for a GP, the practice} */
    public static String person(StaffMember person) {
        return person.role() == StaffRole.GP ? person.id() + " of " + person.organisationId() : person.id();
    }

    /** {@return a constant's name as words, in lower case} */
    public static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return as in "5 h 15 min", "45 min" or "7 hours"} */
    public static String time(Duration duration) {
        long minutes = duration.toMinutes();
        long hours = minutes / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes % 60 == 0) {
            return hours + (hours == 1 ? " hour" : " hours");
        }
        return hours + " h " + minutes % 60 + " min";
    }

    /** {@return as in "1 meeting" or "3 meetings"} */
    public static String count(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    /** {@return the room and the name of its site, by room id} */
    public static Map<String, String> places(MdtProblem problem) {
        Map<String, String> siteNames = new LinkedHashMap<>();
        for (Site site : problem.sites()) {
            siteNames.put(site.id(), site.name());
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (Room room : problem.rooms()) {
            places.put(room.id(), room.id() + ", " + siteNames.getOrDefault(room.siteId(), room.siteId()));
        }
        return places;
    }
}
