package io.github.chinsdk.examples.dashboard;

import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.kpi.scorecard.UnitLevel;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartType;
import io.github.chinsdk.kpi.variation.chart.Subgroup;
import io.github.chinsdk.kpi.vegalite.Caption;
import io.github.chinsdk.kpi.vegalite.CaterpillarDrawing;
import io.github.chinsdk.kpi.vegalite.ControlChartDrawing;
import io.github.chinsdk.kpi.vegalite.FunnelDrawing;
import io.github.chinsdk.kpi.vegalite.LeagueDrawing;
import io.github.chinsdk.kpi.vegalite.PrevalenceGapDrawing;
import io.github.chinsdk.kpi.vegalite.RankedUnits;
import io.github.chinsdk.kpi.vegalite.TrendDrawing;
import io.github.chinsdk.kpi.vegalite.TrendLine;
import io.github.chinsdk.kpi.vegalite.TrendRole;
import io.github.chinsdk.kpi.vegalite.VegaLiteSpecification;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every picture of the page, by the name of its file. */
final class Pictures {

    private static final QofGroup HYPERTENSION = new QofGroup("HYP");
    private static final QofGroup DEMENTIA = new QofGroup("DEM");
    private static final String ISLINGTON = "08H";
    private static final String QOF =
            "QOF 2016/17, NHS Digital: borough totals as published, shared out among invented practices";
    private static final String AE = "NHS England, A&E attendances and emergency admissions, monthly";

    private final Findings findings;
    private final Scorecard card;
    private final Map<String, VegaLiteSpecification> pictures = new LinkedHashMap<>();

    private Pictures(Findings findings, Scorecard card) {
        this.findings = findings;
        this.card = card;
    }

    static Map<String, VegaLiteSpecification> of(Findings findings, Scorecard card) throws IOException {
        Pictures pictures = new Pictures(findings, card);
        pictures.funnels();
        pictures.fromScorecard();
        pictures.league();
        pictures.gap();
        pictures.fourHours();
        return pictures.pictures;
    }

    private void funnels() {
        Caption caption = Caption.of(
                        "Recorded hypertension in " + findings.programme().title() + ", 2016/17")
                .measuring("Patients on the register")
                .from(QOF)
                .naming(names(findings.practices()));
        Funnel funnel = Objects.requireNonNull(findings.funnels().get(HYPERTENSION));
        pictures.put(
                "funnel",
                FunnelDrawing.of(caption).bySize("Patients on the list").draw(funnel));
        List<FunnelUnit> units = funnel.points().stream().map(FunnelPoint::unit).toList();
        pictures.put(
                "funnel-overdispersed",
                FunnelDrawing.of(caption)
                        .bySize("Patients on the list")
                        .draw(OverdispersedFunnelPlot.ofProportions().calculate(units)));
    }

    private void fromScorecard() {
        Caption caption = Caption.of("Recorded hypertension in practices of Islington, 2016/17")
                .measuring("Patients on the register")
                .from(QOF);
        pictures.put(
                "caterpillar",
                CaterpillarDrawing.of(caption)
                        .draw(RankedUnits.of(
                                card,
                                ProgrammeScorecard.HYPERTENSION.key(),
                                ProgrammeScorecard.YEAR.name(),
                                UnitLevel.PRACTICE,
                                ComparatorKind.SYSTEM)));
    }

    private void league() {
        Map<String, Estimate> rates = new TreeMap<>();
        findings.networks()
                .forEach(network -> network.emergencyAdmissions()
                        .ifPresent(rate -> rates.put(network.place().name(), rate)));
        Caption caption = Caption.of("Emergency admissions by CHIN, 2016/17")
                .measuring("Emergency admissions")
                .from("invented activity of invented practices");
        pictures.put(
                "league",
                LeagueDrawing.of(caption)
                        .draw(RankedUnits.of(
                                rates,
                                findings.programme().title(),
                                findings.whole().emergencyAdmissions().orElseThrow(),
                                Benchmark.of(BenchmarkMethod.INTERVALS_95_AND_99_8, Polarity.LOW_IS_GOOD))));
    }

