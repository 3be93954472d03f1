package io.github.chinsdk.benchmarks.scheduling;

import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.NetworkMode;
import io.github.chinsdk.scheduling.problem.OrganisationKind;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One borough of {@link SyntheticBoroughs}: its people first, then its networks one by one. */
final class SyntheticBorough {

    private static final int SITES = 22;
    private static final int ROOMS = 26;
    private static final int[] SHARED = {4, 2, 6, 3};
    private static final StaffRole[] ROLES = {
        StaffRole.COMMUNITY_MATRON, StaffRole.SOCIAL_WORKER, StaffRole.CARE_NAVIGATOR, StaffRole.MENTAL_HEALTH
    };
    private static final OrganisationKind[] KINDS = {
        OrganisationKind.COMMUNITY,
        OrganisationKind.SOCIAL_CARE,
        OrganisationKind.VOLUNTARY,
        OrganisationKind.MENTAL_HEALTH
    };

    private final SyntheticBoroughs made;
    private final SplittableRandom random;
    private final String prefix;
    private final boolean weekly;

    SyntheticBorough(SyntheticBoroughs made, String prefix, boolean weekly) {
        this.made = made;
        this.prefix = prefix;
        this.weekly = weekly;
        random = made.random;
    }

    void add() {
        places();
        for (int i = 0; i < ROLES.length; i++) {
            made.organisations.add(new PartnerOrganisation(organisation(i), KINDS[i]));
            for (int n = 1; n <= SHARED[i]; n++) {
                made.staff.add(new StaffMember(
                        shared(i, n), ROLES[i], organisation(i), 2, availability(9 * 60, 17 * 60, 0.25)));
            }
        }
        for (int n = 1; n <= SyntheticBoroughs.NETWORKS; n++) {
            network(n);
        }
    }

    private String organisation(int role) {
        return prefix + "org-" + ROLES[role].name().toLowerCase(java.util.Locale.ROOT);
    }

    private String shared(int role, int number) {
        return prefix + ROLES[role].name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + number;
    }

    private void places() {
        int[][] at = new int[SITES][2];
        for (int i = 0; i < SITES; i++) {
            at[i] = new int[] {random.nextInt(25), random.nextInt(25)};
            made.sites.add(new Site(prefix + "site-" + i, "Site " + i));
        }
        for (int i = 0; i < SITES; i++) {
            Map<String, Integer> row = new HashMap<>();
            for (int j = 0; j < SITES; j++) {
                int minutes = i == j ? 0 : 5 + Math.abs(at[i][0] - at[j][0]) + Math.abs(at[i][1] - at[j][1]);
                row.put(prefix + "site-" + j, minutes);
            }
            made.travel.put(prefix + "site-" + i, row);
        }
        for (int i = 0; i < ROOMS; i++) {
            List<TimeWindow> closed = new ArrayList<>();
            for (LocalDate date : workingDates()) {
                if (random.nextInt(20) == 0) {
                    closed.add(new TimeWindow(date.atTime(12, 0), date.atTime(17, 0)));
                }
            }
            made.rooms.add(
                    new Room(prefix + "room-" + i, prefix + "site-" + i % SITES, 10 + random.nextInt(7), closed));
        }
    }

    private List<LocalDate> workingDates() {
        return made.horizon
                .first()
                .datesUntil(made.horizon.last().plusDays(1))
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .toList();
    }

    /** A window a day, some with a gap of two hours in it. */
    private List<TimeWindow> availability(int from, int to, double gaps) {
        List<TimeWindow> windows = new ArrayList<>();
        for (LocalDate date : workingDates()) {
            if (random.nextDouble() < gaps) {
                int gap = from + 60 * (1 + random.nextInt((to - from) / 60 - 4));
                window(windows, date, from, gap);
                window(windows, date, gap + 120, to);
            } else {
                window(windows, date, from, to);
            }
        }
        return windows;
    }

    private static void window(List<TimeWindow> windows, LocalDate date, int from, int to) {
        windows.add(new TimeWindow(at(date, from), at(date, to)));
    }

    private static java.time.LocalDateTime at(LocalDate date, int minute) {
        return date.atTime(LocalTime.of(minute / 60, minute % 60));
    }

