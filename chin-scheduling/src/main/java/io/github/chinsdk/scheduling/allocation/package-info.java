/**
 * The generalised assignment problem: who does what, each job once, nobody beyond what they can carry. It is what allocating
 * discussions to given meetings comes to, as an engine for its neighbours.
 */
@NullMarked
package io.github.chinsdk.scheduling.allocation;

import org.jspecify.annotations.NullMarked;
