/**
 * Organisations and how they belong together over time: each an
 * {@link io.github.chinsdk.model.organisation.Organisation} with an
 * {@link io.github.chinsdk.model.organisation.OrganisationId}.
 */
@NullMarked
package io.github.chinsdk.model.organisation;

import org.jspecify.annotations.NullMarked;
