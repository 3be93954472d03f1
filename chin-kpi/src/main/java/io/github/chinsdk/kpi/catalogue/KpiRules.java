package io.github.chinsdk.kpi.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the parts of a definition owe each other. */
final class KpiRules {

    private KpiRules() {}

    static List<Criterion> inOrder(
            Criterion numerator, Criterion denominator, List<Criterion> exclusions, List<Criterion> exceptions) {
        List<Criterion> criteria = new ArrayList<>(exclusions.size() + exceptions.size() + 2);
        criteria.add(denominator);
        criteria.addAll(exclusions);
        criteria.add(numerator);
        criteria.addAll(exceptions);
        return List.copyOf(criteria);
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
        for (Criterion criterion : inOrder(numerator, denominator, exclusions, exceptions)) {
            if (!names.add(criterion.name())) {
                broken.add(new KpiProblem(
                        path(criterion, numerator, exclusions, exceptions) + ".name",
                        "must be used once in a definition, was " + Texts.quoted(criterion.name()) + " again",
                        "Maybe name each criterion for what it asks: one name is bound to one predicate."));
            }
        }
        if (!exceptions.isEmpty() && method != KpiMethod.PROPORTION) {
            broken.add(new KpiProblem(
                    "exceptions",
                    "must be empty unless the method is PROPORTION, was %s".formatted(method),
                    "Maybe they are exclusions: an exception gives way to the numerator, which events cannot."));
        }
        if (!agrees(method, standardisation)) {
            broken.add(new KpiProblem(
                    "standardisation",
                    "must agree with the method, were %s and %s".formatted(standardisation, method),
                    "Maybe the method is DIRECTLY_STANDARDISED_RATE or INDIRECTLY_STANDARDISED_RATIO."));
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
            case INDIRECTLY_STANDARDISED_RATIO -> standardisation == KpiStandardisation.INDIRECT;
            case IMPORTED -> true;
            default -> standardisation == KpiStandardisation.NONE;
        };
    }

    /** Where a criterion stands that repeats an earlier name: found by identity, since equal ones may stand twice. */
    private static String path(
            Criterion criterion, Criterion numerator, List<Criterion> exclusions, List<Criterion> exceptions) {
        for (int i = exceptions.size() - 1; i >= 0; i--) {
            if (exceptions.get(i) == criterion) {
                return "exceptions[" + i + "]";
            }
        }
        if (criterion == numerator) {
            return "numerator";
        }
        for (int i = exclusions.size() - 1; i >= 0; i--) {
            if (exclusions.get(i) == criterion) {
                return "exclusions[" + i + "]";
            }
        }
        return "denominator";
    }
}
