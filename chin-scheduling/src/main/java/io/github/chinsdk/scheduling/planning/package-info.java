/**
 * From what a coordinator says to an {@link io.github.chinsdk.scheduling.MdtProblem}: networks and how often they meet, people
 * and their hours, rooms, holidays, and the patients to discuss. {@link io.github.chinsdk.scheduling.planning.MdtPlan} makes
 * the series of meetings, their windows and seats, and the discussions with their minutes; {@link
 * io.github.chinsdk.scheduling.planning.Feasibility} says at once what cannot work; {@link
 * io.github.chinsdk.scheduling.planning.CarryOver} takes what is left into the next month.
 */
@NullMarked
package io.github.chinsdk.scheduling.planning;

import org.jspecify.annotations.NullMarked;
