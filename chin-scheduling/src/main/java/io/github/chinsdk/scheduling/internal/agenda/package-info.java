/** Puts agendas and timetables together and writes them out. */
@NullMarked
package io.github.chinsdk.scheduling.internal.agenda;

import org.jspecify.annotations.NullMarked;
