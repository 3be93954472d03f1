/** The JSON documents, and the checks that tie a problem together. */
@NullMarked
package io.github.chinsdk.scheduling.internal.document;

import org.jspecify.annotations.NullMarked;
