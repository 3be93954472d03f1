package io.github.chinsdk.kpi.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.model.document.DocumentSchema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Practices in the order in which a QIST should visit them. Made by {@link WorklistCalculation}; written and read by
 * {@link io.github.chinsdk.model.document.json.JsonDocuments}. The sums can be checked line by line: each practice's
 * patients are the sum of its gains that count, and so are each KPI's.
 *
 * @param period the period of the scorecard that it is made from
 * @param rule how gains were found, in words
 * @param items the practices, most patients first, equal ones by their identifiers
 * @param totals one for each KPI, in the order of the scorecard
 * @param caveats what a reader must know before acting on the list
 */
@DocumentSchema("chin-worklist/1")
public record Worklist(
        @JsonProperty(required = true) String period,
        @JsonProperty(required = true) String rule,
        @JsonProperty(required = true) List<WorklistItem> items,
        @JsonProperty(required = true) List<KpiGain> totals,
        @JsonProperty(required = true) List<Caveat> caveats) {

    /**
     * Copies the lists and checks order and sums.
     *
     * @throws IllegalArgumentException if the items are not in order and ranked from 1, or practices and KPIs do not add up
     *     to the same
     */
    public Worklist {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(rule, "rule");
        items = List.copyOf(items);
        totals = List.copyOf(totals);
        caveats = List.copyOf(caveats);
        long ofItems = 0;
        for (int i = 0; i < items.size(); i++) {
            WorklistItem item = items.get(i);
            boolean inOrder = i == 0
                    || items.get(i - 1).patients() > item.patients()
                    || (items.get(i - 1).patients() == item.patients()
                            && items.get(i - 1).practice().compareTo(item.practice()) < 0);
            if (item.rank() != i + 1 || !inOrder) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "items must fall by patients and be ranked from 1, %s with rank %d is out of its place\nMaybe they were sorted otherwise.",
                        item.practice(),
                        item.rank()));
            }
            ofItems = Math.addExact(ofItems, item.patients());
        }
        long ofKpis = totals.stream().mapToLong(KpiGain::patients).reduce(0, Math::addExact);
        if (ofItems != ofKpis) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "patients of practices and of KPIs must add up to the same, were %d and %d\nMaybe a practice was taken out: make the list anew.",
                    ofItems,
                    ofKpis));
        }
    }

    /** {@return the patients of all practices; one patient may be among those of several KPIs} */
    public long patients() {
        return items.stream().mapToLong(WorklistItem::patients).reduce(0, Math::addExact);
    }

    /** {@return the shape only, since items are many} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Worklist[%s, %d practices, %d KPIs]", period, items.size(), totals.size());
    }
}
