/** Writes the findings as a page, as JSON, as CSV and as a one-screen summary. */
@NullMarked
package io.github.chinsdk.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;
