package io.github.chinsdk.examples.quickstart.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.examples.quickstart.plan.PlannedMeeting;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.model.population.QofGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The same numbers as one JSON document. */
public final class JsonReport {

    private static final String SCHEMA = "https://chinsdk.github.io/schema/quickstart-report/1";

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the document.
     *
     * @param findings the numbers
     * @param plan the month of meetings
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public static void write(Findings findings, MonthPlan plan, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            new JsonReport(json).document(findings, plan);
        }
    }

    private void document(Findings findings, MonthPlan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("title", findings.programme().title());
        json.writeStringField("year", findings.programme().year());
        json.writeBooleanField("synthetic", findings.programme().synthetic());
        json.writeNumberField("rowsRead", findings.programme().rowsRead());
        json.writeNumberField("rowsSetAside", findings.programme().rowsSetAside());
        json.writeArrayFieldStart("absent");
        for (String sentence : findings.programme().absent()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("areas");
        for (Area area : CsvReport.areas(findings)) {
            line();
            area(area);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("variation");
        for (Map.Entry<QofGroup, Funnel> entry : findings.funnels().entrySet()) {
            line();
            funnel(entry.getKey(), entry.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("meetings");
        for (PlannedMeeting meeting : plan.meetings()) {
            line();
            meeting(meeting);
        }
        json.writeEndArray();
        json.writeEndObject();
        line();
    }

    private void area(Area area) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", area.level().name());
        json.writeStringField("code", area.place().code());
        json.writeStringField("name", area.place().name());
        json.writeStringField("borough", area.borough().name());
        json.writeNumberField("practices", area.practices());
        json.writeNumberField("registeredPatients", area.registeredPatients());
        json.writeObjectFieldStart("prevalence");
        for (Map.Entry<QofGroup, Estimate> entry : area.prevalence().entrySet()) {
            estimate(entry.getKey().code(), entry.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("gap");
        for (Map.Entry<QofGroup, DiagnosisGap> entry : area.gaps().entrySet()) {
            DiagnosisGap gap = entry.getValue();
            json.writeObjectFieldStart(entry.getKey().code());
            json.writeStringField("source", gap.source().toString());
            json.writeNumberField("registerCount", gap.registerCount());
            estimate("expected", gap.expected());
            estimate("gap", gap.gap());
            estimate("ratio", gap.ratio());
            estimate("diagnosisRate", gap.diagnosisRate());
            estimate("undiagnosed", gap.undiagnosed());
            estimate("undiagnosedShare", gap.undiagnosedShare());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("hospital");
        if (area.emergencyAdmissions().isPresent()) {
            estimate("EMERGENCY_ADMISSIONS", area.emergencyAdmissions().get());
        }
        for (Map.Entry<DepartmentType, Estimate> entry : area.attendances().entrySet()) {
            estimate("AE_" + entry.getKey().name(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("status", estimate.status().name());
        if (estimate.isCalculated()) {
            number("value", estimate.value());
        } else {
            json.writeStringField("reason", estimate.reason());
        }
        json.writeStringField("unit", estimate.unit().label());
        number("numerator", estimate.counts().numerator());
        number("denominator", estimate.counts().denominator());
        json.writeStringField("method", estimate.method().name());
        for (Interval interval : estimate.intervals()) {
            json.writeArrayFieldStart(interval.level().toString());
            json.writeNumber(Decimals.plain(interval.lower()));
            json.writeNumber(Decimals.plain(interval.upper()));
            json.writeEndArray();
        }
        if (!estimate.caveats().isEmpty()) {
            json.writeArrayFieldStart("caveats");
            for (Caveat caveat : estimate.caveats()) {
                json.writeString(caveat.text());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void funnel(QofGroup register, Funnel funnel) throws IOException {
        json.writeStartObject();
        json.writeStringField("register", register.code());
        json.writeStringField("condition", register.title());
        number("targetPercent", funnel.target());
        json.writeObjectFieldStart("outliers");
        for (FunnelPoint point : funnel.outliers()) {
            json.writeStringField(point.name(), point.position().name());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void meeting(PlannedMeeting meeting) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", meeting.id());
        json.writeStringField("network", meeting.network());
        json.writeStringField("start", meeting.start().toString());
        json.writeStringField("end", meeting.end().toString());
        json.writeStringField("venue", meeting.venue());
        json.writeNumberField("attendees", meeting.attendees());
        json.writeNumberField("discussions", meeting.discussions());
        json.writeStringField("agenda", meeting.agendaFile());
        json.writeEndObject();
    }

    private void number(String name, double number) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Decimals.plain(number));
    }

    /** Items begin on lines of their own, so that a difference between two reports can be read. */
    private void line() throws IOException {
        json.writeRaw('\n');
    }
}
