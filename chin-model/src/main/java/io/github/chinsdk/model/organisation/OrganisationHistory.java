package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All organisations of a programme or a country, who belonged to whom from when until when, and who followed whom. Ask it
 * how things stood on a day ({@link #asOf}), or bring old counts to the organisations of a later day
 * ({@link #carryForward}).
 *
 * <p>Data that contradict themselves are kept and reported ({@link #overlaps()}, {@link #unknownOrganisations()}), never
 * repaired. Immutable.
 *
 * @param organisations each once
 * @param memberships in their natural order
 * @param successions in their natural order
 */
@DocumentSchema("chin-organisation-history/1")
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
        Set<Organisation> organisations = new LinkedHashSet<>(List.of(Country.ENGLAND));
        Set<Membership> memberships = new LinkedHashSet<>();
        for (PracticePlacement placement : placements) {
            OrganisationId practice = placement.practice().id();
            OrganisationId commissioner = placement.commissioner().id();
            OrganisationId system = placement.system().id();
            OrganisationId region = placement.region().id();
            organisations.addAll(
                    List.of(placement.practice(), placement.commissioner(), placement.system(), placement.region()));
            placement.network().ifPresent(network -> {
                organisations.add(network);
                memberships.add(new Membership(practice, network.id(), Grouping.PCN, period));
            });
            memberships.add(new Membership(practice, commissioner, Grouping.COMMISSIONER, period));
            memberships.add(new Membership(commissioner, system, Grouping.SYSTEM, period));
            memberships.add(new Membership(system, region, Grouping.REGION, period));
            memberships.add(new Membership(region, Country.ENGLAND.id(), Grouping.COUNTRY, period));
        }
        return new OrganisationHistory(List.copyOf(organisations), List.copyOf(memberships), List.of());
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
     * A member leaves: its membership that goes on, or lasts longer, ends.
     *
     * @param member who leaves
     * @param grouping in which respect
     * @param lastDay its last day as a member
     * @return a new history
     * @throws IllegalArgumentException if it is no member on that day
     */
    public OrganisationHistory withLeaving(OrganisationId member, Grouping grouping, LocalDate lastDay) {
        List<Membership> changed = new ArrayList<>();
        boolean left = false;
        for (Membership membership : memberships) {
            if (membership.member().equals(member)
                    && membership.grouping().equals(grouping)
                    && membership.holdsOn(lastDay)) {
                changed.add(new Membership(
                        member,
                        membership.parent(),
                        grouping,
                        membership.period().endingOn(lastDay)));
                left = true;
            } else {
                changed.add(membership);
            }
        }
        if (!left) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT, "member must belong to a %s on %s, %s does not", grouping, lastDay, member),
                    "Maybe it left before, or the identifier is of another organisation.");
        }
        return new OrganisationHistory(organisations, changed, successions);
    }

    /**
     * One organisation merges into another: all its memberships end on the day before, and its counts go to the successor
     * from then on ({@link #carryForward}).
     *
     * @param predecessor who closes
     * @param successor who goes on
     * @param firstDay the first day under the successor
     * @return a new history
     * @throws IllegalArgumentException if the two are one organisation
     */
    public OrganisationHistory withMerger(OrganisationId predecessor, OrganisationId successor, LocalDate firstDay) {
        List<Membership> changed = new ArrayList<>();
        for (Membership membership : memberships) {
            if (!membership.member().equals(predecessor)
                    || membership
                            .period()
                            .lastDay()
                            .filter(last -> last.isBefore(firstDay))
                            .isPresent()) {
                changed.add(membership);
            } else if (membership.period().firstDay().isBefore(firstDay)) {
                changed.add(new Membership(
                        predecessor,
                        membership.parent(),
                        membership.grouping(),
                        membership.period().endingOn(firstDay.minusDays(1))));
            }
        }
        Succession merger = new Succession(predecessor, successor, SuccessionKind.MERGED_INTO, firstDay);
        return new OrganisationHistory(organisations, changed, joined(successions, List.of(merger)));
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
        List<MembershipOverlap> overlaps = new ArrayList<>();
        // Sorted by grouping, member and first day: those that may overlap with one follow right behind it.
        for (int i = 0; i < memberships.size(); i++) {
            Membership first = memberships.get(i);
            for (int j = i + 1; j < memberships.size(); j++) {
                Membership second = memberships.get(j);
                if (!second.grouping().equals(first.grouping())
                        || !second.member().equals(first.member())
                        || !first.period().overlaps(second.period())) {
                    break;
                }
                overlaps.add(new MembershipOverlap(first, second));
            }
        }
        return overlaps;
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
     * Brings counts of an earlier day to the organisations of a later one: the count of an organisation that merged is
     * added to its successor's, along any number of mergers. Nothing is guessed: where an organisation split, or its
     * successions run in a circle or to several successors, its count is set apart.
     *
     * @param counts people or events by organisation, each 0 or more
     * @param day successions up to this day, inclusive, have happened
     * @return the counts by the organisations of that day, and those set apart; together they add up to the counts given
     */
    public CarriedForward carryForward(Map<OrganisationId, Long> counts, LocalDate day) {
        Map<OrganisationId, List<Succession>> next = new HashMap<>();
        successions.stream()
                .filter(succession -> !succession.firstDay().isAfter(day))
                .forEach(succession -> next.computeIfAbsent(succession.predecessor(), id -> new ArrayList<>())
                        .add(succession));
        SortedMap<OrganisationId, Long> carried = new TreeMap<>();
        SortedMap<OrganisationId, Long> unresolved = new TreeMap<>();
        new TreeMap<>(counts).forEach((id, count) -> {
            Optional<OrganisationId> end = endOfMergers(id, next);
            if (end.isPresent()) {
                carried.merge(end.get(), count, Math::addExact);
            } else {
                unresolved.put(id, count);
            }
        });
        return new CarriedForward(day, carried, unresolved);
    }

    private static Optional<OrganisationId> endOfMergers(
            OrganisationId start, Map<OrganisationId, List<Succession>> next) {
        Set<OrganisationId> seen = new HashSet<>();
        OrganisationId id = start;
        while (seen.add(id)) {
            List<Succession> from = next.getOrDefault(id, List.of());
            if (from.isEmpty()) {
                return Optional.of(id);
            }
            if (from.size() > 1 || from.get(0).kind() == SuccessionKind.SPLIT_INTO) {
                return Optional.empty();
            }
            id = from.get(0).successor();
        }
        return Optional.empty();
    }

    private static <T> List<T> joined(List<T> some, Collection<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
