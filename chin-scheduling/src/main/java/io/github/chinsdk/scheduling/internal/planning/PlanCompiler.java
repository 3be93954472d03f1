package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.DocumentProblem;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.planning.FollowUpRule;
import io.github.chinsdk.scheduling.planning.Hours;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.PlannedCase;
import io.github.chinsdk.scheduling.planning.PlannedMonth;
import io.github.chinsdk.scheduling.planning.PlannedPerson;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the problem of a plan. */
public final class PlanCompiler {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int GRAIN_MINUTES = 15;
    private static final int VIRTUAL_BUFFER_MINUTES = 15;

    private final MdtPlan plan;
    private final List<DocumentProblem> problems;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> networkByPractice;

    /**
     * Prepares the compiler.
     *
     * @param plan the plan
     */
    public PlanCompiler(MdtPlan plan) {
        this.plan = plan;
        PlanChecks checks = new PlanChecks(plan);
        this.problems = new ArrayList<>(checks.problems());
        this.networkByPractice = checks.networkByPractice();
    }

    /** {@return the problem, the notes and what cannot work} */
    public PlannedMonth compile() {
        PlanningCalendar calendar = made("dates", this::calendar)
                .orElseThrow(() -> new InvalidDocumentException("plan " + plan.id(), problems));
        notes.addAll(DaysOff.notes(plan.holidays(), calendar.nonWorkingDates()));
        List<StaffMember> staff = each("people", plan.people(), person -> staff(person, calendar));
        List<Meeting> meetings = new ArrayList<>();
        List<Network> networks = each("networks", plan.networks(), network -> {
            meetings.addAll(new SeriesCompiler(plan, network, calendar, notes).meetings());
            return new Network(
                    network.id(),
                    network.borough(),
                    network.practiceIds().stream().distinct().toList(),
                    network.pattern().cadence(),
                    network.venue().policy(),
                    network.venue().mode(),
                    network.attendance().membership());
        });
        Map<String, Patient> patients = new LinkedHashMap<>();
        List<Discussion> discussions = discussions(patients);
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException("plan " + plan.id(), problems);
        }
        MdtProblem problem = new MdtProblem(
                plan.id(),
                "",
                calendar,
                VIRTUAL_BUFFER_MINUTES,
                plan.weights(),
                plan.sites(),
                plan.travel(),
                plan.rooms(),
                plan.organisations(),
                staff,
                networks,
                meetings,
                List.copyOf(patients.values()),
                discussions,
                null);
        return new PlannedMonth(problem, notes, Feasibility.of(problem));
    }

    private PlanningCalendar calendar() {
        return new PlanningCalendar(
                LONDON,
                plan.dates(),
                plan.holidays().nonWorkingDates(plan.dates()),
                plan.day().start(),
                plan.day().endExclusive(),
                GRAIN_MINUTES);
    }

    private StaffMember staff(PlannedPerson person, PlanningCalendar calendar) {
        List<TimeWindow> windows = new ArrayList<>();
        for (LocalDate date = plan.dates().first(); !date.isAfter(plan.dates().last()); date = date.plusDays(1)) {
            LocalDate day = date;
            if (calendar.isWorkingDate(day)
                    && person.leave().stream().noneMatch(leave -> leave.dates().contains(day))) {
                for (Hours hours : person.hours().byDay().getOrDefault(day.getDayOfWeek(), List.of())) {
                    windows.add(new TimeWindow(day.atTime(hours.start()), day.atTime(hours.endExclusive())));
                }
            }
        }
        return new StaffMember(
                person.id(), person.role(), person.organisationId(), person.maxMeetingsPerDay(), windows);
    }

    /** What cannot be made is a problem with its place in the plan. */
    private <M> Optional<M> made(String path, Supplier<M> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problems.add(new DocumentProblem(
                    path, String.valueOf(e.getMessage()).lines().findFirst().orElse("is not valid")));
            return Optional.empty();
        }
    }

    private <T, M> List<M> each(String list, List<T> entries, Function<T, M> maker) {
        List<M> made = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            made(PlanChecks.at(list, i, ""), () -> maker.apply(entry)).ifPresent(made::add);
        }
        return made;
    }

    private List<Discussion> discussions(Map<String, Patient> patients) {
        List<Discussion> discussions = new ArrayList<>();
        List<PlannedCase> later = new ArrayList<>();
        each("cases", plan.cases(), planned -> {
            String network = networkByPractice.get(planned.practiceId());
            if (planned.window().first().isAfter(plan.dates().last())) {
                later.add(planned);
            } else if (network != null) {
                patients.putIfAbsent(planned.patientId(), new Patient(planned.patientId(), planned.practiceId()));
                discussions.add(discussion(planned, network));
                FollowUpRule rule = planned.followUp();
                if (rule != null) {
                    discussions.add(followUp(planned, network, rule));
                }
            }
            return planned;
        });
        if (!later.isEmpty()) {
            notes.add(Words.count(later.size(), "discussion")
                    + " cannot be held before the plan ends: plan them next month.");
        }
        return discussions;
    }

    private Discussion discussion(PlannedCase planned, String network) {
        return new Discussion(
                planned.id(),
                planned.patientId(),
                network,
                planned.practiceId(),
                planned.kind(),
                planned.minutes() == null
                        ? plan.minutes().of(planned.kind())
                        : (int) Math.min(Integer.MAX_VALUE, planned.minutes().toMinutes()),
                planned.window(),
                planned.priority(),
                planned.requirement(),
                planned.selectedByOrganisationId(),
                planned.requiredRoles(),
                null);
    }

    private Discussion followUp(PlannedCase planned, String network, FollowUpRule rule) {
        LocalDate first = planned.window().first().plusDays(rule.earliest().toDays());
        LocalDate last = planned.window().last().plusDays(rule.latest().toDays());
        return new Discussion(
                planned.id() + "-follow-up",
                planned.patientId(),
                network,
                planned.practiceId(),
                DiscussionKind.FOLLOW_UP,
                plan.minutes().of(DiscussionKind.FOLLOW_UP),
                new DateRange(first, last),
                planned.priority(),
                Requirement.OPTIONAL,
                planned.selectedByOrganisationId(),
                planned.requiredRoles(),
                new FollowUp(planned.id(), rule.earliest(), rule.latest()));
    }
}
