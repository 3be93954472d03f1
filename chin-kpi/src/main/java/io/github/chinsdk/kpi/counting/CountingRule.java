package io.github.chinsdk.kpi.counting;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * One measure of a KPI, written once: which records count towards it, and how much each adds. The same predicate gives
 * the count and, in {@link CountingPlan#cases}, the list behind it.
 *
 * @param measure the name of the measure, unique in a plan
 * @param counts which records count
 * @param amount what a counting record adds, at least 0; 1 where records themselves are counted
 * @param <R> the type of the records
 */
public record CountingRule<R>(String measure, Predicate<? super R> counts, ToLongFunction<? super R> amount)
        implements Counted<R> {

    /**
     * Counts records.
     *
     * @param measure the name of the measure
     * @param counts which records count
     * @param <R> the type of the records
     * @return the rule
     */
    public static <R> CountingRule<R> ofRecords(String measure, Predicate<? super R> counts) {
        return new CountingRule<>(measure, counts, record -> 1);
    }

    /**
     * Adds up whole amounts, such as bed days or pence.
     *
     * @param measure the name of the measure
     * @param counts which records count
     * @param amount what each adds, at least 0
     * @param <R> the type of the records
     * @return the rule
     */
    public static <R> CountingRule<R> ofAmounts(
            String measure, Predicate<? super R> counts, ToLongFunction<? super R> amount) {
        return new CountingRule<>(measure, counts, amount);
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }
}
