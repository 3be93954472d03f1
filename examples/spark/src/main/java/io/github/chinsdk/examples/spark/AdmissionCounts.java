package io.github.chinsdk.examples.spark;

import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is counted, written once: this plan runs on one machine and inside Spark. */
final class AdmissionCounts {

    static final Dictionary PRACTICES = Dictionary.of(IntStream.range(0, 50)
            .mapToObj(i -> String.format(Locale.ROOT, "X%05d", i))
            .toList());

    static final Dictionary BANDS = Dictionary.of(List.of("0-64", "65-74", "75-84", "85+"));

    static final CountingPlan<AdmissionRow> PLAN = CountingPlan.of(
            PRACTICES,
            AdmissionRow::getPractice,
            BANDS,
            AdmissionRow::getAgeBand,
            List.of(
                    CountingRule.ofRecords("admissions", row -> true),
                    CountingRule.ofRecords("emergencyAdmissions", AdmissionRow::isEmergency),
                    CountingRule.ofAmounts("emergencyBedDays", AdmissionRow::isEmergency, AdmissionRow::getBedDays)));

    private AdmissionCounts() {}
}
