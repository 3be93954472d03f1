package io.github.chinsdk.scheduling.internal.agenda;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.agenda.AgendaItem;
import io.github.chinsdk.scheduling.agenda.AgendaItemKind;
import io.github.chinsdk.scheduling.agenda.AgendaSeat;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the agendas of a schedule. */
public final class AgendaBuilder {

    private static final Duration LONGEST_CLOSING = Duration.ofMinutes(5);

    private final MdtProblem problem;
    private final Map<String, String> places;
    private final List<Sitting> sittings;
    private final Map<String, List<OpenAction>> actionsByDiscussion = new LinkedHashMap<>();
    private final Map<String, List<OpenAction>> actionsByOpening = new LinkedHashMap<>();

    /** A meeting that is held, with what is discussed there in the order of the problem. */
    private record Sitting(
            Meeting meeting, LocalDateTime start, MeetingAssignment held, List<Discussion> discussions) {}

    /** A discussion and who is there for it. */
    private record Candidate(
            Discussion discussion,
            @Nullable String presenter,
            List<StaffRole> missing,
            List<OpenAction> actions,
            int practiceOrder) {

        boolean comesLast() {
            return presenter == null || !missing.isEmpty();
        }

        boolean isOldBusiness() {
            return discussion.kind() == DiscussionKind.FOLLOW_UP || !actions.isEmpty();
        }

        /** Groups discussions with the same specialists, those with any before those with none. */
        String specialists() {
            // A tilde is after every letter.
            return discussion.requiredRoles().isEmpty()
                    ? "~"
                    : discussion.requiredRoles().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(" "));
        }
    }

    /**
     * Prepares the agendas.
     *
     * @param problem the problem
     * @param schedule an answer to it
     * @param openActions what was promised before
     */
    public AgendaBuilder(MdtProblem problem, MdtSchedule schedule, List<OpenAction> openActions) {
        this.problem = problem;
        this.places = Words.places(problem);
        OwnSchedule.check(problem, schedule);
        requirePseudonyms(problem, openActions);
        this.sittings = sittings(problem, schedule);
        shareOut(openActions);
    }

    private static List<Sitting> sittings(MdtProblem problem, MdtSchedule schedule) {
        Map<String, List<Discussion>> discussions = new LinkedHashMap<>();
        for (Discussion discussion : problem.discussions()) {
            String meeting = schedule.meetingOf(discussion.id());
            if (meeting != null) {
                discussions.computeIfAbsent(meeting, id -> new ArrayList<>()).add(discussion);
            }
        }
        Map<String, MeetingAssignment> assignments = new LinkedHashMap<>();
        schedule.meetings().forEach(held -> assignments.put(held.meetingId(), held));
        List<Sitting> sittings = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            MeetingAssignment held = assignments.get(meeting.id());
            LocalDateTime start = held == null ? null : held.start();
            if (held != null && start != null) {
                sittings.add(new Sitting(meeting, start, held, discussions.getOrDefault(meeting.id(), List.of())));
            }
        }
        sittings.sort(Comparator.comparing(Sitting::start)
                .thenComparing(s -> s.meeting().id()));
        return sittings;
    }

    private static void requirePseudonyms(MdtProblem problem, List<OpenAction> actions) {
        List<String> ids =
                new ArrayList<>(problem.patients().stream().map(Patient::id).toList());
        actions.stream().map(OpenAction::patientId).filter(Objects::nonNull).forEach(ids::add);
        if (ids.stream().anyMatch(NhsNumberShape::matches)) {
            throw new IllegalArgumentException("patient ids must be pseudonyms, at least one is an NHS number\n"
                    + "Maybe replace them with PseudonymId of chin-model before planning; an agenda lies on tables.");
        }
    }

    /** Each action is asked about once. */
    private void shareOut(List<OpenAction> openActions) {
        Set<String> networks =
                problem.networks().stream().map(Network::id).collect(Collectors.toCollection(TreeSet::new));
        List<OpenAction> inOrder = new ArrayList<>(openActions);
        inOrder.sort(Comparator.comparing(OpenAction::due).thenComparing(OpenAction::id));
        for (OpenAction action : inOrder) {
            if (!networks.contains(action.networkId())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "openActions must be of networks of the problem, action %s is of %s\nMaybe it belongs to another borough.",
                        action.id(),
                        action.networkId()));
            }
            List<Sitting> own = sittings.stream()
                    .filter(s -> s.meeting().networkId().equals(action.networkId()))
                    .toList();
            Discussion about = own.stream()
                    .flatMap(s -> s.discussions().stream())
                    .filter(d -> d.patientId().equals(action.patientId()))
                    .findFirst()
                    .orElse(null);
            if (about != null) {
                actionsByDiscussion
                        .computeIfAbsent(about.id(), id -> new ArrayList<>())
                        .add(action);
            } else if (!own.isEmpty()) {
                Sitting with = own.stream()
                        .filter(s -> s.held().attendance().containsValue(action.ownerStaffId()))
                        .findFirst()
                        .orElse(own.get(0));
                actionsByOpening
                        .computeIfAbsent(with.meeting().id(), id -> new ArrayList<>())
                        .add(action);
            }
        }
    }

    /** {@return the agendas, by start} */
    public List<MeetingAgenda> all() {
        return sittings.stream().map(this::agenda).toList();
    }

    private MeetingAgenda agenda(Sitting sitting) {
        Meeting meeting = sitting.meeting();
        Duration overhead = meeting.overhead();
        Duration half = Duration.ofMinutes(overhead.toMinutes() / 2);
        Duration closing = half.compareTo(LONGEST_CLOSING) < 0 ? half : LONGEST_CLOSING;
        List<AgendaItem> items = new ArrayList<>();
        LocalTime time = sitting.start().toLocalTime();
        Duration opening = overhead.minus(closing);
        items.add(new AgendaItem(
                AgendaItemKind.OPENING,
                time,
                opening,
                null,
                null,
                List.of(),
                actionsByOpening.getOrDefault(meeting.id(), List.of())));
        time = time.plus(opening);
        for (Candidate candidate : inOrder(sitting)) {
            Duration minutes = Duration.ofMinutes(candidate.discussion().minutes());
            items.add(new AgendaItem(
                    kind(candidate.discussion().kind()),
                    time,
                    minutes,
                    candidate.discussion(),
                    candidate.presenter(),
                    candidate.missing(),
                    candidate.actions()));
            time = time.plus(minutes);
        }
        LocalTime end = sitting.start().toLocalTime().plus(meeting.duration());
        items.add(
                new AgendaItem(AgendaItemKind.CLOSING, end.minus(closing), closing, null, null, List.of(), List.of()));
        String room = sitting.held().roomId();
        return new MeetingAgenda(
                meeting.id(),
                meeting.networkId(),
                meeting.sequence(),
                sitting.start(),
                meeting.duration(),
                room == null ? "Virtual" : places.getOrDefault(room, room),
                seats(sitting),
                items);
    }

    private static List<AgendaSeat> seats(Sitting sitting) {
        return sitting.meeting().slots().stream()
                .map(slot -> new AgendaSeat(
                        slot.role(),
                        slot.practiceId(),
                        sitting.held().attendance().get(slot.id())))
                .toList();
    }

    private List<Candidate> inOrder(Sitting sitting) {
        List<String> practices = problem.networks().stream()
                .filter(network -> network.id().equals(sitting.meeting().networkId()))
                .findFirst()
                .map(Network::practiceIds)
                .orElse(List.of());
        List<Candidate> candidates = new ArrayList<>();
        for (Discussion discussion : sitting.discussions()) {
            candidates.add(new Candidate(
                    discussion,
                    presenter(sitting, discussion),
                    missing(sitting, discussion),
                    actionsByDiscussion.getOrDefault(discussion.id(), List.of()),
                    practices.indexOf(discussion.practiceId())));
        }
        // The sort is stable, so that equals stay in the order of the problem.
        candidates.sort(Comparator.comparing(Candidate::comesLast)
                .thenComparing(c -> !c.isOldBusiness())
                .thenComparing(c -> -c.discussion().priority())
                .thenComparing(Candidate::specialists)
                .thenComparing(Candidate::practiceOrder));
        return candidates;
    }

    private static @Nullable String presenter(Sitting sitting, Discussion discussion) {
        for (Slot slot : sitting.meeting().slots()) {
            String person = sitting.held().attendance().get(slot.id());
            if (person != null
                    && slot.role() == StaffRole.GP
                    && discussion.practiceId().equals(slot.practiceId())) {
                return person;
            }
        }
        return null;
    }

    private static List<StaffRole> missing(Sitting sitting, Discussion discussion) {
        return discussion.requiredRoles().stream()
                .filter(role -> sitting.meeting().slots().stream()
                        .noneMatch(slot -> slot.role() == role
                                && sitting.held().attendance().containsKey(slot.id())))
                .sorted()
                .toList();
    }

    private static AgendaItemKind kind(DiscussionKind kind) {
        return switch (kind) {
            case NEW -> AgendaItemKind.NEW;
            case REVIEW -> AgendaItemKind.REVIEW;
            case FOLLOW_UP -> AgendaItemKind.FOLLOW_UP;
        };
    }
}
