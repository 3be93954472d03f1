/** What happened, and is it unusual: counts, estimates, comparisons and reports. */
module io.github.chinsdk.kpi {
    requires static transitive org.jspecify;
    requires transitive io.github.chinsdk.model;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;

    exports io.github.chinsdk.kpi.admission;
    exports io.github.chinsdk.kpi.catalogue;
    exports io.github.chinsdk.kpi.cohort;
    exports io.github.chinsdk.kpi.comparison;
    exports io.github.chinsdk.kpi.counting;
    exports io.github.chinsdk.kpi.disclosure;
    exports io.github.chinsdk.kpi.evaluation;
    exports io.github.chinsdk.kpi.experience;
    exports io.github.chinsdk.kpi.inequality;
    exports io.github.chinsdk.kpi.mortality;
    exports io.github.chinsdk.kpi.prevalence;
    exports io.github.chinsdk.kpi.prevention;
    exports io.github.chinsdk.kpi.quality;
    exports io.github.chinsdk.kpi.rate;
    exports io.github.chinsdk.kpi.scorecard;
    exports io.github.chinsdk.kpi.standardisation;
    exports io.github.chinsdk.kpi.variation.chart;
    exports io.github.chinsdk.kpi.variation;
    exports io.github.chinsdk.kpi.vegalite;
    exports io.github.chinsdk.kpi.worklist;
    exports io.github.chinsdk.kpi;
}
