/** A static page of pictures: results in, Vega-Lite out. */
@NullMarked
package io.github.chinsdk.examples.dashboard;

import org.jspecify.annotations.NullMarked;
