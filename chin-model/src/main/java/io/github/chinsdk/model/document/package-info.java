/**
 * Documents in and out. The published files of the NHS are read as they are published; what is wrong in them comes back
 * as a list of {@link io.github.chinsdk.model.document.RowProblem} beside the good rows.
 */
@NullMarked
package io.github.chinsdk.model.document;

import org.jspecify.annotations.NullMarked;
