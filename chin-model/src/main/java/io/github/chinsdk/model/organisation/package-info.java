/**
 * Organisations and how they belong together over time: each is an
 * {@link io.github.chinsdk.model.organisation.Organisation}, an
 * {@link io.github.chinsdk.model.organisation.OrganisationHistory} holds dated memberships and successions, and a
 * {@link io.github.chinsdk.model.organisation.Hierarchy} is how things stood on one day, along which counts are rolled up.
 *
 * <p>In which CHIN was a practice on a day, and what are the lists by borough?
 *
 * <pre>{@code
 * Hierarchy may = history.asOf(LocalDate.of(2018, 5, 1));
 * may.parentOf(OrganisationId.parse("F83004"), Grouping.CHIN).map(history::nameOf).ifPresent(System.out::println);
 * may.rollUp(OrganisationId.keysOf(qof.registeredPopulation()), Grouping.COMMISSIONER).totals()
 *         .forEach((borough, people) -> System.out.println(history.nameOf(borough) + ": " + people));
 * }</pre>
 */
@NullMarked
package io.github.chinsdk.model.organisation;

import org.jspecify.annotations.NullMarked;
