/**
 * JSON documents, strict: every top-level record that carries
 * {@link io.github.chinsdk.model.document.DocumentSchema @DocumentSchema} is one, says its schema, and is read back only
 * if every field is known, present where it must be, of its own type and there once. A JSON Schema of each lies in the
 * jar under {@code META-INF/chin-schemas/}.
 */
@NullMarked
package io.github.chinsdk.model.document.json;

import org.jspecify.annotations.NullMarked;
