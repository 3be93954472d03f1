package io.github.chinsdk.examples.quickstart.synthetic;

import io.github.chinsdk.scheduling.planning.AttendancePlan;
import io.github.chinsdk.scheduling.planning.FollowUpRule;
import io.github.chinsdk.scheduling.planning.Hours;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.MeetingPattern;
import io.github.chinsdk.scheduling.planning.NetworkPlan;
import io.github.chinsdk.scheduling.planning.PlannedCase;
import io.github.chinsdk.scheduling.planning.PlannedPerson;
import io.github.chinsdk.scheduling.planning.VenuePlan;
import io.github.chinsdk.scheduling.planning.WeeklyHours;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.OrganisationKind;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A month of MDT meetings the size of Islington's in October 2017: 12 networks of 33 practices, 34 meetings, 370 patients
 * (180 of them new) and 526 discussions, 4 matrons, 2 social workers and 6 navigators (Islington Integrated Networks,
 * December 2017). Who is free when, and every patient, is invented.
 */
public final class SyntheticMonth {

    private static final DateRange OCTOBER = new DateRange(LocalDate.of(2017, 10, 2), LocalDate.of(2017, 10, 27));
    private static final DateRange FIRST_HALF = new DateRange(LocalDate.of(2017, 10, 2), LocalDate.of(2017, 10, 13));

    private static final int NETWORKS = 12;
    private static final int SITES = 8;
    private static final int GPS = 59;
    private static final int NEW_PATIENTS = 180;
    private static final int KNOWN_PATIENTS = 190;
    private static final int FOLLOW_UPS = 156;

    /** Three weekly, four hybrid, five fortnightly: 12 + 12 + 10 meetings in four weeks. */
    private static final Cadence[] CADENCES = {
        Cadence.WEEKLY, Cadence.HYBRID, Cadence.FORTNIGHTLY, Cadence.FORTNIGHTLY, Cadence.WEEKLY, Cadence.HYBRID,
        Cadence.FORTNIGHTLY, Cadence.HYBRID, Cadence.WEEKLY, Cadence.FORTNIGHTLY, Cadence.HYBRID, Cadence.FORTNIGHTLY
    };

    private final Draws draws;
    private final List<List<SyntheticPractice>> networks;

    private SyntheticMonth(long seed) {
        this.draws = new Draws(seed + 1);
        this.networks = networks(seed);
    }

    /**
     * Describes the month.
     *
     * @param seed the seed: the same one gives the same month
     * @return the plan, to be turned into a problem
     */
    public static MdtPlan describe(long seed) {
        return new SyntheticMonth(seed).plan();
    }

    private MdtPlan plan() {
        return MdtPlan.of("islington-october-2017", OCTOBER)
                .withPlaces(sites(), travel(), rooms())
                .withPeople(organisations(), people())
                .withNetworks(networkPlans())
                .withCases(cases());
    }

    private static List<List<SyntheticPractice>> networks(long seed) {
        List<SyntheticPractice> practices = SyntheticProgramme.generate(seed).practices().stream()
                .filter(practice -> practice.borough() == BoroughPlan.ISLINGTON)
                .sorted(Comparator.comparingInt(SyntheticPractice::network).thenComparing(SyntheticPractice::code))
                .toList();
        List<List<SyntheticPractice>> networks = new ArrayList<>();
        for (int n = 0; n < NETWORKS; n++) {
            networks.add(practices.subList(n * practices.size() / NETWORKS, (n + 1) * practices.size() / NETWORKS));
        }
        return networks;
    }

    private static String networkId(int network) {
        return String.format(Locale.ROOT, "IN%02d", network + 1);
    }

