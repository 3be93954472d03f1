package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.internal.document.ProblemChecks;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weights;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be scheduled. Every id that is named exists, no id repeats, follow-ups form no cycle:
 * the constructor says all that is wrong at once ({@link InvalidDocumentException}).
 *
 * @param id the name of the problem
 * @param note free text
 * @param calendar when meetings may be held
 * @param virtualBufferMinutes the gap a person needs between a virtual and a face-to-face meeting
 * @param weights what a schedule is charged for
 * @param sites the buildings
 * @param travel minutes between sites; present for every pair inside one borough
 * @param rooms the rooms
 * @param organisations practices and partners
 * @param staff the people who attend
 * @param networks the networks
 * @param meetings every meeting to schedule
 * @param patients the patients
 * @param discussions what is to be discussed
 * @param published the schedule to repair, or null when planning afresh
 */
public record MdtProblem(
        String id,
        String note,
        PlanningCalendar calendar,
        int virtualBufferMinutes,
        Weights weights,
        List<Site> sites,
        TravelTimes travel,
        List<Room> rooms,
        List<PartnerOrganisation> organisations,
        List<StaffMember> staff,
        List<Network> networks,
        List<Meeting> meetings,
        List<Patient> patients,
        List<Discussion> discussions,
        @Nullable PublishedSchedule published) {

    /**
     * Checks and copies the components.
     *
     * @throws InvalidDocumentException with every problem found
     */
    public MdtProblem {
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        organisations = List.copyOf(organisations);
        staff = List.copyOf(staff);
        networks = List.copyOf(networks);
        meetings = List.copyOf(meetings);
        patients = List.copyOf(patients);
        discussions = List.copyOf(discussions);
        ProblemChecks checks = new ProblemChecks();
        checks.identity(id, virtualBufferMinutes);
        checks.places(sites, travel, rooms);
        checks.people(organisations, staff);
        checks.networks(networks);
        checks.meetings(meetings);
        checks.discussions(patients, discussions);
        checks.published(published);
        checks.magnitudes(calendar, weights, travel, meetings, discussions);
        checks.throwIfAny("problem " + id);
    }

    /**
     * {@return this problem with other people}
     *
     * @param staff the people who attend
     */
    public MdtProblem withStaff(List<StaffMember> staff) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem with other rooms}
     *
     * @param rooms the rooms
     */
    public MdtProblem withRooms(List<Room> rooms) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem with other networks}
     *
     * @param networks the networks
     */
    public MdtProblem withNetworks(List<Network> networks) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem with other meetings}
     *
     * @param meetings every meeting to schedule
     */
    public MdtProblem withMeetings(List<Meeting> meetings) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem with other patients and discussions}
     *
     * @param patients the patients
     * @param discussions what is to be discussed
     */
    public MdtProblem withDiscussions(List<Patient> patients, List<Discussion> discussions) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem with other weights}
     *
     * @param weights what a schedule is charged for
     */
    public MdtProblem withWeights(Weights weights) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /**
     * {@return this problem as a repair of a published schedule}
     *
     * @param published the schedule that people already know, or null to plan afresh
     */
    public MdtProblem withPublished(@Nullable PublishedSchedule published) {
        return with(weights, rooms, staff, networks, meetings, patients, discussions, published);
    }

    /** A copy with every part that copies change. */
    private MdtProblem with(
            Weights charges,
            List<Room> halls,
            List<StaffMember> people,
            List<Network> series,
            List<Meeting> occasions,
            List<Patient> cohort,
            List<Discussion> items,
            @Nullable PublishedSchedule known) {
        return new MdtProblem(
                id,
                note,
                calendar,
                virtualBufferMinutes,
                charges,
                sites,
                travel,
                halls,
                organisations,
                people,
                series,
                occasions,
                cohort,
                items,
                known);
    }

    /** {@return a text that names no patient} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MdtProblem %s (%d networks, %d meetings, %d discussions)",
                id,
                networks.size(),
                meetings.size(),
                discussions.size());
    }
}
