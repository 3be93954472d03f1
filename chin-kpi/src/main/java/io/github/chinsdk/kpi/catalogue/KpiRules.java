package io.github.chinsdk.kpi.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the parts of a definition owe each other. */
final class KpiRules {

    private KpiRules() {}

    static List<Criterion> inOrder(
            Criterion numerator, Criterion denominator, List<Criterion> exclusions, List<Criterion> exceptions) {
        return List.copyOf(
                byPath(numerator, denominator, exclusions, exceptions).values());
    }

    static List<KpiProblem> broken(
            Criterion numerator,
            Criterion denominator,
            List<Criterion> exclusions,
            List<Criterion> exceptions,
            List<String> strata,
            KpiStandardisation standardisation,
            KpiMethod method,
            List<KpiSource> sources) {
        List<KpiProblem> broken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        byPath(numerator, denominator, exclusions, exceptions).forEach((path, criterion) -> {
            if (!names.add(criterion.name())) {
                broken.add(new KpiProblem(
                        path + ".name",
                        "must be used once in a definition, was " + Texts.quoted(criterion.name()) + " again",
                        "Maybe name each criterion for what it asks: one name is bound to one predicate."));
            }
        });
        if (!exceptions.isEmpty() && method != KpiMethod.PROPORTION) {
            broken.add(new KpiProblem(
                    "exceptions",
                    String.format(Locale.ROOT, "must be empty unless the method is PROPORTION, was %s", method),
                    "Maybe they are exclusions: an exception gives way to the numerator, which events cannot."));
        }
        if (!agrees(method, standardisation)) {
            broken.add(new KpiProblem(
                    "standardisation",
                    String.format(Locale.ROOT, "must agree with the method, were %s and %s", standardisation, method),
                    "Maybe the method is DIRECTLY_STANDARDISED_RATE, or one of the indirect ones."));
        }
        if (standardisation != KpiStandardisation.NONE && strata.isEmpty()) {
            broken.add(new KpiProblem(
                    "strata",
                    "must not be empty where the KPI is standardised",
                    "Maybe \"age band\": what is standardised has to be counted apart."));
        }
        if (sources.isEmpty()) {
            broken.add(new KpiProblem(
                    "sources", "must not be empty", "Maybe name the programme document that asks for it."));
        }
        return broken;
    }

    private static boolean agrees(KpiMethod method, KpiStandardisation standardisation) {
        return switch (method) {
            case DIRECTLY_STANDARDISED_RATE ->
                standardisation != KpiStandardisation.NONE && standardisation != KpiStandardisation.INDIRECT;
            case INDIRECTLY_STANDARDISED_RATE, INDIRECTLY_STANDARDISED_RATIO ->
                standardisation == KpiStandardisation.INDIRECT;
            case IMPORTED -> true;
            default -> standardisation == KpiStandardisation.NONE;
        };
    }

    /** The criteria in the order in which a record meets them, by where they stand in the document. */
    private static Map<String, Criterion> byPath(
            Criterion numerator, Criterion denominator, List<Criterion> exclusions, List<Criterion> exceptions) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        criteria.put("denominator", denominator);
        for (int i = 0; i < exclusions.size(); i++) {
            criteria.put("exclusions[" + i + "]", exclusions.get(i));
        }
        criteria.put("numerator", numerator);
        for (int i = 0; i < exceptions.size(); i++) {
            criteria.put("exceptions[" + i + "]", exceptions.get(i));
        }
        return criteria;
    }
}
