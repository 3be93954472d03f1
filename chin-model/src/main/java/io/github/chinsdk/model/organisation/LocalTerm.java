package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a borough calls its CHINs. The plans of North Central London use five words for one thing.
 *
 * @param borough who says so
 * @param term the word, not blank
 */
public record LocalTerm(GssCode borough, String term) {

    private static final GssCode BARNET = GssCode.parse("E09000003");
    private static final GssCode CAMDEN = GssCode.parse("E09000007");
    private static final GssCode ENFIELD = GssCode.parse("E09000010");
    private static final GssCode HARINGEY = GssCode.parse("E09000014");
    private static final GssCode ISLINGTON = GssCode.parse("E09000019");
    private static final List<LocalTerm> NORTH_CENTRAL_LONDON = List.of(
            new LocalTerm(BARNET, "Hub"),
            new LocalTerm(BARNET, "BILT"),
            new LocalTerm(CAMDEN, "Neighbourhood Care Group"),
            new LocalTerm(CAMDEN, "Neighbourhood Care Team"),
            new LocalTerm(ENFIELD, "Health and Care Team"),
            new LocalTerm(ENFIELD, "HCT"),
            new LocalTerm(HARINGEY, "CHIN"),
            new LocalTerm(ISLINGTON, "CHIN"),
            new LocalTerm(ISLINGTON, "Integrated Network"));

    /**
     * Checks the term.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public LocalTerm {
        Objects.requireNonNull(borough, "borough");
        if (term.isBlank()) {
            throw Refusal.of("term must not be blank", "Maybe \"CHIN\", where the borough has no word of its own.");
        }
    }

    /**
     * {@return the words of the five boroughs of North Central London, from its delivery plan of March 2017 and the Barnet
     * and Islington papers of 2017 and 2018}
     */
    public static List<LocalTerm> northCentralLondon() {
        return NORTH_CENTRAL_LONDON;
    }

    /**
     * Finds out whether a word in a plan of North Central London means a CHIN.
     *
     * @param borough whose plan it is
     * @param text the word, in any capitals
     * @return the term; empty if that borough does not use the word for a CHIN
     */
    public static Optional<LocalTerm> find(GssCode borough, String text) {
        return find(NORTH_CENTRAL_LONDON, borough, text);
    }

    /**
     * Finds out whether a word in a plan means a CHIN, by a list of one's own.
     *
     * @param terms who says what
     * @param borough whose plan it is
     * @param text the word, in any capitals
     * @return the term; empty if the list has no such word of that borough
     */
    public static Optional<LocalTerm> find(Collection<LocalTerm> terms, GssCode borough, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return terms.stream()
                .filter(term -> term.borough.equals(borough)
                        && term.term.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
