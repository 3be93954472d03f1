package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.LsoaCode;

/** In which row each small area stood first. Their numbers run on, so pages of an array hold them without a hash. */
final class RowsOfAreas {

    static final long NONE = 0;

    private static final int PAGE = 512;
    private static final int NUMBERS_OF_A_COUNTRY = 1_000_000;

    private final long[][] pages = new long[2 * NUMBERS_OF_A_COUNTRY / PAGE + 1][];

    /** The row that had the area before, or {@link #NONE}, in which case this row has it first. */
    long putIfAbsent(LsoaCode area, long row) {
        String code = area.value();
        int number = Integer.parseInt(code, 3, code.length(), 10);
        int place = code.charAt(0) == 'E' ? number : NUMBERS_OF_A_COUNTRY + number;
        long[] page = pages[place / PAGE];
        if (page == null) {
            page = new long[PAGE];
            pages[place / PAGE] = page;
        }
        long before = page[place % PAGE];
        if (before == NONE) {
            page[place % PAGE] = row;
        }
        return before;
    }
}
