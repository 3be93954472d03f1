package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.DocumentProblem;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.planning.FollowUpRule;
import io.github.chinsdk.scheduling.planning.Hours;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.NetworkPlan;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Makes the problem of a plan. */
public final class PlanCompiler {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int GRAIN_MINUTES = 15;
    private static final int VIRTUAL_BUFFER_MINUTES = 15;

    private final MdtPlan plan;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> networkByPractice = new LinkedHashMap<>();

    /**
     * Prepares the compiler.
     *
     * @param plan the plan
     */
    public PlanCompiler(MdtPlan plan) {
        this.plan = plan;
    }

    /** {@return the problem, the notes and what cannot work} */
    public PlannedMonth compile() {
        SortedSet<LocalDate> off = plan.holidays().nonWorkingDates(plan.dates());
        PlanningCalendar calendar = new PlanningCalendar(
                LONDON, plan.dates(), off, plan.day().start(), plan.day().endExclusive(), GRAIN_MINUTES);
        for (LocalDate date : off) {
            notes.add("Nobody meets on " + Words.longDate(date) + ": "
                    + plan.holidays().whyOff(date).orElse("day off") + ".");
        }
        practices();
        people();
        List<StaffMember> staff =
                plan.people().stream().map(person -> staff(person, calendar)).toList();
        List<Meeting> meetings = new ArrayList<>();
        List<Network> networks = new ArrayList<>();
        for (NetworkPlan network : plan.networks()) {
            networks.add(new Network(
                    network.id(),
                    network.borough(),
                    network.practiceIds().stream().distinct().toList(),
                    network.pattern().cadence(),
                    network.venue().policy(),
                    network.venue().mode(),
                    network.attendance().membership()));
            meetings.addAll(new SeriesCompiler(plan, network, calendar, notes).meetings());
        }
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

    private void practices() {
        for (int i = 0; i < plan.networks().size(); i++) {
            NetworkPlan network = plan.networks().get(i);
            if (network.practiceIds().isEmpty()) {
                problems.add(new DocumentProblem(
                        String.format(Locale.ROOT, "networks[%d].practiceIds", i),
                        "network " + network.id() + " has no practice"));
            }
            for (int j = 0; j < network.practiceIds().size(); j++) {
                String practice = network.practiceIds().get(j);
                String other = networkByPractice.putIfAbsent(practice, network.id());
                if (other != null) {
                    problems.add(new DocumentProblem(
                            String.format(Locale.ROOT, "networks[%d].practiceIds[%d]", i, j),
                            String.format(
                                    Locale.ROOT,
                                    "practice %s is in network %s already; a practice is in one network at a time",
                                    practice,
                                    other)));
                }
            }
        }
    }

    private void people() {
        Set<String> networkIds = Set.copyOf(
                plan.networks().stream().map(NetworkPlan::id).distinct().toList());
        for (int i = 0; i < plan.people().size(); i++) {
            for (String network : plan.people().get(i).networkIds()) {
                if (!networkIds.contains(network)) {
                    problems.add(new DocumentProblem(
                            String.format(Locale.ROOT, "people[%d].networkIds", i), "unknown network " + network));
                }
            }
        }
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

    private List<Discussion> discussions(Map<String, Patient> patients) {
        List<Discussion> discussions = new ArrayList<>();
        int later = 0;
        for (int i = 0; i < plan.cases().size(); i++) {
            PlannedCase planned = plan.cases().get(i);
            if (planned.window().first().isAfter(plan.dates().last())) {
                later++;
                continue;
            }
            String network = networkByPractice.get(planned.practiceId());
            if (network == null) {
                problems.add(new DocumentProblem(
                        String.format(Locale.ROOT, "cases[%d].practiceId", i),
                        "practice " + planned.practiceId() + " is in no network of the plan"));
                continue;
            }
            Patient patient = new Patient(planned.patientId(), planned.practiceId());
            Patient known = patients.putIfAbsent(patient.id(), patient);
            if (known != null && !known.equals(patient)) {
                problems.add(new DocumentProblem(
                        String.format(Locale.ROOT, "cases[%d].practiceId", i),
                        String.format(
                                Locale.ROOT,
                                "the patient is registered with %s elsewhere in the plan, here with %s",
                                known.practiceId(),
                                planned.practiceId())));
            }
            discussions.add(discussion(planned, network));
            FollowUpRule rule = planned.followUp();
            if (rule != null) {
                discussions.add(followUp(planned, network, rule));
            }
        }
        if (later > 0) {
            notes.add(Words.count(later, "discussion") + " cannot be held before the plan ends: plan them next month.");
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
                        : Math.toIntExact(planned.minutes().toMinutes()),
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
