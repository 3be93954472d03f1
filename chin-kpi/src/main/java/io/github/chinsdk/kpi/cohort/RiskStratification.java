package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.model.identity.PseudonymId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The share of a population at highest risk, for discussion at an MDT: the top 2% in Islington's pilot, the top 5% in the
 * programme's plans.
 *
 * <p>The share is taken of the <em>eligible population</em>, which the caller names: it is usually the registered
 * population, not the people who happen to have a score. Excluded people (in a hospice, opted out) are left out of the
 * ranking and stay in the population, so the size of the cohort does not depend on them. People with a score of exactly
 * the cut are dealt with by a {@link TieRule}. Shares are exact decimals, so 2% of 246,041 is 4,920.82 people and nothing
 * near it.
 *
 * <p>Defaults: {@link CohortRounding#NEAREST}, {@link TieRule#SMALLEST_ID}, nobody excluded. Immutable.
 */
public final class RiskStratification {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final BigDecimal percent;
    private final CohortRounding rounding;
    private final TieRule ties;
    private final Set<PseudonymId> excluded;

    private RiskStratification(BigDecimal percent, CohortRounding rounding, TieRule ties, Set<PseudonymId> excluded) {
        this.percent = percent;
        this.rounding = rounding;
        this.ties = ties;
        this.excluded = excluded;
    }

    /**
     * The people in the top share.
     *
     * @param percent the share in percent as a decimal, above 0 and at most 100: {@code "2"}, {@code "0.5"}
     * @return the selector
     * @throws IllegalArgumentException if the text is no such decimal
     */
    public static RiskStratification ofTopPercent(String percent) {
        BigDecimal share;
        try {
            share = new BigDecimal(percent);
        } catch (NumberFormatException notANumber) {
            throw wrongPercent(percent);
        }
        if (share.signum() <= 0 || share.compareTo(HUNDRED) > 0) {
            throw wrongPercent(percent);
        }
        return new RiskStratification(share, CohortRounding.NEAREST, TieRule.SMALLEST_ID, Set.of());
    }

    /**
     * A copy with another rounding.
     *
     * @param rounding how the share becomes a whole number of people
     * @return the copy
     */
    public RiskStratification with(CohortRounding rounding) {
        return new RiskStratification(percent, rounding, ties, excluded);
    }

    /**
     * A copy with another rule for ties.
     *
     * @param ties what to do with people of one score when only some fit
     * @return the copy
     */
    public RiskStratification with(TieRule ties) {
        return new RiskStratification(percent, rounding, ties, excluded);
    }

    /**
     * A copy that leaves people out of the ranking.
     *
     * @param excluded who; people without a score may be among them
     * @return the copy
     */
    public RiskStratification excluding(Set<PseudonymId> excluded) {
        return new RiskStratification(percent, rounding, ties, Set.copyOf(excluded));
    }

    /**
     * The size of the cohort.
     *
     * @param eligiblePopulation people of whom the share is taken, at least 0
     * @return the share as a whole number of people
     * @throws IllegalArgumentException if the population is negative
     */
    public long targetSize(long eligiblePopulation) {
        if (eligiblePopulation < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "eligiblePopulation must be >= 0, was %d\nMaybe a missing count was coded as a negative number.",
                    eligiblePopulation));
        }
        return percent.multiply(BigDecimal.valueOf(eligiblePopulation))
                .movePointLeft(2)
                .setScale(0, rounding.mode())
                .longValueExact();
    }

    /**
     * Chooses the people with the highest scores.
     *
     * @param scored everyone with a score, in any order, nobody twice
     * @param eligiblePopulation people of whom the share is taken, at least as many as are scored
     * @return the cohort
     * @throws IllegalArgumentException if a person is there twice, or there are more scored people than eligible ones
     */
    public RiskCohort select(List<ScoredPerson> scored, long eligiblePopulation) {
        long target = targetSize(eligiblePopulation);
        if (scored.size() > eligiblePopulation) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "eligiblePopulation must be at least the %d people with a score, was %d\nMaybe scores of people who have left are still in the list.",
                    scored.size(),
                    eligiblePopulation));
        }
        Set<PseudonymId> seen = new HashSet<>();
        List<ScoredPerson> ranked = new ArrayList<>(scored.size());
        for (int row = 0; row < scored.size(); row++) {
            ScoredPerson person = scored.get(row);
            if (!seen.add(person.id())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "scored[%d] must be a person not there before, was there before\nMaybe keep the latest score of each person.",
                        row));
            }
            if (!excluded.contains(person.id())) {
                ranked.add(person);
            }
        }
        ranked.sort(Comparator.comparingDouble(ScoredPerson::score).reversed().thenComparing(ScoredPerson::id));
        List<Caveat> caveats = new ArrayList<>();
        long unscored = eligiblePopulation - scored.size();
        if (unscored > 0) {
            caveats.add(new Caveat(
                    "people-without-a-score",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d eligible people have no score and cannot be chosen.",
                            unscored,
                            eligiblePopulation)));
        }
        int size = (int) Math.min(target, ranked.size());
        if (size < target) {
            caveats.add(new Caveat(
                    "fewer-ranked-than-asked",
                    String.format(
                            Locale.ROOT,
                            "Only %,d people could be ranked, %,d were asked for.",
                            ranked.size(),
                            target)));
        }
        int from = size;
        int to = size;
        if (size > 0
                && size < ranked.size()
                && ranked.get(size - 1).score() == ranked.get(size).score()) {
            double cut = ranked.get(size).score();
            while (from > 0 && ranked.get(from - 1).score() == cut) {
                from--;
            }
            while (to < ranked.size() && ranked.get(to).score() == cut) {
                to++;
            }
            size = switch (ties) {
                case EXCLUDE -> from;
                case INCLUDE -> to;
                case SMALLEST_ID -> size;
            };
            caveats.add(new Caveat(
                    "ties-at-the-cut",
                    String.format(
                            Locale.ROOT,
                            "%,d people share the score at which the cohort was cut; %,d of them are in it.",
                            to - from,
                            size - from)));
        }
        List<PseudonymId> members =
                ranked.subList(0, size).stream().map(ScoredPerson::id).toList();
        return new RiskCohort(
                members, target, eligiblePopulation, scored.size() - ranked.size(), (long) to - from, caveats);
    }

    private static IllegalArgumentException wrongPercent(String percent) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "percent must be a decimal above 0 and at most 100, was \"%s\"\nMaybe write \"2\" for the top 2%%.",
                percent));
    }
}
