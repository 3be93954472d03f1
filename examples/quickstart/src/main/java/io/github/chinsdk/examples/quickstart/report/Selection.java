package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.measure.Level;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of the findings goes onto the page, so that it can be read; everything is in the CSV files. */
final class Selection {

    private static final int MOST_ROWS = 12;
    private static final int MOST_MARKS = 40;

    private final Findings findings;
    private final Area focus;

    Selection(Findings findings, Area focus) {
        this.findings = findings;
        this.focus = focus;
    }

    /** All boroughs, or the ten largest and the one in focus. */
    List<Area> boroughs() {
        if (findings.boroughs().size() <= MOST_ROWS) {
            return findings.boroughs();
        }
        Set<Area> chosen = new LinkedHashSet<>();
        chosen.add(focus);
        findings.boroughs().stream()
                .sorted(Comparator.comparingLong(Area::registeredPatients).reversed())
                .limit(MOST_ROWS - 2)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    /** Whether {@link #boroughs()} leaves any out. */
    boolean boroughsAreChosen() {
        return findings.boroughs().size() > MOST_ROWS;
    }

    /** Networks if the files name them (all, or those of the borough in focus), else the practices of that borough. */
    List<Area> smallerAreas() {
        if (!findings.networks().isEmpty() && findings.networks().size() <= MOST_MARKS) {
            return findings.networks();
        }
        List<Area> inFocus = (findings.networks().isEmpty() ? findings.practices() : findings.networks())
                .stream().filter(area -> area.borough().equals(focus.place())).toList();
        return inFocus.size() <= MOST_MARKS ? inFocus : inFocus.subList(0, MOST_MARKS);
    }

    /** What {@link #smallerAreas()} are, in words. */
    String smallerAreasAre() {
        if (findings.networks().isEmpty()) {
            return "practices of " + focus.place().name();
        }
        String networks = findings.programme().synthetic() ? "CHINs" : "networks";
        return findings.networks().size() <= MOST_MARKS
                ? networks
                : networks + " of " + focus.place().name();
    }

    /** The practices drawn in a funnel: all, or those of the borough in focus. */
    List<Area> practices() {
        return practicesAreAll()
                ? findings.practices()
                : findings.practices().stream()
                        .filter(area -> area.borough().equals(focus.place()))
                        .toList();
    }

    boolean practicesAreAll() {
        return findings.practices().size() <= 400;
    }

    /** What an area is called where there is little room: practices by their code, others by name. */
    static String markOf(Area area) {
        return area.level() == Level.PRACTICE
                ? area.place().code()
                : area.place().name();
    }

    Area focus() {
        return focus;
    }
}
