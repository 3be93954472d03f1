package io.github.chinsdk.scheduling.internal.document;

import io.github.chinsdk.scheduling.DocumentProblem;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What ties the parts of a problem together: every id unique and known. Lists may hold null where an
 * entry could not be read, so that paths keep their index.
 */
public final class ProblemChecks {

    static final int MINUTES_A_DAY = 1440;

    /** A file of nonsense must not become a list of as many complaints. */
    private static final int MOST_PROBLEMS = 1000;

    private static final int LONGEST_SHOWN = 40;

    /** What is said of patients names none of them: the path says which entry is meant. */
    private static final Set<String> OF_PATIENTS = Set.of("patients", "discussions");

    private final List<DocumentProblem> problems = new ArrayList<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    /** An entry that could not be read still exists, so that naming it is not a second problem. */
    public void declare(String list, String id) {
        known.computeIfAbsent(list, key -> new HashSet<>()).add(id);
    }

    public void add(String path, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new DocumentProblem(path, message));
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(new DocumentProblem(
                    "$", String.format(Locale.ROOT, "has more problems than the %d that are listed", MOST_PROBLEMS)));
        }
    }

    /** The start of somebody else's text, which may be long. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    public List<DocumentProblem> problems() {
        return problems;
    }

    public void throwIfAny(String what) {
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(what, problems);
        }
    }

    public void identity(String id, int virtualBufferMinutes) {
        if (id.isBlank()) {
            add("id", "must not be blank");
        }
        if (virtualBufferMinutes < 0 || virtualBufferMinutes > MINUTES_A_DAY) {
            add(
                    "virtualBufferMinutes",
                    String.format(Locale.ROOT, "must be in [0, %d], was %d", MINUTES_A_DAY, virtualBufferMinutes));
        }
    }

    public void places(List<Site> sites, TravelTimes travel, List<Room> rooms) {
        declareAll("sites", sites, Site::id);
        declareAll("rooms", rooms, Room::id);
        for (String from : travel.minutesByOrigin().keySet()) {
            require("sites", "travelMinutes." + from, from);
            for (String to : travel.minutesByOrigin().get(from).keySet()) {
                require("sites", "travelMinutes." + from + "." + to, to);
            }
        }
        for (Site from : sites) {
            for (Site to : sites) {
                if (from != null
                        && to != null
                        && borough(from).equals(borough(to))
                        && travel.minutes(from.id(), to.id()).isEmpty()) {
                    add("travelMinutes." + from.id(), "has no entry for " + to.id());
                }
            }
        }
        each("rooms", rooms, (path, room) -> require("sites", path + ".siteId", room.siteId()));
    }

    private static String borough(Site site) {
        int slash = site.id().lastIndexOf('/');
        return slash < 0 ? "" : site.id().substring(0, slash);
    }

    public void people(List<PartnerOrganisation> organisations, List<StaffMember> staff) {
        declareAll("organisations", organisations, PartnerOrganisation::id);
        declareAll("staff", staff, StaffMember::id);
        each(
                "staff",
                staff,
                (path, person) -> require("organisations", path + ".organisationId", person.organisationId()));
    }

    public void networks(List<Network> networks) {
        declareAll("networks", networks, Network::id);
        each(
                "networks",
                networks,
                (path, network) -> requireAll("organisations", path + ".practiceIds", network.practiceIds()));
    }

    public void meetings(List<Meeting> meetings) {
        declareAll("meetings", meetings, Meeting::id);
        Set<String> places = new HashSet<>();
        each("meetings", meetings, (path, meeting) -> {
            require("networks", path + ".networkId", meeting.networkId());
            if (!places.add(meeting.networkId() + '\n' + meeting.sequence())) {
                add(path + ".sequence", String.format(Locale.ROOT, "repeats %d in its network", meeting.sequence()));
            }
            requireAll("rooms", path + ".candidateRoomIds", meeting.candidateRoomIds());
            String home = meeting.homeRoomId();
            if (home != null) {
                require("rooms", path + ".homeRoomId", home);
            }
            if (meeting.mode() == MeetingMode.VIRTUAL
                    && !meeting.candidateRoomIds().isEmpty()) {
                add(path + ".candidateRoomIds", "must be empty, because the meeting is virtual");
            }
            slots(path + ".slots", meeting.slots());
        });
    }

    private void slots(String path, List<Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            String at = path + "[" + i + "]";
            Slot slot = slots.get(i);
            unique("slots", at + ".id", slot.id());
            String practice = slot.practiceId();
            if (practice != null) {
                require("organisations", at + ".practiceId", practice);
            }
            requireAll("staff", at + ".eligibleStaffIds", slot.eligibleStaffIds());
        }
    }

    public void discussions(List<Patient> patients, List<Discussion> discussions) {
        declareAll("patients", patients, Patient::id);
        declareAll("discussions", discussions, Discussion::id);
        each(
                "patients",
                patients,
                (path, patient) -> require("organisations", path + ".practiceId", patient.practiceId()));
        Map<String, String> earlier = new HashMap<>();
        Map<String, String> networkOf = new HashMap<>();
        each("discussions", discussions, (path, each) -> networkOf.put(each.id(), each.networkId()));
        each("discussions", discussions, (path, discussion) -> {
            require("networks", path + ".networkId", discussion.networkId());
            require("patients", path + ".patientId", discussion.patientId());
            require("organisations", path + ".practiceId", discussion.practiceId());
            require("organisations", path + ".selectedByOrganisationId", discussion.selectedByOrganisationId());
            if (discussion.followUp() != null) {
                String before = discussion.followUp().discussionId();
                require("discussions", path + ".followsDiscussionId", before);
                earlier.put(discussion.id(), before);
                String network = networkOf.get(before);
                if (network != null && !network.equals(discussion.networkId())) {
                    add(path + ".followsDiscussionId", "names a discussion of another network");
                }
            }
        });
        cycles(discussions, earlier);
    }

    private void cycles(List<Discussion> discussions, Map<String, String> earlier) {
        Set<String> clear = new HashSet<>();
        for (int i = 0; i < discussions.size(); i++) {
            if (discussions.get(i) == null) {
                continue;
            }
            Set<String> trail = new HashSet<>();
            String at = discussions.get(i).id();
            while (at != null && !clear.contains(at) && trail.add(at)) {
                at = earlier.get(at);
            }
            if (at != null && !clear.contains(at)) {
                add("discussions[" + i + "].followsDiscussionId", "leads round in a cycle of follow-ups");
            }
            clear.addAll(trail);
        }
    }

    public void published(@Nullable PublishedSchedule published) {
        if (published == null) {
            return;
        }
        List<MeetingAssignment> meetings = published.schedule().meetings();
        each("baseline.meetings", meetings, (path, meeting) -> {
            require("meetings", path + ".meetingId", meeting.meetingId());
            String room = meeting.roomId();
            if (room != null) {
                require("rooms", path + ".roomId", room);
            }
            meeting.attendance().forEach((slot, person) -> {
                require("slots", path + ".attendance", slot);
                require("staff", path + ".attendance", person);
            });
        });
        published.schedule().meetingByDiscussion().forEach((discussion, meeting) -> {
            require("discussions", "baseline.discussions", discussion);
            require("meetings", "baseline.discussions", meeting);
        });
    }

    public void magnitudes(
            PlanningCalendar calendar,
            Weights weights,
            TravelTimes travel,
            List<Meeting> meetings,
            List<Discussion> discussions) {
        Magnitudes.check(this, calendar, weights, travel, meetings, discussions);
    }

    private interface Visit<T> {
        void visit(String path, T entry);
    }

    private static <T> void each(String list, List<T> entries, Visit<T> visit) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) != null) {
                visit.visit(list + "[" + i + "]", entries.get(i));
            }
        }
    }

    private <T> void declareAll(String list, List<T> entries, Function<T, String> id) {
        known.computeIfAbsent(list, key -> new HashSet<>());
        each(list, entries, (path, entry) -> unique(list, path + ".id", id.apply(entry)));
    }

    /** Notes an id of a list, and that it is there twice if it is. */
    public void unique(String list, String path, String id) {
        if (!known.computeIfAbsent(list, key -> new HashSet<>()).add(id)) {
            add(path, OF_PATIENTS.contains(list) ? "repeats the id of another entry" : "repeats the id " + shown(id));
        }
    }

    private void requireAll(String list, String path, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(list, path + "[" + i + "]", ids.get(i));
        }
    }

    /** Notes that an id is in no entry of a list. */
    public void require(String list, String path, String id) {
        Set<String> ids = Objects.requireNonNullElse(known.get(list), Set.of());
        if (!ids.contains(id)) {
            add(
                    path,
                    OF_PATIENTS.contains(list)
                            ? "names one that is not in " + list
                            : String.format(Locale.ROOT, "names %s, which is not in %s", shown(id), list));
        }
    }
}
