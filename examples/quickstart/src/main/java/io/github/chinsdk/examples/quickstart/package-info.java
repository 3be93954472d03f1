/** The main job: from NHS data to KPIs to a month of MDT meetings. Begin with {@code Quickstart}. */
@NullMarked
package io.github.chinsdk.examples.quickstart;

import org.jspecify.annotations.NullMarked;