    private void network(int number) {
        String id = prefix + "net-" + number;
        int practices = number % 12 < 7 ? 3 : 2;
        DayOfWeek day = DayOfWeek.of(1 + (number - 1) % 5);
        int start = 60 * 12 + 15 * random.nextInt(9);
        GpMembership membership = random.nextBoolean() ? GpMembership.SAME_GP : GpMembership.ROTATING;
        List<String> practiceIds = new ArrayList<>();
        List<List<String>> gps = new ArrayList<>();
        for (int p = 1; p <= practices; p++) {
            String practice = id + "-practice-" + p;
            practiceIds.add(practice);
            made.organisations.add(new PartnerOrganisation(practice, OrganisationKind.GP_PRACTICE));
            gps.add(gps(practice, membership, day, start));
        }
        int style = weekly || number <= 4 ? 0 : number <= 10 ? 1 : 2;
        Cadence cadence = style == 0 ? Cadence.WEEKLY : style == 1 ? Cadence.FORTNIGHTLY : Cadence.HYBRID;
        VenuePolicy venue = random.nextBoolean() ? VenuePolicy.FIXED : VenuePolicy.ALTERNATING;
        made.networks.add(
                new Network(id, prefix.replace("/", ""), practiceIds, cadence, venue, NetworkMode.MIXED, membership));
        int week = 0;
        int sequence = 1;
        int firstRoom = random.nextInt(ROOMS);
        int minutes = random.nextBoolean() ? 105 : 120;
        while (week < made.weeks) {
            int length = style == 0 || (style == 2 && sequence != 2) ? 1 : 2;
            meeting(id, sequence++, week, length, minutes, day, start, venue, firstRoom, practiceIds, gps, number);
            week += length;
        }
        new SyntheticCohort(made, prefix, weekly).add(id, practiceIds, sequence - 1);
    }

    /** Each GP has the network's day and two half days more, and one in six is away for one of the weeks (47 of 275 published ones are). */
    private List<String> gps(String practice, GpMembership membership, DayOfWeek day, int start) {
        List<String> ids = new ArrayList<>();
        int count = membership == GpMembership.SAME_GP ? 1 : 2 + random.nextInt(2);
        for (int g = 1; g <= count; g++) {
            List<TimeWindow> windows = new ArrayList<>();
            int second = (day.getValue() + random.nextInt(2)) % 5 + 1;
            int third = (day.getValue() + 2 + random.nextInt(2)) % 5 + 1;
            int away = random.nextInt(6) == 0 ? random.nextInt(made.weeks) : -1;
            for (LocalDate date : workingDates()) {
                if (ChronoUnit.WEEKS.between(made.horizon.first(), date) == away || random.nextInt(30) == 0) {
                    continue;
                }
                if (date.getDayOfWeek() == day) {
                    window(windows, date, start - 30, start + 150);
                } else if (date.getDayOfWeek().getValue() == second) {
                    window(windows, date, 12 * 60, 18 * 60);
                } else if (date.getDayOfWeek().getValue() == third) {
                    window(windows, date, 8 * 60, 13 * 60);
                }
            }
            windows.forEach(w -> made.gpDays
                    .computeIfAbsent(practice, key -> new TreeSet<>())
                    .add(w.date()));
            String id = practice + "-gp-" + g;
            made.staff.add(new StaffMember(id, StaffRole.GP, practice, 1, windows));
            ids.add(id);
        }
        return ids;
    }

    private void meeting(
            String network,
            int sequence,
            int week,
            int length,
            int minutes,
            DayOfWeek day,
            int start,
            VenuePolicy venue,
            int firstRoom,
            List<String> practices,
            List<List<String>> gps,
            int number) {
        String id = network + "-m" + sequence;
        boolean virtual = random.nextInt(3) == 0;
        List<Slot> slots = new ArrayList<>();
        for (int p = 0; p < practices.size(); p++) {
            slots.add(slot(id, StaffRole.GP, practices.get(p), Requirement.OPTIONAL, gps.get(p)));
        }
        for (int i = 0; i < ROLES.length; i++) {
            List<String> eligible = new ArrayList<>();
            eligible.add(shared(i, 1 + number % SHARED[i]));
            eligible.add(shared(i, 1 + (number + 1) % SHARED[i]));
            slots.add(slot(id, ROLES[i], null, i < 2 ? Requirement.MANDATORY : Requirement.OPTIONAL, eligible));
        }
        List<String> rooms = new ArrayList<>();
        for (int r = 0; r < 3 && !virtual; r++) {
            rooms.add(prefix + "room-" + (firstRoom + r * 5) % ROOMS);
        }
        LocalDate monday = made.horizon.first().plusWeeks(week);
        made.meetings.add(new Meeting(
                id,
                network,
                sequence,
                virtual ? MeetingMode.VIRTUAL : MeetingMode.FACE_TO_FACE,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(10),
                new DateRange(monday, monday.plusDays(7L * length - 3)),
                day,
                LocalTime.of(start / 60, start % 60),
                rooms,
                virtual || venue != VenuePolicy.FIXED ? null : rooms.get(0),
                virtual ? VenuePolicy.NONE : venue,
                1 + random.nextInt(3),
                slots,
                sequence == 1 ? 0 : 4));
    }

