/**
 * Which practices a quality improvement support team (QIST) should visit first, and why: by how many patients would gain if
 * each practice reached the upper quartile of its peers.
 */
@NullMarked
package io.github.chinsdk.kpi.worklist;

import org.jspecify.annotations.NullMarked;