    private void gap() {
        Map<String, DiagnosisGap> gaps = new TreeMap<>();
        findings.practices().stream()
                .filter(practice -> practice.borough().code().equals(ISLINGTON))
                .forEach(practice -> gaps.put(
                        practice.place().code(),
                        Objects.requireNonNull(practice.gaps().get(HYPERTENSION))));
        Caption caption = Caption.of("Undiagnosed hypertension in practices of Islington, 2016/17")
                .measuring("People with hypertension")
                .from(QOF)
                .naming(names(findings.practices()));
        pictures.put("gap", PrevalenceGapDrawing.of(caption).draw(gaps));
        Map<String, DiagnosisGap> dementia = new TreeMap<>();
        findings.networks()
                .forEach(network -> dementia.put(
                        network.place().name(),
                        Objects.requireNonNull(network.gaps().get(DEMENTIA))));
        pictures.put(
                "gap-networks",
                PrevalenceGapDrawing.of(Caption.of("Undiagnosed dementia by CHIN, 2016/17")
                                .measuring("People with dementia")
                                .from(QOF))
                        .draw(dementia));
    }

    private void fourHours() throws IOException {
        SortedMap<YearMonth, Counts> months = FourHourStandard.monthsOf("Whittington Health");
        List<Observation> series = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<Subgroup> subgroups = new ArrayList<>();
        months.forEach((month, counts) -> {
            days.add(month.atDay(1));
            subgroups.add(Subgroup.of(counts));
            series.add(Observation.of(
                    month.atDay(1), Proportion.withDefaults().calculate(counts).value()));
        });
        Caption caption = Caption.of("Seen within four hours in A&E, Whittington Health")
                .measuring("Seen within four hours")
                .from(AE);
        pictures.put(
                "spc",
                ControlChartDrawing.of(caption)
                        .inUnit("%")
                        .withTarget(FourHourStandard.TARGET_PERCENT)
                        .draw(ProcessControlChart.withDefaults()
                                .withTarget(FourHourStandard.TARGET_PERCENT)
                                .withRebasing(LocalDate.of(2017, 4, 1))
                                .calculate(series)));
        pictures.put(
                "spc-p-prime",
                ControlChartDrawing.of(caption)
                        .draw(
                                ShewhartChart.of(ShewhartType.P_PRIME)
                                        .with(RateUnit.PERCENT)
                                        .calculate(subgroups),
                                days));
        pictures.put(
                "trend",
                TrendDrawing.of(Caption.of("Seen within four hours in A&E by quarter, Whittington Health")
                                .measuring("Seen within four hours")
                                .from(AE))
                        .with(trajectory())
                        .draw(List.of(
                                quarters("Whittington Health", TrendRole.UNIT),
                                quarters("North Central London", TrendRole.SYSTEM),
                                quarters("England", TrendRole.ENGLAND))));
    }

    private static TrendLine quarters(String area, TrendRole role) throws IOException {
        SortedMap<FinancialQuarter, Counts> quarters = new TreeMap<>();
        FourHourStandard.monthsOf(area)
                .forEach((month, counts) -> quarters.merge(FinancialQuarter.containing(month), counts, Counts::plus));
        Map<ScorecardPeriod, Estimate> line = new LinkedHashMap<>();
        quarters.forEach((quarter, counts) ->
                line.put(ScorecardPeriod.of(quarter), Proportion.withDefaults().calculate(counts)));
        return TrendLine.of(area, role, line);
    }

    /** The planning guidance for 2018/19 asked for 90% by September 2018 and 95% by March 2019. */
    private static KpiTarget trajectory() {
        return new KpiTarget(
                "four-hour-standard",
                "%",
                io.github.chinsdk.model.programme.Polarity.HIGH_IS_GOOD,
                List.of(
                        new TrajectoryPoint(FinancialQuarter.parse("2018/19 Q2"), new BigDecimal("90")),
                        new TrajectoryPoint(FinancialQuarter.parse("2018/19 Q4"), new BigDecimal("95"))));
    }

    private static Map<String, String> names(List<Area> areas) {
        Map<String, String> names = new TreeMap<>();
        areas.forEach(area -> names.put(area.place().code(), area.place().name()));
        return names;
    }
}