    private static Slot slot(
            String meeting, StaffRole role, @Nullable String practice, Requirement requirement, List<String> eligible) {
        String what = practice == null ? role.name() : practice.substring(practice.lastIndexOf('-') + 1);
        return new Slot(meeting + "-s-" + what, role, practice, requirement, eligible);
    }

    /**
     * The patients of one network. Windows follow the published instances (Islington, North Central London): released
     * from ten days before the horizon to a week before its end, to be discussed within 10, 15 or 23 days by priority, a
     * review a week later; most of those that fall due inside the horizon are mandatory if a GP of the practice works on two days
     * by then, and nothing falls due before the second week has begun.
     */
    private record SyntheticCohort(SyntheticBoroughs made, String prefix, boolean weekly) {

        private static final int[] DAYS = {23, 15, 10};

        void add(String network, List<String> practices, int meetings) {
            SplittableRandom random = made.random;
            int wanted = weekly ? 200 : Math.round(15.47f * meetings);
            int days = 7 * made.weeks;
            // Over a quarter nearly all fall due inside the horizon; the share that is mandatory stays that of a month.
            int percentMandatory = weekly ? 42 : 80;
            for (int i = 1; i <= wanted; ) {
                String practice = practices.get(random.nextInt(practices.size()));
                Patient patient = new Patient(network + "-patient-" + i, practice);
                made.patients.add(patient);
                boolean fresh = random.nextBoolean();
                int priority = random.nextInt(2) == 0 ? 1 : random.nextInt(5) < 3 ? 2 : 3;
                int release = random.nextInt(days + 3) - 10;
                int due = Math.max(9, release + DAYS[priority - 1] + (fresh ? 0 : 7));
                boolean mandatory = due < days
                        && random.nextInt(100) < percentMandatory
                        && daysOfGps(practice, window(release, due)) > 1;
                Discussion first = discussion(
                        network,
                        i++,
                        patient,
                        fresh ? DiscussionKind.NEW : DiscussionKind.REVIEW,
                        fresh ? 7 + random.nextInt(3) : 4 + random.nextInt(3),
                        window(release, due),
                        priority,
                        mandatory,
                        null);
                if (random.nextInt(100) < 42 && i <= wanted) {
                    FollowUp after = new FollowUp(first.id(), Duration.ofDays(7), Duration.ofDays(15));
                    discussion(
                            network,
                            i++,
                            patient,
                            DiscussionKind.FOLLOW_UP,
                            3 + random.nextInt(3),
                            window(release, days + 13),
                            priority,
                            false,
                            after);
                }
            }
        }

        private long daysOfGps(String practice, DateRange window) {
            return made.gpDays.getOrDefault(practice, new TreeSet<>()).stream()
                    .filter(window::contains)
                    .count();
        }

        private DateRange window(int release, int due) {
            return new DateRange(
                    made.horizon.first().plusDays(release), made.horizon.first().plusDays(due));
        }

        private Discussion discussion(
                String network,
                int number,
                Patient patient,
                DiscussionKind kind,
                int minutes,
                DateRange window,
                int priority,
                boolean mandatory,
                @Nullable FollowUp followUp) {
            SplittableRandom random = made.random;
            Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
            if (random.nextInt(4) == 0) {
                roles.add(ROLES[1 + random.nextInt(3)]);
            }
            int draw = random.nextInt(10);
            String by = draw < 7
                    ? patient.practiceId()
                    : prefix + "org-" + ROLES[draw % 3].name().toLowerCase(java.util.Locale.ROOT);
            Discussion discussion = new Discussion(
                    network + "-disc-" + number,
                    patient.id(),
                    network,
                    patient.practiceId(),
                    kind,
                    minutes,
                    window,
                    priority,
                    mandatory ? Requirement.MANDATORY : Requirement.OPTIONAL,
                    by,
                    roles,
                    followUp);
            made.discussions.add(discussion);
            return discussion;
        }
    }
}