    private List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (int s = 1; s <= SITES; s++) {
            sites.add(new Site("site-" + s, "Health centre " + s));
        }
        return sites;
    }

    private TravelTimes travel() {
        Map<String, Map<String, Integer>> minutes = new TreeMap<>();
        for (int a = 1; a <= SITES; a++) {
            Map<String, Integer> row = new TreeMap<>();
            for (int b = 1; b <= SITES; b++) {
                row.put("site-" + b, a == b ? 0 : 5 + 4 * Math.abs(a - b));
            }
            minutes.put("site-" + a, row);
        }
        return new TravelTimes(minutes);
    }

    private static List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int s = 1; s <= SITES; s++) {
            rooms.add(new Room("room-" + s, "site-" + s, 14, List.of()));
        }
        return rooms;
    }

    private List<PartnerOrganisation> organisations() {
        List<PartnerOrganisation> organisations = new ArrayList<>();
        networks.forEach(network -> network.forEach(
                practice -> organisations.add(new PartnerOrganisation(practice.code(), OrganisationKind.GP_PRACTICE))));
        organisations.add(new PartnerOrganisation("community-health", OrganisationKind.COMMUNITY));
        organisations.add(new PartnerOrganisation("adult-social-care", OrganisationKind.SOCIAL_CARE));
        organisations.add(new PartnerOrganisation("mental-health", OrganisationKind.MENTAL_HEALTH));
        organisations.add(new PartnerOrganisation("age-charity", OrganisationKind.VOLUNTARY));
        return organisations;
    }

    private List<PlannedPerson> people() {
        List<PlannedPerson> people = new ArrayList<>();
        List<SyntheticPractice> practices =
                networks.stream().flatMap(List::stream).toList();
        for (int gp = 0; gp < GPS; gp++) {
            SyntheticPractice practice = practices.get(gp % practices.size());
            String id = practice.code() + "-gp-" + (1 + gp / practices.size());
            people.add(PlannedPerson.of(id, StaffRole.GP, practice.code(), betweenSurgeries()));
        }
        staff(people, StaffRole.COMMUNITY_MATRON, "matron", "community-health", 4);
        staff(people, StaffRole.SOCIAL_WORKER, "social-worker", "adult-social-care", 2);
        staff(people, StaffRole.CARE_NAVIGATOR, "navigator", "age-charity", 6);
        staff(people, StaffRole.MENTAL_HEALTH, "mental-health-worker", "mental-health", 3);
        return people;
    }

    /** GPs are free over lunch, and on one morning or afternoon of the week. */
    private WeeklyHours betweenSurgeries() {
        int off = draws.below(5);
        WeeklyHours hours = WeeklyHours.none();
        for (int d = 0; d < 5; d++) {
            DayOfWeek day = DayOfWeek.of(d + 1);
            hours = hours.and(day, d == off ? Hours.of("09:00", "17:00") : Hours.of("12:00", "15:30"));
        }
        return hours;
    }

    private void staff(List<PlannedPerson> people, StaffRole role, String name, String organisation, int count) {
        for (int i = 0; i < count; i++) {
            DayOfWeek clinic = DayOfWeek.of(1 + draws.below(5));
            WeeklyHours hours = WeeklyHours.everyWeekday(Hours.of("09:00", "17:00"))
                    .except(clinic, draws.below(2) == 0 ? Hours.of("09:00", "12:00") : Hours.of("13:30", "17:00"));
            people.add(PlannedPerson.of(name + "-" + (i + 1), role, organisation, hours));
        }
    }

    private List<NetworkPlan> networkPlans() {
        List<NetworkPlan> plans = new ArrayList<>();
        for (int n = 0; n < NETWORKS; n++) {
            MeetingPattern pattern = MeetingPattern.of(
                            CADENCES[n],
                            DayOfWeek.of(1 + n % 5),
                            LocalTime.of(n % 2 == 0 ? 12 : 13, n % 4 < 2 ? 30 : 0))
                    .lasting(Duration.ofMinutes(CADENCES[n] == Cadence.FORTNIGHTLY ? 120 : 105));
            plans.add(NetworkPlan.of(
                    networkId(n),
                    "Islington",
                    networks.get(n).stream().map(SyntheticPractice::code).toList(),
                    pattern,
                    venue(n),
                    AttendancePlan.usual(n % 3 == 0 ? GpMembership.ROTATING : GpMembership.SAME_GP)));
        }
        return plans;
    }

    private static VenuePlan venue(int network) {
        String room = "room-" + (1 + network % SITES);
        String next = "room-" + (1 + (network + 1) % SITES);
        return switch (network % 4) {
            case 0 -> VenuePlan.virtual();
            case 1 -> VenuePlan.fixed(room, List.of(next));
            case 2 -> VenuePlan.alternating(List.of(room, next));
            default -> VenuePlan.fixed(room, List.of(next)).inTurnsWithVirtual();
        };
    }

    /** Patients in proportion to the meetings of their network, so that there is room for nearly all. */
    private List<PlannedCase> cases() {
        double[] meetings = new double[NETWORKS];
        for (int n = 0; n < NETWORKS; n++) {
            meetings[n] = CADENCES[n] == Cadence.WEEKLY ? 4 : CADENCES[n] == Cadence.HYBRID ? 3 : 2.3;
        }
        long[] fresh = Apportionment.share(NEW_PATIENTS, meetings);
        long[] known = Apportionment.share(KNOWN_PATIENTS, meetings);
        long[] again = Apportionment.share(FOLLOW_UPS, meetings);
        List<PlannedCase> cases = new ArrayList<>();
        for (int n = 0; n < NETWORKS; n++) {
            List<SyntheticPractice> practices = networks.get(n);
            for (int c = 0; c < fresh[n] + known[n]; c++) {
                boolean isNew = c < fresh[n];
                boolean followedUp = c >= fresh[n] + known[n] - again[n];
                PlannedCase planned = PlannedCase.of(
                                String.format(Locale.ROOT, "p%04d", cases.size() + 1),
                                practices.get(c % practices.size()).code(),
                                isNew ? DiscussionKind.NEW : DiscussionKind.REVIEW,
                                followedUp ? FIRST_HALF : OCTOBER)
                        .withPriority(1 + draws.below(3));
                planned = draws.below(10) < 4 ? planned.mandatory() : planned;
                planned = draws.below(10) < 3 ? planned.needing(Set.of(specialist())) : planned;
                cases.add(
                        followedUp
                                ? planned.followedUp(new FollowUpRule(Duration.ofDays(6), Duration.ofDays(21)))
                                : planned);
            }
        }
        return cases;
    }

    private StaffRole specialist() {
        return draws.below(2) == 0 ? StaffRole.MENTAL_HEALTH : StaffRole.CARE_NAVIGATOR;
    }
}
