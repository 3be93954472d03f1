package io.github.chinsdk.kpi.worklist;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.scorecard.UnitLevel;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Orders the practices of a {@link Scorecard} by how many patients would gain if each reached the upper quartile of its
 * peers (the lower one where low is good).
 *
 * <p><b>Aim.</b> The quartile (type 7) of the proportions of the members of the practice's peer group in the scorecard,
 * each practice one value; members with fewer than 20 people in the denominator are left out, and fewer than 4 members
 * give no aim.
 *
 * <p><b>Gain.</b> The smallest whole number of patients that takes the numerator to the aim, the denominator as it is.
 * Only proportions count patients; for rates, means and KPIs without a good direction there is a reason in place of a gain.
 *
 * <p><b>Guard against chance.</b> A gain counts only if the practice's whole interval (95% unless told otherwise) lies on
 * the bad side of the aim. Others are shown and not added up. Peers vary by chance too, so the quartile is no promise:
 * the list says so.
 *
 * <p>Sources: NHS England, <a href="https://www.england.nhs.uk/rightcare/rightcare-methodology/">RightCare methodology</a>
 * (places held against their ten most similar ones; its packs show the patients who would gain at the level of the best
 * of them). What the guard is for: Dropkin 2018, RightCare: wrong answers,
 * <a href="https://doi.org/10.1093/pubmed/fdx136">doi:10.1093/pubmed/fdx136</a>. Quantile: Hyndman and Fan 1996,
 * <a href="https://doi.org/10.1080/00031305.1996.10473566">doi:10.1080/00031305.1996.10473566</a>. Immutable.
 *
 * <pre>{@code
 * Worklist first = WorklistCalculation.withDefaults()
 *         .withListSizes(listSizes)
 *         .calculate(scorecard, "2019/20");
 * }</pre>
 */
public final class WorklistCalculation {

    private static final List<Caveat> CAVEATS = List.of(
            new Caveat(
                    "patients-overlap",
                    "One patient may be counted under several KPIs, so sums are of gains and not of people."),
            new Caveat(
                    "aim-varies",
                    "The quartile of a few peers varies by chance, and best values tend to fall back: the gains show where to look, not what will be reached."));

    private final ConfidenceLevel level;
    private final Map<KpiKey, Polarity> directions;
    private final Map<OrganisationId, Long> listSizes;

    private WorklistCalculation(
            ConfidenceLevel level, Map<KpiKey, Polarity> directions, Map<OrganisationId, Long> listSizes) {
        this.level = level;
        this.directions = directions;
        this.listSizes = listSizes;
    }

    /** {@return with 95% intervals, the directions of the definitions and no list sizes} */
    public static WorklistCalculation withDefaults() {
        return new WorklistCalculation(ConfidenceLevel.P95, Map.of(), Map.of());
    }

    /**
     * The same with a stricter or laxer guard.
     *
     * @param newLevel the level of the interval that must lie on the bad side of the aim; the scorecard must have it
     * @return a new calculation
     */
    public WorklistCalculation with(ConfidenceLevel newLevel) {
        return new WorklistCalculation(newLevel, directions, listSizes);
    }

    /**
     * The same, a KPI having another good direction than its definition says: a team that looks for undiagnosed
     * hypertension holds a longer register to be good, which the definition leaves open. The list says so.
     *
     * @param kpi the KPI
     * @param direction the good direction for this list
     * @return a new calculation
     */
    public WorklistCalculation withDirection(KpiKey kpi, Polarity direction) {
        Map<KpiKey, Polarity> more = new HashMap<>(directions);
        more.put(kpi, direction);
        return new WorklistCalculation(level, Map.copyOf(more), listSizes);
    }

    /**
     * The same with list sizes, to be shown.
     *
     * @param newListSizes registered patients by practice, each at least 0; practices may be missing
     * @return a new calculation
     * @throws IllegalArgumentException if a list size is negative
     */
    public WorklistCalculation withListSizes(Map<OrganisationId, Long> newListSizes) {
        newListSizes.forEach((practice, patients) -> {
            if (patients < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "list size of %s must be >= 0, was %d\nMaybe the sign marks a suppressed count.",
                        practice,
                        patients));
            }
        });
        return new WorklistCalculation(level, directions, Map.copyOf(newListSizes));
    }

    /**
     * Makes the list.
     *
     * @param scorecard the scorecard, with a peer group for each practice; members of peer groups must be among its units
     * @param period the name of one of its periods
     * @return the practices of the scorecard (units of the level {@link UnitLevel#PRACTICE}) in order
     * @throws java.util.NoSuchElementException if the scorecard has no such period
     */
    public Worklist calculate(Scorecard scorecard, String period) {
        List<KpiGains> byKpi = new ArrayList<>();
        for (Kpi kpi : scorecard.kpis()) {
            byKpi.add(new KpiGains(kpi, direction(kpi), level, scorecard, scorecard.cells(kpi.key(), period)));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int index = 0; index < scorecard.units().size(); index++) {
            ScorecardUnit unit = scorecard.units().get(index);
            if (unit.level() == UnitLevel.PRACTICE) {
                candidates.add(candidate(unit, index, byKpi));
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::patients)
                .reversed()
                .thenComparing(candidate -> candidate.unit().id()));
        List<WorklistItem> items = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            items.add(item(items.size() + 1, candidate, byKpi));
        }
        return new Worklist(period, rule(), items, totals(scorecard.kpis(), candidates), CAVEATS);
    }

    private record Candidate(ScorecardUnit unit, int index, long patients, List<PotentialGain> gains) {}

    private static Candidate candidate(ScorecardUnit unit, int index, List<KpiGains> byKpi) {
        List<PotentialGain> gains =
                byKpi.stream().map(ofKpi -> ofKpi.gain(unit, index)).toList();
        long patients = gains.stream().mapToLong(PotentialGain::counted).reduce(0, Math::addExact);
        return new Candidate(unit, index, patients, gains);
    }

    private WorklistItem item(int rank, Candidate candidate, List<KpiGains> byKpi) {
        Long listSize = listSizes.get(candidate.unit().id());
        return new WorklistItem(
                rank,
                candidate.unit().id(),
                candidate.unit().name(),
                listSize == null ? OptionalLong.empty() : OptionalLong.of(listSize),
                candidate.patients(),
                candidate.gains(),
                Reasons.of(candidate.gains(), candidate.index(), byKpi, level, listSize),
                Reasons.caveats(candidate.index(), byKpi));
    }

    private static List<KpiGain> totals(List<Kpi> kpis, List<Candidate> candidates) {
        List<KpiGain> totals = new ArrayList<>(kpis.size());
        for (int i = 0; i < kpis.size(); i++) {
            int practices = 0;
            long patients = 0;
            for (Candidate candidate : candidates) {
                long counted = candidate.gains().get(i).counted();
                practices += counted > 0 ? 1 : 0;
                patients = Math.addExact(patients, counted);
            }
            totals.add(new KpiGain(kpis.get(i).key(), kpis.get(i).title(), practices, patients));
        }
        return totals;
    }

    private Polarity direction(Kpi kpi) {
        Polarity own = Polarity.valueOf(kpi.polarity().name());
        return directions.getOrDefault(kpi.key(), own);
    }

    private String rule() {
        return String.format(
                Locale.ROOT,
                "Patients who would gain if the practice reached the quartile of its peers on the good side; a gap counts where the practice's %s interval does not reach that quartile.",
                level);
    }
}
