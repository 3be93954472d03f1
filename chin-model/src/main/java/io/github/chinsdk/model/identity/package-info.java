/**
 * Identifiers: of organisations ({@link io.github.chinsdk.model.identity.OdsCode}), areas
 * ({@link io.github.chinsdk.model.identity.GssCode}, {@link io.github.chinsdk.model.identity.LsoaCode}), people
 * ({@link io.github.chinsdk.model.identity.NhsNumber}, {@link io.github.chinsdk.model.identity.PseudonymId}) and of what
 * is recorded about them ({@link io.github.chinsdk.model.identity.Icd10Code},
 * {@link io.github.chinsdk.model.identity.SnomedCode}).
 *
 * <p>Each has one text form, which is its JSON form and its form as a map key. The two that identify a person show a
 * mask from {@code toString}; their text form has to be asked for by name.
 */
@NullMarked
package io.github.chinsdk.model.identity;

import org.jspecify.annotations.NullMarked;
