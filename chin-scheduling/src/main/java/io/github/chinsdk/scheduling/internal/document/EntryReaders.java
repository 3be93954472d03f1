package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reader for each kind of list entry of a problem document; null when the entry is not usable. */
final class EntryReaders {

    private final ProblemChecks checks;

    EntryReaders(ProblemChecks checks) {
        this.checks = checks;
    }

    private Fields fields(JsonNode node, String path) {
        return new Fields(node, path, checks);
    }

    @Nullable
    Site site(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String name = f.text("name");
        f.rejectOthers();
        return f.build(() -> new Site(id, name));
    }

    private @Nullable TimeWindow window(JsonNode node, String path) {
        Fields f = fields(node, path);
        var start = f.stamp("start");
        var end = f.stamp("end");
        f.rejectOthers();
        return f.build(() -> new TimeWindow(start, end));
    }

    @Nullable
    Room room(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String site = f.text("siteId");
        int capacity = f.integer("capacity");
        List<TimeWindow> closures = f.list("closed", this::window);
        f.rejectOthers();
        return f.build(() -> new Room(id, site, capacity, closures));
    }

    @Nullable
    PartnerOrganisation organisation(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        OrganisationKind kind = f.constant("kind", OrganisationKind.class);
        f.rejectOthers();
        return f.build(() -> new PartnerOrganisation(id, kind));
    }

    @Nullable
    StaffMember staff(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        StaffRole role = f.constant("role", StaffRole.class);
        String organisation = f.text("organisationId");
        int most = f.integer("maxMeetingsPerDay");
        List<TimeWindow> availability = f.list("availability", this::window);
        f.rejectOthers();
        return f.build(() -> new StaffMember(id, role, organisation, most, availability));
    }

    @Nullable
    Network network(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String borough = f.text("borough");
        List<String> practices = f.texts("practiceIds");
        Cadence cadence = f.constant("cadence", Cadence.class);
        VenuePolicy venue = f.constant("venue", VenuePolicy.class);
        NetworkMode mode = f.constant("mode", NetworkMode.class);
        GpMembership membership = f.constant("membership", GpMembership.class);
        f.rejectOthers();
        return f.build(() -> new Network(id, borough, practices, cadence, venue, mode, membership));
    }

    private @Nullable Slot slot(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        StaffRole role = f.constant("role", StaffRole.class);
        String practice = f.textOrNull("practiceId");
        Requirement requirement = requirement(f);
        List<String> eligible = f.texts("eligibleStaffIds");
        f.rejectOthers();
        return f.build(() -> new Slot(id, role, practice, requirement, eligible));
    }

    private static Requirement requirement(Fields f) {
        return f.truth("mandatory") ? Requirement.MANDATORY : Requirement.OPTIONAL;
    }

    @Nullable
    Meeting meeting(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String network = f.text("networkId");
        int sequence = f.integer("sequence");
        MeetingMode mode = f.constant("mode", MeetingMode.class);
        Duration duration = f.minutes("durationMinutes");
        Duration overhead = f.minutes("overheadMinutes");
        LocalDate earliest = f.date("earliestDate");
        LocalDate latest = f.date("latestDate");
        DayOfWeek weekday = f.constant("preferredWeekday", DayOfWeek.class);
        var start = f.time("preferredStart");
        List<String> rooms = f.texts("candidateRoomIds");
        String home = f.textOrNull("homeRoomId");
        VenuePolicy policy = f.constant("venuePolicy", VenuePolicy.class);
        int observers = f.integer("observers");
        List<Slot> slots = f.list("slots", this::slot);
        int gap = f.integer("minGapDaysFromPrevious");
        f.rejectOthers();
        return f.build(() -> new Meeting(
                id,
                network,
                sequence,
                mode,
                duration,
                overhead,
                new DateRange(earliest, latest),
                weekday,
                start,
                rooms,
                home,
                policy,
                observers,
                slots,
                gap));
    }

    @Nullable
    Patient patient(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String practice = f.text("practiceId");
        f.rejectOthers();
        return f.build(() -> new Patient(id, practice));
    }

    @Nullable
    Discussion discussion(JsonNode node, String path) {
        Fields f = fields(node, path);
        String id = f.text("id");
        String patient = f.text("patientId");
        String network = f.text("networkId");
        String practice = f.text("practiceId");
        DiscussionKind kind = f.constant("kind", DiscussionKind.class);
        int minutes = f.integer("minutes");
        LocalDate release = f.date("releaseDate");
        LocalDate due = f.date("dueDate");
        int priority = f.integer("priority");
        Requirement requirement = requirement(f);
        String selectedBy = f.text("selectedByOrganisationId");
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (String role : f.texts("requiredRoles")) {
            try {
                roles.add(StaffRole.valueOf(role));
            } catch (IllegalArgumentException e) {
                checks.add(f.at("requiredRoles"), "names an unknown role: " + ProblemChecks.shown(role));
            }
        }
        String follows = f.textOrNull("followsDiscussionId");
        int minGap = f.integer("minGapDays");
        int maxGap = f.integer("maxGapDays");
        f.rejectOthers();
        return f.build(() -> new Discussion(
                id,
                patient,
                network,
                practice,
                kind,
                minutes,
                new DateRange(release, due),
                priority,
                requirement,
                selectedBy,
                roles,
                follows == null ? null : new FollowUp(follows, Duration.ofDays(minGap), Duration.ofDays(maxGap))));
    }
}
