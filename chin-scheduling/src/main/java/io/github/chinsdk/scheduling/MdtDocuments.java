package io.github.chinsdk.scheduling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chinsdk.scheduling.internal.document.DocumentWriter;
import io.github.chinsdk.scheduling.internal.document.ProblemReader;
import io.github.chinsdk.scheduling.internal.document.ScheduleDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes the JSON documents of the library: {@code chin-mdt-instance/1} for a problem and
 * {@code chin-mdt-solution/1} for a schedule, in UTF-8. Streams are left open for the caller to close.
 */
public final class MdtDocuments {

    private MdtDocuments() {}

    private static JsonFactory json() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build()
                .setCodec(new ObjectMapper());
    }

    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static <T> T read(InputStream in, String what, Reading<T> reading) throws IOException {
        try (JsonParser parser = json().createParser(in)) {
            return reading.read(parser);
        } catch (JsonProcessingException e) {
            String why = e instanceof StreamConstraintsException
                    ? "goes beyond what is read: 1,000 levels of nesting, numbers of 1,000 digits, names of 50,000 characters"
                    : "is not well-formed JSON";
            String where = e.getLocation() == null
                    ? "$"
                    : String.format(
                            Locale.ROOT,
                            "line %d, column %d",
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
            throw new InvalidDocumentException(what, List.of(new DocumentProblem(where, why)));
        }
    }

    /**
     * {@return the problem of a document}
     *
     * @param in a {@code chin-mdt-instance/1} document
     * @throws InvalidDocumentException with everything that is wrong with the document
     * @throws IOException when the stream cannot be read
     */
    public static MdtProblem readProblem(InputStream in) throws IOException {
        return read(in, "problem document", parser -> new ProblemReader().read(parser));
    }

    /**
     * {@return the schedule of a document}
     *
     * @param problem the problem that it answers
     * @param in a {@code chin-mdt-solution/1} document
     * @throws InvalidDocumentException with everything that is wrong with the document
     * @throws IOException when the stream cannot be read
     */
    public static MdtSchedule readSchedule(MdtProblem problem, InputStream in) throws IOException {
        return read(in, "schedule document", parser -> ScheduleDocument.read(parser, problem));
    }

    /**
     * Writes a problem.
     *
     * @param problem the problem
     * @param out where to
     * @throws IOException when the stream cannot be written
     */
    public static void writeProblem(MdtProblem problem, OutputStream out) throws IOException {
        try (JsonGenerator generator = generator(out)) {
            new DocumentWriter(generator).problem(problem);
        }
    }

    /**
     * Writes a schedule.
     *
     * @param schedule the schedule
     * @param out where to
     * @throws IOException when the stream cannot be written
     */
    public static void writeSchedule(MdtSchedule schedule, OutputStream out) throws IOException {
        try (JsonGenerator generator = generator(out)) {
            new DocumentWriter(generator).schedule(schedule);
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator generator = json().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return generator.useDefaultPrettyPrinter();
    }
}
