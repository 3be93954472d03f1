package io.github.chinsdk.scheduling.internal.allocation;

/**
 * The discussions of one network. Arrays run over its discussions unless said otherwise.
 *
 * @param ids the discussions' ids
 * @param minutes how long each takes
 * @param needs the bits that a meeting must provide
 * @param release the first day it may be held, as an epoch day
 * @param due the last day
 * @param waitFrom the day from which waiting counts
 * @param waitRate the cost of a day's wait
 * @param leftCost the cost of leaving it out, without fairness and disruption
 * @param moveCost the disruption of any meeting but the published one, and of none
 * @param published the published meeting, as an index among the network's meetings, or -1
 * @param forced the meeting it must stay at, or -1 when free
 * @param organisation the organisation that put it forward, as an index
 * @param organisations how many organisations there are
 * @param follows the earlier discussion, or -1
 * @param minGap the least days after it
 * @param maxGap the most days after it at no cost
 * @param lateRate the cost of a day beyond
 * @param fairness the weight of the square of an organisation's discussions left out
 * @param closed for each meeting of the network, whether only forced discussions may be there
 * @param capacity for each meeting of the network, its minutes for discussions
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared: arrays are what the search reads fast
public record NetworkDiscussions(
        String[] ids,
        int[] minutes,
        long[] needs,
        int[] release,
        int[] due,
        int[] waitFrom,
        int[] waitRate,
        long[] leftCost,
        int[] moveCost,
        int[] published,
        int[] forced,
        int[] organisation,
        int organisations,
        int[] follows,
        int[] minGap,
        int[] maxGap,
        int lateRate,
        int fairness,
        boolean[] closed,
        int[] capacity) {

    public int size() {
        return ids.length;
    }

    /** The cost of holding a discussion at a meeting on a day, follow-up lateness aside. */
    long heldCost(int discussion, int meeting, int epochDay) {
        long wait = Math.max(0, epochDay - waitFrom[discussion]);
        return wait * waitRate[discussion] + (meeting == published[discussion] ? 0 : moveCost[discussion]);
    }

    /** The cost of leaving a discussion out, fairness aside. */
    long leftOutCost(int discussion) {
        return leftCost[discussion] + moveCost[discussion];
    }

    /** The cost of leaving out every discussion that needs any of the bits. */
    public double presenceValue(long bits, long mediumWeight) {
        double value = 0;
        if (bits != 0) {
            for (int i = 0; i < ids.length; i++) {
                if ((needs[i] & bits) != 0) {
                    value += (double) Cost.medium(leftCost[i]) * mediumWeight + Cost.soft(leftCost[i]);
                }
            }
        }
        return value;
    }
}
