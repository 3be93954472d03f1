package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Shortfall;
import io.github.chinsdk.scheduling.planning.ShortfallKind;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the meetings have the minutes for the mandatory discussions: those whose windows lie between two dates, against the
 * meetings that can fall between them. Asked of each network, of each practice in it, and of each role that discussions need.
 */
final class MinutesChecks {

    private final MdtProblem problem;
    private final Openings openings;
    private final DateRange horizon;

    /** A meeting, and the dates on which it could be held with what is asked for. */
    private record Place(Meeting meeting, List<LocalDate> dates) {}

    private record Finding(
            List<Discussion> due, LocalDate first, LocalDate last, long needed, long held, int atLeast) {}

    MinutesChecks(MdtProblem problem, Openings openings) {
        this.problem = problem;
        this.openings = openings;
        this.horizon = problem.calendar().horizon();
    }

    List<Shortfall> check() {
        SortedMap<String, List<Discussion>> byNetwork = new TreeMap<>();
        for (Discussion discussion : problem.discussions()) {
            if (discussion.requirement() == Requirement.MANDATORY) {
                byNetwork
                        .computeIfAbsent(discussion.networkId(), id -> new ArrayList<>())
                        .add(discussion);
            }
        }
        Map<String, List<Meeting>> meetings = new LinkedHashMap<>();
        problem.meetings()
                .forEach(m -> meetings.computeIfAbsent(m.networkId(), id -> new ArrayList<>())
                        .add(m));
        List<Shortfall> found = new ArrayList<>();
        byNetwork.forEach((network, due) -> network(network, due, meetings.getOrDefault(network, List.of()), found));
        return found;
    }

    private void network(String network, List<Discussion> all, List<Meeting> meetings, List<Shortfall> found) {
        List<Discussion> late = those(all, d -> d.window().first().isAfter(horizon.last()));
        List<Discussion> early = those(all, d -> d.window().last().isBefore(horizon.first()));
        never(found, network, late, "may not be held before the plan ends on " + Words.day(horizon.last()));
        never(found, network, early, "fell due before the plan begins on " + Words.day(horizon.first()));
        List<Discussion> due = those(all, d -> !late.contains(d) && !early.contains(d));
        minutes(network, due, meetings, found);
    }

    private static List<Discussion> those(List<Discussion> all, Predicate<Discussion> test) {
        return all.stream().filter(test).toList();
    }

    private static void never(List<Shortfall> found, String network, List<Discussion> outside, String why) {
        if (!outside.isEmpty()) {
            found.add(new Shortfall(
                    ShortfallKind.DATES,
                    List.of(network),
                    List.of(),
                    outside.stream().map(Discussion::id).toList(),
                    outside.size(),
                    String.format(
                            Locale.ROOT,
                            "Network %s: %s %s.",
                            network,
                            Words.count(outside.size(), "mandatory discussion"),
                            why)));
        }
    }

    private void minutes(String network, List<Discussion> due, List<Meeting> meetings, List<Shortfall> found) {
        List<Place> all =
                meetings.stream().map(m -> new Place(m, openings.dates(m))).toList();
        add(found, network, "", "", worst(due, all));
        for (String practice :
                new TreeSet<>(due.stream().map(Discussion::practiceId).toList())) {
            List<Place> with = with(all, slot -> slot.role() == StaffRole.GP && practice.equals(slot.practiceId()));
            if (!with.equals(all)) {
                List<Discussion> own = due.stream()
                        .filter(d -> d.practiceId().equals(practice))
                        .toList();
                add(found, network, " of " + practice, " to which a GP of " + practice + " can come", worst(own, with));
            }
        }
        for (StaffRole role : StaffRole.values()) {
            List<Discussion> own =
                    due.stream().filter(d -> d.requiredRoles().contains(role)).toList();
            List<Place> with = with(all, slot -> slot.role() == role);
            if (!own.isEmpty() && !with.equals(all)) {
                String name = Words.role(role);
                add(found, network, " that need a " + name, " to which a " + name + " can come", worst(own, with));
            }
        }
    }

