package io.github.chinsdk.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarTextProperties {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 6, 1, 12, 0);

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings()
                .withChars("\\;,:\"'\r\n\t =^abcé€😀ñ\u0000\u0007BEGIN:VEVENTD")
                .ofMaxLength(300);
    }

    @Property(seed = "20260105", tries = 500)
    void anyTextComesBackFromAnIndependentParserAndNothingElseDoes(@ForAll("awkward") String text) {
        MeetingCalendar calendar = new MeetingCalendar(
                CalendarMethod.PUBLISH,
                new CalendarAddress(text, "mdt@example.nhs.uk"),
                List.of(new CalendarEvent(
                        "uid-1",
                        0,
                        EventStatus.CONFIRMED,
                        Instant.EPOCH,
                        NOON,
                        NOON.plusHours(1),
                        text,
                        "l" + text,
                        text,
                        List.of())));
        String written = calendar.toText();
        for (String line : written.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)))
                    .isTrue();
        }
        // What was written once is read back, and written the same again.
        MeetingCalendar back = MeetingCalendar.parse(written, new CalendarAddress("", "nobody@example.nhs.uk"));
        assertThat(back.toText()).isEqualTo(written);
        assertThat(back.events().get(0).description()).isEqualTo(expected(text));
        List<VEvent> events = Biweekly.parse(written).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(lines(events.get(0).getDescription().getValue())).isEqualTo(lines(expected(text)));
        assertThat(lines(events.get(0).getLocation().getValue())).isEqualTo(lines("l" + expected(text)));
        assertThat(events.get(0).getOrganizer().getEmail()).isEqualTo("mdt@example.nhs.uk");
    }

    /** A reader uses the line ends of its machine. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Control characters, of which the format can hold the tab and the line break only, are read as spaces. */
    private static String expected(String text) {
        StringBuilder out = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> out.appendCodePoint(
                        c != '\t' && c != '\n' && Character.isISOControl(c)
                                ? ' '
                                : c >= 0xD800 && c <= 0xDFFF ? '?' : c));
        return out.toString();
    }
}
