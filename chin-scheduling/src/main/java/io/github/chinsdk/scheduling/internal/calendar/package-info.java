/** The table of bank holidays and the writer of iCalendar text. */
@NullMarked
package io.github.chinsdk.scheduling.internal.calendar;

import org.jspecify.annotations.NullMarked;
