/**
 * Small inline SVG charts. Written here and not by a chart library, because a report that must have the same bytes on
 * every machine cannot be laid out by the fonts of one, and because every mark needs a title that a screen reader finds.
 */
@NullMarked
package io.github.chinsdk.examples.quickstart.chart;

import org.jspecify.annotations.NullMarked;
