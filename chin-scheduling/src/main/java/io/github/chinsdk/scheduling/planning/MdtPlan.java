package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.calendar.HolidayCalendar;
import io.github.chinsdk.scheduling.internal.planning.PlanCompiler;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A month as its coordinator describes it. {@link #toProblem} makes the meetings, their windows and seats, and the
 * discussions.
 *
 * <pre>{@code
 * PlannedMonth january = MdtPlan.of("islington-january", new DateRange(first, last))
 *     .withPlaces(sites, travel, rooms)
 *     .withPeople(organisations, people)
 *     .withNetworks(networks)
 *     .withCases(cohort)
 *     .toProblem();
 * }</pre>
 *
 * @param id the name of the problem
 * @param dates the first and the last date of the plan
 * @param holidays which days are worked
 * @param day the hours in which meetings are held
 * @param weights what a schedule is charged for
 * @param minutes how long a discussion takes
 * @param sites the buildings
 * @param travel minutes between sites
 * @param rooms the rooms
 * @param organisations practices and partners
 * @param people who comes to meetings
 * @param networks the networks
 * @param cases whom to discuss
 */
public record MdtPlan(
        String id,
        DateRange dates,
        HolidayCalendar holidays,
        Hours day,
        Weights weights,
        DiscussionMinutes minutes,
        List<Site> sites,
        TravelTimes travel,
        List<Room> rooms,
        List<PartnerOrganisation> organisations,
        List<PlannedPerson> people,
        List<NetworkPlan> networks,
        List<PlannedCase> cases) {

    /** Copies the lists. */
    public MdtPlan {
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        networks = List.copyOf(networks);
        cases = List.copyOf(cases);
    }

    /**
     * {@return an empty plan with the bank holidays of England, meetings between 08:00 and 18:30, the default weights and the
     * usual minutes}
     *
     * @param id the name of the problem
     * @param dates the first and the last date of the plan
     */
    public static MdtPlan of(String id, DateRange dates) {
        return new MdtPlan(
                id,
                dates,
                HolidayCalendar.ofEngland(),
                Hours.of("08:00", "18:30"),
                Weights.defaults(),
                DiscussionMinutes.usual(),
                List.of(),
                new TravelTimes(Map.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * {@return this plan with other working days}
     *
     * @param calendar which days are worked
     */
    public MdtPlan with(HolidayCalendar calendar) {
        return rules(calendar, day, weights, minutes);
    }

    /**
     * {@return this plan with other hours}
     *
     * @param hours the hours in which meetings are held
     */
    public MdtPlan with(Hours hours) {
        return rules(holidays, hours, weights, minutes);
    }

    /**
     * {@return this plan with other weights}
     *
     * @param charges what a schedule is charged for
     */
    public MdtPlan with(Weights charges) {
        return rules(holidays, day, charges, minutes);
    }

    /**
     * {@return this plan with other minutes}
     *
     * @param times how long a discussion takes
     */
    public MdtPlan with(DiscussionMinutes times) {
        return rules(holidays, day, weights, times);
    }

    /**
     * {@return this plan with places}
     *
     * @param buildings the sites
     * @param journeys minutes between sites
     * @param halls the rooms
     */
    public MdtPlan withPlaces(List<Site> buildings, TravelTimes journeys, List<Room> halls) {
        return parts(buildings, journeys, halls, organisations, people, networks, cases);
    }

    /**
     * {@return this plan with people}
     *
     * @param partners practices and partner organisations
     * @param staff who comes to meetings
     */
    public MdtPlan withPeople(List<PartnerOrganisation> partners, List<PlannedPerson> staff) {
        return parts(sites, travel, rooms, partners, staff, networks, cases);
    }

    /**
     * {@return this plan with networks}
     *
     * @param plans the networks
     */
    public MdtPlan withNetworks(List<NetworkPlan> plans) {
        return parts(sites, travel, rooms, organisations, people, plans, cases);
    }

    /**
     * {@return this plan with a cohort}
     *
     * @param cohort whom to discuss
     */
    public MdtPlan withCases(List<PlannedCase> cohort) {
        return parts(sites, travel, rooms, organisations, people, networks, cohort);
    }

    private MdtPlan rules(HolidayCalendar calendar, Hours hours, Weights charges, DiscussionMinutes times) {
        return new MdtPlan(
                id,
                dates,
                calendar,
                hours,
                charges,
                times,
                sites,
                travel,
                rooms,
                organisations,
                people,
                networks,
                cases);
    }

    private MdtPlan parts(
            List<Site> buildings,
            TravelTimes journeys,
            List<Room> halls,
            List<PartnerOrganisation> partners,
            List<PlannedPerson> staff,
            List<NetworkPlan> plans,
            List<PlannedCase> cohort) {
        return new MdtPlan(
                id, dates, holidays, day, weights, minutes, buildings, journeys, halls, partners, staff, plans, cohort);
    }

    /**
     * {@return this plan as the continuation of another month} Its cases come first, and each network goes on with its series.
     *
     * @param before what the other month left
     */
    public MdtPlan continuing(CarryOver before) {
        List<PlannedCase> cohort = new ArrayList<>(before.cases());
        cohort.addAll(cases);
        List<NetworkPlan> series = networks.stream()
                .map(network -> {
                    SeriesPosition position = before.positions().get(network.id());
                    return position == null ? network : network.with(position);
                })
                .toList();
        return withNetworks(series).withCases(cohort);
    }

    /**
     * {@return the problem, with notes on how it was made and what cannot work}
     *
     * @throws io.github.chinsdk.scheduling.InvalidDocumentException with everything that is wrong with the plan, dates for which
     *     the bank holidays are not known among it
     */
    public PlannedMonth toProblem() {
        return new PlanCompiler(this).compile();
    }
}
