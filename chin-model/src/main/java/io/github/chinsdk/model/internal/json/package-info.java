/** The strict mapper; not exported. */
@NullMarked
package io.github.chinsdk.model.internal.json;

import org.jspecify.annotations.NullMarked;
