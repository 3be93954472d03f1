package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.population.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An emergency episode of an ordinary stay, varied field by field. */
final class Episodes {

    static final DatePeriod YEAR_2016_17 = DatePeriod.of(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 3, 31));

    private int patient = 1;
    private @Nullable String provider = "RKE";
    private String spell = "S1";
    private int order = 1;
    private String method = "21";
    private String source = "19";
    private PatientClassification classification = PatientClassification.ORDINARY;
    private @Nullable String specialty = "300";
    private LocalDate admitted = LocalDate.of(2016, 10, 1);
    private @Nullable LocalDate discharged = LocalDate.of(2016, 10, 4);
    private DischargeMethod dischargeMethod = DischargeMethod.CLINICAL;
    private List<ClinicalCode> diagnoses = List.of();
    private EpisodeStatus status = EpisodeStatus.FINISHED;
    private EpisodeType type = EpisodeType.GENERAL;
    private Sex sex = Sex.FEMALE;
    private OptionalInt age = OptionalInt.of(70);
    private List<String> procedures = List.of();
    private @Nullable String destination = "19";

    static Episodes episode() {
        return new Episodes();
    }

    Episodes patient(int number) {
        patient = number;
        return this;
    }

    Episodes provider(@Nullable String code) {
        provider = code;
        return this;
    }

    Episodes spell(String id, int episodeOrder) {
        spell = id;
        order = episodeOrder;
        return this;
    }

    Episodes method(String code) {
        method = code;
        return this;
    }

    Episodes source(String code) {
        source = code;
        return this;
    }

    Episodes classification(PatientClassification kind) {
        classification = kind;
        return this;
    }

    Episodes specialty(@Nullable String code) {
        specialty = code;
        return this;
    }

    Episodes stay(String from, @Nullable String to) {
        admitted = LocalDate.parse(from);
        discharged = to == null ? null : LocalDate.parse(to);
        return this;
    }

    Episodes dischargeMethod(DischargeMethod how) {
        dischargeMethod = how;
        return this;
    }

    Episodes diagnoses(String... codes) {
        diagnoses = Stream.of(codes).<ClinicalCode>map(Icd10Code::parse).toList();
        return this;
    }

    Episodes status(EpisodeStatus what) {
        status = what;
        return this;
    }

    Episodes type(EpisodeType what) {
        type = what;
        return this;
    }

    Episodes sex(Sex what) {
        sex = what;
        return this;
    }

    Episodes age(int years) {
        age = OptionalInt.of(years);
        return this;
    }

    Episodes ageNotKnown() {
        age = OptionalInt.empty();
        return this;
    }

    Episodes procedures(String... codes) {
        procedures = List.of(codes);
        return this;
    }

    Episodes destination(@Nullable String code) {
        destination = code;
        return this;
    }

    Admission admission() {
        return make().admission();
    }

    HospitalEpisode make() {
        Admission admission = new Admission(
                PseudonymId.parse("%032d".formatted(patient)),
                provider == null ? null : OdsCode.parse(provider),
                spell,
                order,
                AdmissionMethod.ofCode(method),
                new AdmissionSource(source),
                classification,
                specialty,
                admitted,
                discharged,
                discharged == null ? null : dischargeMethod,
                diagnoses,
                null);
        return new HospitalEpisode(admission, status, type, sex, age, procedures, destination);
    }

    /** Counts all records in one unit and one stratum. */
    static <R> CountSnapshot count(List<CountingRule<R>> rules, List<R> records) {
        return records.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                record -> "E1",
                                Dictionary.of(List.of("all")),
                                record -> "all",
                                rules)
                        .collector());
    }
}
