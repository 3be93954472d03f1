/** The search for a good schedule of one group of networks. */
@NullMarked
package io.github.chinsdk.scheduling.internal.search;

import org.jspecify.annotations.NullMarked;
