/**
 * What people take into the room: the agenda of each meeting, and each person's own timetable, as values, as plain text, as
 * Markdown and as CSV. Patients appear under the ids of the problem, which must be pseudonyms.
 */
@NullMarked
package io.github.chinsdk.scheduling.agenda;

import org.jspecify.annotations.NullMarked;
