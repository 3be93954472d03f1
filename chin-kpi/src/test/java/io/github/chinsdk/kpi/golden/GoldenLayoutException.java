package io.github.chinsdk.kpi.golden;

import java.io.Serial;

/** A directory, table or column that is not as the layout has it: nothing of the folder can be certified. */
public final class GoldenLayoutException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    GoldenLayoutException(String message) {
        super(message);
    }
}
