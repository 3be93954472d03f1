/** Turns counts of practices into estimates for practices, networks, boroughs and the whole. */
@NullMarked
package io.github.chinsdk.examples.quickstart.measure;

import org.jspecify.annotations.NullMarked;
