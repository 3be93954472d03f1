/** Who meets, when, where and about whom; and what to do when it breaks. */
module io.github.chinsdk.scheduling {
    requires static transitive org.jspecify;
    requires transitive io.github.chinsdk.model;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;

    exports io.github.chinsdk.scheduling.agenda;
    exports io.github.chinsdk.scheduling.allocation;
    exports io.github.chinsdk.scheduling.calendar;
    exports io.github.chinsdk.scheduling.explanation;
    exports io.github.chinsdk.scheduling.planning;
    exports io.github.chinsdk.scheduling.problem;
    exports io.github.chinsdk.scheduling.repair;
    exports io.github.chinsdk.scheduling;
}
