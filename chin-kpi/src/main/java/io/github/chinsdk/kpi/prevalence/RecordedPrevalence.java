package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recorded prevalence of some practices together, such as a practice, a borough or England: patients on a disease register
 * over the list of those who may be on it (of 17 and over for diabetes, of 18 and over for chronic kidney disease, of 50 and
 * over for osteoporosis, ...), in percent with Wilson's intervals. Which list that is, the published rows say themselves.
 *
 * <p>Some practices publish a list and no register: 62 of 7,392 in 2016/17. By default their patients stay in the
 * denominator, so that the percentage is the published one (hypertension in England 8,028,077 of 58,029,147, 13.83%), and a
 * caveat says how many they are; see {@link PracticesWithoutRegister} for the other way (13.88%). A practice alone without a
 * register has no percentage: missing is not zero.
 *
 * <p>Source: NHS Digital, Quality and Outcomes Framework, achievement, prevalence and exceptions data. Immutable.
 */
public final class RecordedPrevalence {

    private static final RecordedPrevalence DEFAULTS =
            new RecordedPrevalence(Proportion.withDefaults(), PracticesWithoutRegister.AS_PUBLISHED);

    private final Proportion proportion;
    private final PracticesWithoutRegister without;

    private RecordedPrevalence(Proportion proportion, PracticesWithoutRegister without) {
        this.proportion = proportion;
        this.without = without;
    }

    /** {@return percentages as published, with 95% and 99.8% intervals} */
    public static RecordedPrevalence withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the values alone
     * @return a new calculator
     */
    public RecordedPrevalence with(ConfidenceLevel... levels) {
        return new RecordedPrevalence(proportion.with(levels), without);
    }

    /**
     * The same with another way for practices without a register.
     *
     * @param newWithout the way
     * @return a new calculator
     */
    public RecordedPrevalence with(PracticesWithoutRegister newWithout) {
        return new RecordedPrevalence(proportion, newWithout);
    }

    /**
     * The prevalence of some practices together.
     *
     * @param registers the registers of the practices, each practice and register once
     * @param listSizes the lists of the practices, also of those without a register; lists of other ages change nothing
     * @return an estimate for each register that at least one practice has, by register; undefined where nobody may be on it
     * @throws IllegalArgumentException if a register is given twice, or one register is over lists of different ages
     */
    public SortedMap<QofGroup, Estimate> calculate(
            Collection<DiseaseRegister> registers, Collection<PracticeListSize> listSizes) {
        Map<QofListType, Map<OdsCode, Long>> lists = new HashMap<>();
        for (PracticeListSize list : listSizes) {
            lists.computeIfAbsent(list.listType(), type -> new HashMap<>()).put(list.practice(), list.patients());
        }
        SortedMap<QofGroup, Sum> sums = new TreeMap<>();
        for (DiseaseRegister row : registers) {
            sums.computeIfAbsent(row.group(), group -> new Sum(row.listType())).add(row);
        }
        SortedMap<QofGroup, Estimate> estimates = new TreeMap<>();
        sums.forEach((group, sum) -> estimates.put(group, estimate(sum, lists.getOrDefault(sum.listType, Map.of()))));
        return estimates;
    }

    private Estimate estimate(Sum sum, Map<OdsCode, Long> lists) {
        long silent = 0;
        long silentPatients = 0;
        for (Map.Entry<OdsCode, Long> list : lists.entrySet()) {
            if (!sum.practices.contains(list.getKey())) {
                silent++;
                silentPatients = Math.addExact(silentPatients, list.getValue());
            }
        }
        boolean counted = without == PracticesWithoutRegister.AS_PUBLISHED;
        Estimate estimate = proportion.calculate(
                Counts.of(sum.register, counted ? Math.addExact(sum.list, silentPatients) : sum.list));
        if (silent == 0) {
            return estimate;
        }
        return estimate.with(new Caveat(
                "practices-without-register",
                String.format(
                        Locale.ROOT,
                        "%,d of %,d practices have a list and no register: their %,d patients are %s the denominator.",
                        silent,
                        silent + sum.practices.size(),
                        silentPatients,
                        counted ? "in" : "not in")));
    }

    /** One register over the practices that have it. */
    private static final class Sum {

        private final QofListType listType;
        private final Set<OdsCode> practices = new HashSet<>();
        private long register;
        private long list;

        Sum(QofListType listType) {
            this.listType = listType;
        }

        void add(DiseaseRegister row) {
            if (!row.listType().equals(listType) || !practices.add(row.practice())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "registers must be of one year, %s of %s was there twice or over another list, %s and %s\nMaybe two files were put into one: calculate each by itself.",
                        row.group(),
                        row.practice(),
                        listType,
                        row.listType()));
            }
            register = Math.addExact(register, row.register());
            list = Math.addExact(list, row.listSize());
        }
    }
}
