package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.problem.Cadence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/**
 * How often, when and how long a network meets.
 *
 * <p>{@link Cadence#WEEKLY} makes one meeting for each week of the plan. {@link Cadence#FORTNIGHTLY} makes one for each two
 * weeks. {@link Cadence#HYBRID} repeats one week, two weeks, one week: three meetings in four weeks. Weeks start on Monday.
 *
 * @param cadence how often
 * @param weekday the weekday wished for
 * @param start the time wished for
 * @param duration how long a meeting lasts
 * @param overhead the part of it that is not for patients: welcome, close
 */
public record MeetingPattern(
        Cadence cadence, DayOfWeek weekday, LocalTime start, Duration duration, Duration overhead) {

    /** Checks that some of the time is left for patients. */
    public MeetingPattern {
        if (overhead.isNegative() || duration.compareTo(overhead) <= 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "duration must be longer than overhead, which is >= 0 minutes; were %d and %d minutes\nMaybe the two are swapped.",
                    duration.toMinutes(),
                    overhead.toMinutes()));
        }
    }

    /**
     * {@return a pattern of meetings of an hour and a half, ten minutes of which are not for patients}
     *
     * @param cadence how often
     * @param weekday the weekday wished for
     * @param start the time wished for
     */
    public static MeetingPattern of(Cadence cadence, DayOfWeek weekday, LocalTime start) {
        return new MeetingPattern(cadence, weekday, start, Duration.ofMinutes(90), Duration.ofMinutes(10));
    }

    /**
     * {@return this pattern with longer or shorter meetings}
     *
     * @param meeting how long a meeting lasts
     */
    public MeetingPattern lasting(Duration meeting) {
        return new MeetingPattern(cadence, weekday, start, meeting, overhead);
    }

    /**
     * {@return this pattern with another cadence}
     *
     * @param often how often
     */
    public MeetingPattern with(Cadence often) {
        return new MeetingPattern(often, weekday, start, duration, overhead);
    }
}
