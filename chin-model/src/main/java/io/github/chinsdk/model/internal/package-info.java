/** What the exported packages share and nobody else sees. */
@NullMarked
package io.github.chinsdk.model.internal;

import org.jspecify.annotations.NullMarked;
