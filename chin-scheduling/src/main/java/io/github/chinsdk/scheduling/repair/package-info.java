/** Mends a published schedule when something changes, disturbing people as little as it can. */
@NullMarked
package io.github.chinsdk.scheduling.repair;

import org.jspecify.annotations.NullMarked;
