package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.FinancialYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Small scorecards for the tests. */
public final class Fixtures {

    public static final Kpi HYP006 = KpiCatalogue.standard().get(KpiKey.parse("qof-hyp006@2016-17"));
    public static final Kpi HYPERTENSION =
            KpiCatalogue.standard().get(KpiKey.parse("recorded-prevalence-hypertension@qof"));
    public static final OrganisationId ENGLAND = new OrganisationId("ENG");
    public static final OrganisationId ISLINGTON = new OrganisationId("08H");

    private Fixtures() {}

    public static ScorecardPeriod year(int startYear) {
        return ScorecardPeriod.of(new FinancialYear(startYear));
    }

    public static List<ScorecardPeriod> years(int first, int howMany) {
        return IntStream.range(first, first + howMany).mapToObj(Fixtures::year).toList();
    }

    public static List<ScorecardPeriod> months(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> ScorecardPeriod.of(YearMonth.of(2016, 4).plusMonths(i)))
                .toList();
    }

    public static ScorecardUnit practice(String id, OrganisationId... comparators) {
        return new ScorecardUnit(new OrganisationId(id), "Practice " + id, UnitLevel.PRACTICE, List.of(comparators));
    }

    public static KpiMeasurement measured(Kpi kpi, String period, String unit, long numerator, long denominator) {
        return new KpiMeasurement(
                kpi.key(),
                period,
                new OrganisationId(unit),
                KpiCalculation.of(kpi).calculate(Counts.of(numerator, denominator)));
    }

    /** One unit, one value a period. */
    static List<KpiMeasurement> series(
            Kpi kpi, String unit, List<ScorecardPeriod> periods, long denominator, long... numerators) {
        List<KpiMeasurement> series = new ArrayList<>();
        for (int i = 0; i < numerators.length; i++) {
            series.add(measured(kpi, periods.get(i).name(), unit, numerators[i], denominator));
        }
        return series;
    }
}
