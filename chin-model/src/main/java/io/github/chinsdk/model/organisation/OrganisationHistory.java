package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.policy.Follows;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All organisations of a programme or a country, who belonged to whom from when until when, and who followed whom. Ask it
 * how things stood on a day ({@link #asOf}), or bring old counts to the organisations of a later day
 * ({@link #carryForward}).
 *
 * <p>Data that contradict themselves are kept and reported ({@link #overlaps()}, {@link #unknownOrganisations()}), never
 * repaired; {@link io.github.chinsdk.model.policy.PolicyCheck} says them in sentences. Immutable.
 *
 * @param organisations each once
 * @param memberships in their natural order
 * @param successions in their natural order
 */
@DocumentSchema("chin-organisation-history/1")
@Follows(value = Policy.ONE_NETWORK_PER_PRACTICE, payload = Severity.Breach.class)
@Follows(value = Policy.KNOWN_ORGANISATIONS, payload = Severity.Warning.class)
public record OrganisationHistory(
        List<Organisation> organisations, List<Membership> memberships, List<Succession> successions) {

    /**
     * Copies and sorts the lists.
     *
     * @throws IllegalArgumentException if two organisations have one identifier
     */
    public OrganisationHistory {
        organisations = IndexedOrganisations.of(organisations);
        memberships = memberships.stream().sorted().toList();
        successions = successions.stream().sorted().toList();
    }

    /** {@return a history of nothing, to add to} */
    public static OrganisationHistory empty() {
        return new OrganisationHistory(List.of(), List.of(), List.of());
    }

    /**
     * The history of one year's organisation file: practices in networks and under commissioners, those under systems,
     * those under regions, those under England. A system that the file puts under two regions is reported by
     * {@link #overlaps()}, as everywhere.
     *
     * @param placements where each practice stood
     * @param period for which the file speaks
     * @return the organisations and their memberships for that period
     * @throws IllegalArgumentException if one code stands for organisations of two kinds or names
     */
    public static OrganisationHistory ofPlacements(Collection<PracticePlacement> placements, DatePeriod period) {
        return PublishedHistories.ofPlacements(placements, period);
    }

    /**
     * The history that {@code epraccur} holds: practices and the commissioner each was under last. The file names no
     * commissioners, so those are {@linkplain #unknownOrganisations() unknown} until another source brings them.
     *
     * @param rows practices, each once
     * @return the practices and their memberships under {@link Grouping#COMMISSIONER}
     * @throws IllegalArgumentException if a practice is there twice
     */
    public static OrganisationHistory ofPractices(Collection<OdsPractice> rows) {
        return PublishedHistories.ofPractices(rows);
    }

    /**
     * The history that {@code ePCN} holds: practices in primary care networks.
     *
     * @param rows memberships; a row may be there twice
     * @return the practices and networks, each under the name of its latest row, and the memberships under
     *     {@link Grouping#PCN}
     */
    public static OrganisationHistory ofNetworkMemberships(Collection<NetworkMembership> rows) {
        return PublishedHistories.ofNetworkMemberships(rows);
    }

    /**
     * This history and another together, as of files of several publishers or years. What both know is there once. An
     * organisation that they spell differently, as {@code epraccur} and {@code ePCN} do, keeps the name of this history.
     *
     * @param other another history of the same world
     * @return a new history
     * @throws IllegalArgumentException if an identifier is of organisations of two kinds
     */
    public OrganisationHistory plus(OrganisationHistory other) {
        Map<OrganisationId, Organisation> known = new LinkedHashMap<>();
        organisations.forEach(organisation -> known.put(organisation.id(), organisation));
        for (Organisation organisation : other.organisations) {
            Organisation before = known.putIfAbsent(organisation.id(), organisation);
            if (before != null && before.getClass() != organisation.getClass()) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "organisations must be of one kind in both histories, %s is a %s and a %s",
                                organisation.id(),
                                before.getClass().getSimpleName(),
                                organisation.getClass().getSimpleName()),
                        "Maybe one of the two has an identifier of its own: give it another.");
            }
        }
        return new OrganisationHistory(
                List.copyOf(known.values()),
                List.copyOf(new LinkedHashSet<>(joined(memberships, other.memberships))),
                List.copyOf(new LinkedHashSet<>(joined(successions, other.successions))));
    }

    /**
     * This history with more organisations.
     *
     * @param more organisations with identifiers of their own
     * @return a new history
     * @throws IllegalArgumentException if two organisations have one identifier
     */
    public OrganisationHistory withOrganisations(Collection<? extends Organisation> more) {
        return new OrganisationHistory(joined(organisations, more), memberships, successions);
    }

    /**
     * This history with more memberships.
     *
     * @param more memberships; whether they overlap others is not checked here but by {@link #overlaps()}
     * @return a new history
     */
    public OrganisationHistory withMemberships(Collection<Membership> more) {
        return new OrganisationHistory(organisations, joined(memberships, more), successions);
    }

    /**
     * A member joins, until further notice.
     *
     * @param member who joins
     * @param parent whom
     * @param grouping in which respect
     * @param firstDay its first day as a member
     * @return a new history
     */
    public OrganisationHistory withJoining(
            OrganisationId member, OrganisationId parent, Grouping grouping, LocalDate firstDay) {
        return withMemberships(List.of(new Membership(member, parent, grouping, DatePeriod.ofStart(firstDay))));
    }

    /**
     * A member leaves: its membership that goes on, or lasts longer, ends.
     *
     * @param member who leaves
     * @param grouping in which respect
     * @param lastDay its last day as a member
     * @return a new history
     * @throws IllegalArgumentException if it is no member on that day
     */
    public OrganisationHistory withLeaving(OrganisationId member, Grouping grouping, LocalDate lastDay) {
        Predicate<Membership> leaves = membership -> membership.member().equals(member)
                && membership.grouping().equals(grouping)
                && membership.holdsOn(lastDay);
        if (memberships.stream().noneMatch(leaves)) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT, "member must belong to a %s on %s, %s does not", grouping, lastDay, member),
                    "Maybe it left before, or the identifier is of another organisation.");
        }
        return withMembershipsOnly(MembershipChanges.ended(memberships, leaves, lastDay));
    }

    /**
     * A member moves: it leaves on the day before and joins another.
     *
     * @param member who moves
     * @param parent to whom it belongs from then on
     * @param grouping in which respect
     * @param firstDay its first day there
     * @return a new history
     * @throws IllegalArgumentException if it is no member of anybody on the day before
     */
    public OrganisationHistory withMoving(
            OrganisationId member, OrganisationId parent, Grouping grouping, LocalDate firstDay) {
        return withLeaving(member, grouping, firstDay.minusDays(1)).withJoining(member, parent, grouping, firstDay);
    }

    /**
     * An organisation closes: from the day after it belongs to nobody, and nobody to it.
     *
     * @param organisation who closes
     * @param lastDay its last day
     * @return a new history
     */
    public OrganisationHistory withClosing(OrganisationId organisation, LocalDate lastDay) {
        return withMembershipsOnly(MembershipChanges.ended(
                memberships,
                membership -> membership.member().equals(organisation)
                        || membership.parent().equals(organisation),
                lastDay));
    }

    /**
     * One organisation merges into another. It closes on the day before; its members, if it has some, as a network has,
     * are the successor's from then on; and so are its counts ({@link #carryForward}).
     *
     * @param predecessor who closes
     * @param successor who goes on
     * @param firstDay the first day under the successor
     * @return a new history
     * @throws IllegalArgumentException if the two are one organisation
     */
    public OrganisationHistory withMerger(OrganisationId predecessor, OrganisationId successor, LocalDate firstDay) {
        return withMembershipsOnly(MembershipChanges.handedOver(memberships, predecessor, successor, firstDay))
                .withClosing(predecessor, firstDay.minusDays(1))
                .withSuccessions(List.of(new Succession(predecessor, successor, SuccessionKind.MERGED_INTO, firstDay)));
    }

    /**
     * A part of an organisation becomes another. Which patients, or which members, go over cannot be told from that: the
     * counts of the predecessor are set apart from then on ({@link #carryForward}). Memberships are not touched; let the
     * parts {@linkplain #withJoining join}, and the predecessor {@linkplain #withClosing close} if nothing of it is left.
     *
     * @param predecessor who splits
     * @param successor the part; where it splits into several, call this for each
     * @param firstDay the first day of the part
     * @return a new history
     * @throws IllegalArgumentException if the two are one organisation
     */
    public OrganisationHistory withSplit(OrganisationId predecessor, OrganisationId successor, LocalDate firstDay) {
        return withSuccessions(List.of(new Succession(predecessor, successor, SuccessionKind.SPLIT_INTO, firstDay)));
    }

    /**
     * This history with more successions. Memberships are not touched: end those of the predecessor where the source
     * does.
     *
     * @param more successions
     * @return a new history
     */
    public OrganisationHistory withSuccessions(Collection<Succession> more) {
        return new OrganisationHistory(organisations, memberships, joined(successions, more));
    }

    /**
     * Finds an organisation.
     *
     * @param id what it is known by
     * @return the organisation; empty if it is not in this history
     */
    public Optional<Organisation> find(OrganisationId id) {
        return ((IndexedOrganisations) organisations).find(id);
    }

    /**
     * What to call an organisation where people read it.
     *
     * @param id what it is known by
     * @return its name; the identifier itself if this history does not know the organisation
     */
    public String nameOf(OrganisationId id) {
        return find(id).map(Organisation::name).orElse(id.value());
    }

    /**
     * How things stood on a day.
     *
     * @param day the day
     * @return the memberships that held on it, to be asked upwards and downwards
     */
    public Hierarchy asOf(LocalDate day) {
        return Hierarchy.of(
                day,
                memberships.stream()
                        .filter(membership -> membership.holdsOn(day))
                        .toList());
    }

    /** {@return every pair of memberships by which a member belongs to two parents of one grouping on the same day} */
    public List<MembershipOverlap> overlaps() {
        return MembershipOverlap.among(memberships);
    }

    /** {@return identifiers that memberships or successions name and no organisation has} */
    public NavigableSet<OrganisationId> unknownOrganisations() {
        NavigableSet<OrganisationId> unknown = new TreeSet<>();
        Stream.concat(
                        memberships.stream().flatMap(membership -> Stream.of(membership.member(), membership.parent())),
                        successions.stream()
                                .flatMap(succession -> Stream.of(succession.predecessor(), succession.successor())))
                .forEach(unknown::add);
        organisations.forEach(organisation -> unknown.remove(organisation.id()));
        return unknown;
    }

    /**
     * Brings counts of one day to the organisations of a later one: the count of an organisation that merged in between is
     * added to its successor's, along any number of mergers. Nothing is guessed: where an organisation split, or went to
     * several successors at once, its count is set apart.
     *
     * @param counts people or events by organisation, each 0 or more
     * @param countedOn the day of the counts; successions up to it, inclusive, are in them already
     * @param day the later day; successions up to it, inclusive, have happened
     * @return the counts by the organisations of that day, and those set apart; together they add up to the counts given
     * @throws IllegalArgumentException if the later day is the earlier one
     */
    public CarriedForward carryForward(Map<OrganisationId, Long> counts, LocalDate countedOn, LocalDate day) {
        if (day.isBefore(countedOn)) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "day must not be before countedOn %s, was %s", countedOn, day),
                    "Maybe the two are swapped: counts cannot be brought back to before a merger.");
        }
        return new CountsAcrossMergers(successions, countedOn, day).carry(counts);
    }

    private OrganisationHistory withMembershipsOnly(List<Membership> changed) {
        return new OrganisationHistory(organisations, changed, successions);
    }

    private static <T> List<T> joined(List<T> some, Collection<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
