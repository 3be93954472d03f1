package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.internal.Rejections;
import java.util.stream.IntStream;

/** Where the rows of two columns stand in a funnel; a row that cannot be assessed says why and spoils no other. */
public final class FunnelPositions {

    private final FunnelPosition[] positions;
    private final Rejections reasons;

    FunnelPositions(FunnelPosition[] positions, Rejections reasons) {
        this.positions = positions;
        this.reasons = reasons;
    }

    /** {@return how many rows there are} */
    public int size() {
        return positions.length;
    }

    /**
     * The position of a row.
     *
     * @param row the row, from 0
     * @return where it stands; {@link FunnelPosition#NOT_ASSESSED} with a {@link #reason} where its counts do not allow it
     */
    public FunnelPosition position(int row) {
        return positions[row];
    }

    /**
     * Why a row is not assessed.
     *
     * @param row the row, from 0
     * @return one sentence, or the empty text where it is assessed
     */
    public String reason(int row) {
        return reasons.reason(row);
    }

    /** {@return the rows that are not assessed, ascending} */
    public int[] rowsNotAssessed() {
        return IntStream.range(0, positions.length)
                .filter(row -> positions[row] == FunnelPosition.NOT_ASSESSED)
                .toArray();
    }
}
