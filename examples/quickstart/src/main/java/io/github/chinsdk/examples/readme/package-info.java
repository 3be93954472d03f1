/** The program that the README shows. */
@NullMarked
package io.github.chinsdk.examples.readme;

import org.jspecify.annotations.NullMarked;
