package io.github.chinsdk.scheduling.internal.compiled;

/**
 * A seat. Arrays run over the eligible staff.
 *
 * @param id the slot's id
 * @param staff who may take it
 * @param available for each of them, the positions (date and start) at which they can attend
 * @param seatCost for each of them, the disruption of taking it
 * @param bits what a discussion may need and this seat, once filled, provides
 * @param emptyMedium the medium cost of leaving it empty
 * @param emptySoft the soft cost of leaving it empty, disruption included
 */
public record SlotModel(
        String id, int[] staff, long[][] available, int[] seatCost, long bits, int emptyMedium, int emptySoft) {}
