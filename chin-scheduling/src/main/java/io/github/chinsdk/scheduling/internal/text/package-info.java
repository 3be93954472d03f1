/** How things are put in words, in plain text, Markdown and CSV. */
@NullMarked
package io.github.chinsdk.scheduling.internal.text;

import org.jspecify.annotations.NullMarked;
