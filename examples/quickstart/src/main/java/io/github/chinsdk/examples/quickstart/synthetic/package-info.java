/** A synthetic North Central London: invented practices that add up to the published totals. */
@NullMarked
package io.github.chinsdk.examples.quickstart.synthetic;

import org.jspecify.annotations.NullMarked;
