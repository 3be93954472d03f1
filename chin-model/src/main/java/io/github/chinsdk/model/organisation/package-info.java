/**
 * Organisations and how they belong together over time: each is an
 * {@link io.github.chinsdk.model.organisation.Organisation}, an
 * {@link io.github.chinsdk.model.organisation.OrganisationHistory} holds dated memberships and successions, and a
 * {@link io.github.chinsdk.model.organisation.Hierarchy} is how things stood on one day, along which counts are rolled up.
 */
@NullMarked
package io.github.chinsdk.model.organisation;

import org.jspecify.annotations.NullMarked;
