package io.github.chinsdk.scheduling.internal.agenda;

import io.github.chinsdk.scheduling.agenda.AgendaItem;
import io.github.chinsdk.scheduling.agenda.AgendaItemKind;
import io.github.chinsdk.scheduling.agenda.AgendaSeat;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.internal.text.CsvText;
import io.github.chinsdk.scheduling.internal.text.Prose;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes agendas. */
public final class AgendaText {

    private AgendaText() {}

    /**
     * {@return plain text}
     *
     * @param agenda what to write
     */
    public static String plain(MeetingAgenda agenda) {
        UnaryOperator<String> safe = Prose::oneLine;
        StringBuilder text = new StringBuilder();
        text.append(safe.apply(title(agenda))).append('\n');
        text.append(when(agenda)).append('\n');
        text.append(safe.apply(agenda.place())).append("\n\n");
        text.append("Coming: ").append(safe.apply(coming(agenda))).append('\n');
        String empty = emptySeats(agenda);
        if (!empty.isEmpty()) {
            text.append("Nobody for: ").append(safe.apply(empty)).append('\n');
        }
        text.append('\n');
        for (AgendaItem item : agenda.items()) {
            String minutes = Long.toString(item.duration().toMinutes());
            text.append(item.start())
                    .append(" ".repeat(Math.max(1, 5 - minutes.length())))
                    .append(minutes);
            text.append(" min  ").append(safe.apply(line(item))).append('\n');
            for (OpenAction action : item.actions()) {
                text.append("                 action ")
                        .append(safe.apply(action(action)))
                        .append('\n');
            }
        }
        return text.append("\nSpare: ")
                .append(Words.time(agenda.spare()))
                .append('\n')
                .toString();
    }

    /**
     * {@return Markdown}
     *
     * @param agenda what to write
     */
    public static String markdown(MeetingAgenda agenda) {
        UnaryOperator<String> safe = Prose::markdown;
        StringBuilder text = new StringBuilder();
        text.append("## ").append(safe.apply(title(agenda))).append("\n\n");
        text.append(when(agenda))
                .append("  \n")
                .append(safe.apply(agenda.place()))
                .append("\n\n");
        text.append("**Coming:** ").append(safe.apply(coming(agenda))).append("\n\n");
        String empty = emptySeats(agenda);
        if (!empty.isEmpty()) {
            text.append("**Nobody for:** ").append(safe.apply(empty)).append("\n\n");
        }
        text.append("| time | min | item | actions |\n|---|---:|---|---|\n");
        for (AgendaItem item : agenda.items()) {
            text.append("| ").append(item.start());
            text.append(" | ").append(item.duration().toMinutes());
            text.append(" | ").append(safe.apply(line(item)));
            text.append(" | ")
                    .append(item.actions().stream()
                            .map(action -> safe.apply(action(action)))
                            .collect(Collectors.joining("; ")));
            text.append(" |\n");
        }
        return text.append("\nSpare: ")
                .append(Words.time(agenda.spare()))
                .append('\n')
                .toString();
    }

    /**
     * {@return CSV}
     *
     * @param agendas what to write
     */
    public static String csv(List<MeetingAgenda> agendas) {
        CsvText csv = new CsvText();
        csv.row(
                "meeting",
                "date",
                "start",
                "minutes",
                "kind",
                "discussion",
                "patient",
                "practice",
                "priority",
                "presenter",
                "missing",
                "actions");
        for (MeetingAgenda agenda : agendas) {
            for (AgendaItem item : agenda.items()) {
                Discussion discussion = item.discussion();
                csv.row(
                        agenda.meetingId(),
                        agenda.start().toLocalDate(),
                        item.start(),
                        item.duration().toMinutes(),
                        Words.constant(item.kind()),
                        discussion == null ? "" : discussion.id(),
                        discussion == null ? "" : discussion.patientId(),
                        discussion == null ? "" : discussion.practiceId(),
                        discussion == null ? "" : discussion.priority(),
                        Objects.requireNonNullElse(item.presenterStaffId(), ""),
                        missing(item),
                        item.actions().stream().map(OpenAction::id).collect(Collectors.joining(" ")));
            }
        }
        return csv.text();
    }

    private static String title(MeetingAgenda agenda) {
        return "MDT meeting " + agenda.networkId() + " (" + agenda.sequence() + ")";
    }

    private static String when(MeetingAgenda agenda) {
        return Words.longDate(agenda.start().toLocalDate()) + ", "
                + agenda.start().toLocalTime() + " to "
                + agenda.start().plus(agenda.duration()).toLocalTime();
    }

    private static String coming(MeetingAgenda agenda) {
        return agenda.seats().stream()
                .filter(seat -> seat.staffId() != null)
                .map(seat -> seat.staffId() + " (" + seat(seat) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String emptySeats(MeetingAgenda agenda) {
        return agenda.seats().stream()
                .filter(seat -> seat.staffId() == null)
                .map(AgendaText::seat)
                .collect(Collectors.joining(", "));
    }

    private static String seat(AgendaSeat seat) {
        return Words.role(seat.role()) + (seat.practiceId() == null ? "" : " of " + seat.practiceId());
    }

    private static String line(AgendaItem item) {
        Discussion discussion = item.discussion();
        if (discussion == null) {
            return item.kind() == AgendaItemKind.OPENING
                    ? "Welcome, apologies, open actions"
                    : "Actions read back, close";
        }
        StringBuilder line = new StringBuilder(
                switch (item.kind()) {
                    case FOLLOW_UP -> "Follow-up";
                    case REVIEW -> "Review";
                    default -> "New";
                });
        line.append(": patient ").append(discussion.patientId()).append(", ").append(discussion.practiceId());
        line.append(", priority ").append(discussion.priority());
        if (item.presenterStaffId() != null) {
            line.append(", ").append(item.presenterStaffId());
        }
        if (!discussion.requiredRoles().isEmpty()) {
            line.append(", with ")
                    .append(discussion.requiredRoles().stream()
                            .sorted()
                            .map(Words::role)
                            .collect(Collectors.joining(" and ")));
        }
        if (!item.canTakePlace()) {
            line.append(" (missing: ").append(missing(item)).append(')');
        }
        return line.toString();
    }

    private static String missing(AgendaItem item) {
        Discussion discussion = item.discussion();
        String roles = item.missingRoles().stream().map(Words::role).collect(Collectors.joining(", "));
        if (discussion == null || item.presenterStaffId() != null) {
            return roles;
        }
        return "GP of " + discussion.practiceId() + (roles.isEmpty() ? "" : ", " + roles);
    }

    private static String action(OpenAction action) {
        String patient = action.patientId() == null ? "" : " for patient " + action.patientId();
        return action.id() + ", " + action.ownerStaffId() + patient + ", due " + Words.day(action.due()) + ": "
                + action.what();
    }
}
