/** Plans a month of multi-disciplinary team meetings and writes it down. */
@NullMarked
package io.github.chinsdk.examples.quickstart.plan;

import org.jspecify.annotations.NullMarked;