    private List<Place> with(List<Place> places, Predicate<Slot> wanted) {
        return places.stream()
                .map(place -> new Place(
                        place.meeting(),
                        place.dates().stream()
                                .filter(date -> place.meeting().slots().stream()
                                        .anyMatch(slot -> wanted.test(slot)
                                                && openings.canBeFilledOn(
                                                        slot,
                                                        date,
                                                        place.meeting().duration())))
                                .toList()))
                .toList();
    }

    private LocalDate first(Discussion discussion) {
        LocalDate first = discussion.window().first();
        return first.isBefore(horizon.first()) ? horizon.first() : first;
    }

    private LocalDate last(Discussion discussion) {
        LocalDate last = discussion.window().last();
        return last.isAfter(horizon.last()) ? horizon.last() : last;
    }

    private @Nullable Finding worst(List<Discussion> due, List<Place> places) {
        List<Discussion> byLast = new ArrayList<>(due);
        byLast.sort(Comparator.comparing(this::last));
        Finding worst = null;
        for (LocalDate first : new TreeSet<>(due.stream().map(this::first).toList())) {
            List<Discussion> inside = new ArrayList<>();
            long needed = 0;
            for (int i = 0; i < byLast.size(); i++) {
                Discussion discussion = byLast.get(i);
                if (first(discussion).isBefore(first)) {
                    continue;
                }
                inside.add(discussion);
                needed += discussion.minutes();
                LocalDate last = last(discussion);
                if (i + 1 < byLast.size() && last(byLast.get(i + 1)).equals(last)) {
                    continue;
                }
                worst = worse(worst, inside, first, last, needed, held(places, first, last));
            }
        }
        return worst;
    }

    private static @Nullable Finding worse(
            @Nullable Finding worst, List<Discussion> inside, LocalDate first, LocalDate last, long needed, long held) {
        if (needed <= held) {
            return worst;
        }
        int atLeast = leftOut(inside, needed - held);
        boolean worse = worst == null
                || atLeast > worst.atLeast()
                || (atLeast == worst.atLeast() && needed - held > worst.needed() - worst.held());
        return worse ? new Finding(List.copyOf(inside), first, last, needed, held, atLeast) : worst;
    }

    private static long held(List<Place> places, LocalDate first, LocalDate last) {
        return places.stream()
                .filter(place -> place.dates().stream().anyMatch(date -> !date.isBefore(first) && !date.isAfter(last)))
                .mapToLong(place -> Math.max(0, place.meeting().discussionMinutes()))
                .sum();
    }

    /** The fewest discussions that must go to save the minutes: the longest first. */
    private static int leftOut(List<Discussion> due, long excess) {
        List<Integer> minutes =
                new ArrayList<>(due.stream().map(Discussion::minutes).toList());
        minutes.sort(Collections.reverseOrder());
        int out = 0;
        for (long saved = 0; saved < excess && out < minutes.size(); out++) {
            saved += minutes.get(out);
        }
        return out;
    }

    private void add(List<Shortfall> found, String network, String whose, String where, @Nullable Finding finding) {
        if (finding == null) {
            return;
        }
        boolean fromTheStart = finding.first().equals(horizon.first());
        String span = fromTheStart
                ? "fall due by " + Words.day(finding.last())
                : "must be held between " + Words.day(finding.first()) + " and " + Words.day(finding.last());
        String supply = fromTheStart ? "the meetings until then" : "the meetings that can fall in those days";
        found.add(new Shortfall(
                ShortfallKind.MINUTES,
                List.of(network),
                List.of(),
                finding.due().stream().map(Discussion::id).toList(),
                finding.atLeast(),
                String.format(
                        Locale.ROOT,
                        "Network %s: %s of mandatory discussions%s %s; %s%s hold %s.",
                        network,
                        Words.time(Duration.ofMinutes(finding.needed())),
                        whose,
                        span,
                        supply,
                        where,
                        Words.time(Duration.ofMinutes(finding.held())))));
    }
}
