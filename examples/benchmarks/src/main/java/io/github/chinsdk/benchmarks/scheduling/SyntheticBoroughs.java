package io.github.chinsdk.benchmarks.scheduling;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weights;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Problems of any size, made of boroughs the shape of Islington: twelve networks of two or three
 * practices, four matrons, two social workers, six navigators, three mental health workers, 26 rooms at 22 sites. All
 * people are synthetic; the same seed gives the same problem.
 */
public final class SyntheticBoroughs {

    static final int NETWORKS = 12;
    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    final SplittableRandom random;
    final DateRange horizon;
    final int weeks;
    final List<Site> sites = new ArrayList<>();
    final Map<String, Map<String, Integer>> travel = new HashMap<>();
    final List<Room> rooms = new ArrayList<>();
    final List<PartnerOrganisation> organisations = new ArrayList<>();
    final List<StaffMember> staff = new ArrayList<>();
    final Map<String, TreeSet<LocalDate>> gpDays = new HashMap<>();
    final List<Network> networks = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Patient> patients = new ArrayList<>();
    final List<Discussion> discussions = new ArrayList<>();

    private SyntheticBoroughs(long seed, int weeks) {
        random = new SplittableRandom(seed);
        this.weeks = weeks;
        horizon = new DateRange(FIRST, FIRST.plusWeeks(weeks).minusDays(1));
    }

    /**
     * {@return some boroughs over four weeks, a mixture of weekly, fortnightly and hybrid networks}
     *
     * @param boroughs how many; each has 34 meetings and 526 discussions
     * @param seed any number
     */
    public static MdtProblem month(int boroughs, long seed) {
        return make("boroughs-" + boroughs, boroughs, 4, false, seed);
    }

    /**
     * {@return the size of England: 104 boroughs, 1,248 networks that meet weekly for 13 weeks}
     *
     * @param seed any number
     */
    public static MdtProblem england(long seed) {
        return make("england", 104, 13, true, seed);
    }

    private static MdtProblem make(String name, int boroughs, int weeks, boolean weekly, long seed) {
        SyntheticBoroughs made = new SyntheticBoroughs(seed, weeks);
        for (int i = 1; i <= boroughs; i++) {
            new SyntheticBorough(made, "borough-" + i + "/", weekly).add();
        }
        PlanningCalendar calendar = new PlanningCalendar(
                ZoneId.of("Europe/London"),
                made.horizon,
                new TreeSet<>(),
                LocalTime.of(8, 0),
                LocalTime.of(18, 30),
                15);
        return new MdtProblem(
                name + "-seed-" + seed,
                "synthetic",
                calendar,
                15,
                Weights.defaults(),
                made.sites,
                new TravelTimes(made.travel),
                made.rooms,
                made.organisations,
                made.staff,
                made.networks,
                made.meetings,
                made.patients,
                made.discussions,
                null);
    }
}
