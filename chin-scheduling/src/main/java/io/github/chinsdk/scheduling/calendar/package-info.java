/**
 * Days on which nobody meets, and meetings as calendar files: bank holidays of England, school holidays that the caller
 * knows, and iCalendar text (RFC 5545) that any calendar program opens. No patient data goes into a calendar.
 */
@NullMarked
package io.github.chinsdk.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
