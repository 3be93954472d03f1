package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The row that a {@link CsvTable} stands on; a new one is not made for each row. Columns are those that were asked for. */
final class CsvRow {

    private static final int MAX_DIGITS = 15;
    private static final int NOT_A_DAY = -1;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final String[] columnNames;

    /** What the table fills in before it has the row mapped. */
    final @Nullable String[] cells;

    private final boolean confidential;
    private @Nullable RecentPeriods periods;
    private long number;
    private String lastCodeText = "";
    private OdsCode lastCode = new OdsCode("000");

    CsvRow(String[] columnNames, boolean confidential) {
        this.columnNames = columnNames;
        this.cells = new String[columnNames.length];
        this.confidential = confidential;
    }

    void standOn(long rowNumber) {
        this.number = rowNumber;
    }

    /** Whether the file has the column; asked for columns that may be absent. */
    boolean has(int column) {
        return column < cells.length && cells[column] != null;
    }

    /** As a spreadsheet counts, the header being row 1. */
    long number() {
        return number;
    }

    /** As in the file, spaces and all; what equals a text that was good is good too. */
    String cell(int column) {
        String cell = cells[column];
        return cell == null ? "" : cell;
    }

    /** Without the spaces around it, as exports of fixed-width tables have them. */
    String text(int column) {
        String cell = cells[column];
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return isPrinted(cell.charAt(0)) && isPrinted(cell.charAt(cell.length() - 1)) ? cell : cell.strip();
    }

    /** Whether a character is of ASCII and no space, which is nearly always, so that there is nothing to strip. */
    private static boolean isPrinted(char c) {
        return c > ' ' && c < 0x7F;
    }

    String requiredText(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw bad(column, "must not be empty", "Maybe the export dropped the column: ask for the file again.");
        }
        return text;
    }

    BadField bad(int column, String problem, String wayOut) {
        return new BadField(columnNames[column], confidential ? "" : text(column), problem, wayOut);
    }

    OdsCode odsCode(int column) {
        String text = text(column);
        if (text.equals(lastCodeText)) {
            return lastCode;
        }
        try {
            OdsCode code = new OdsCode(text);
            lastCodeText = text;
            lastCode = code;
            return code;
        } catch (IllegalArgumentException refused) {
            throw bad(
                    column,
                    text.isEmpty() ? "must not be empty" : "must be an ODS code of 3 to 12 capital letters and digits",
                    "Maybe a name stands where the code should, or columns have moved: compare with the header.");
        }
    }

    OrganisationId organisationId(int column) {
        try {
            return new OrganisationId(requiredText(column));
        } catch (IllegalArgumentException refused) {
            throw bad(column, "must be a code", "Maybe the columns have moved: compare the row with the header.");
        }
    }

    /** A count of people or things: a whole number, 0 or more, plain digits. Missing is an error, never zero. */
    long count(int column) {
        long value = plainDigits(cell(column));
        if (value >= 0) {
            return value;
        }
        value = plainDigits(text(column));
        if (value < 0) {
            throw badCount(column, text(column));
        }
        return value;
    }

    /** Negative: not up to 15 digits and nothing else. */
    private static long plainDigits(String text) {
        int length = text.length();
        boolean digits = length > 0 && length <= MAX_DIGITS;
        long value = 0;
        for (int i = 0; digits && i < length; i++) {
            int digit = text.charAt(i) - '0';
            digits = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        return digits ? value : -1;
    }

    /** A number of 0 or more with a decimal point, in plain digits; at most 3 digits before the point. */
    double decimal(int column) {
        String text = text(column);
        int point = text.indexOf('.');
        int wholeEnd = point < 0 ? text.length() : point;
        boolean plain = wholeEnd <= 3
                && isAsciiDigits(text, 0, wholeEnd)
                && (point < 0 || (text.length() <= 24 && isAsciiDigits(text, point + 1, text.length())));
        if (!plain) {
            throw bad(
                    column,
                    text.isEmpty() || text.equals("NA")
                            ? "must be a number, none is given"
                            : "must be a number below 1000 in plain digits",
                    "Maybe a decimal comma or an exponent was written: write 34.57.");
        }
        return plainDecimal(text, point);
    }

    /** Up to 15 digits and a power of ten are exact, so their quotient is the nearest number: the same bits, sooner. */
    private static double plainDecimal(String text, int point) {
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (text.length() > MAX_DIGITS + 1) {
            return Double.parseDouble(text);
        }
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i != point) {
                digits = digits * 10 + text.charAt(i) - '0';
            }
        }
        return digits / POWERS_OF_TEN[decimals];
    }

    /** The first day, which must be there, to the last, which need not (blank, or NA as R writes it); as 20130401. */
    DatePeriod period(int firstColumn, int lastColumn) {
        String last = text(lastColumn);
        boolean open = last.isEmpty() || last.equals("NA");
        RecentPeriods recent = periods == null ? new RecentPeriods() : periods;
        periods = recent;
        // A period that the file named before was found good then.
        DatePeriod known = recent.known(eightDigits(cell(firstColumn)), open ? RecentPeriods.OPEN : eightDigits(last));
        if (known != null) {
            return known;
        }
        int firstDay = odsDay(firstColumn);
        int lastDay = open ? RecentPeriods.OPEN : odsDay(lastColumn);
        if (!open && lastDay < firstDay) {
            throw bad(
                    lastColumn,
                    String.format(
                            Locale.ROOT, "must not be before %s (%s)", columnNames[firstColumn], text(firstColumn)),
                    "Maybe the two dates are swapped.");
        }
        return recent.of(firstDay, lastDay);
    }

    /** The number that eight digits are; {@link #NOT_A_DAY} for any other text, and for eight zeros. */
    private static int eightDigits(String text) {
        if (text.length() != 8) {
            return NOT_A_DAY;
        }
        int wrong = 0;
        int number = 0;
        for (int i = 0; i < 8; i++) {
            int digit = text.charAt(i) - '0';
            // One of the two is negative unless it is a digit; one look at all of them is quicker than eight.
            wrong |= digit | (9 - digit);
            number = number * 10 + digit;
        }
        return wrong < 0 || number == 0 ? NOT_A_DAY : number;
    }

    /** The eight digits of a day of the calendar as a number. */
    private int odsDay(int column) {
        String text = text(column);
        if (text.length() != 8 || !isAsciiDigits(text)) {
            throw bad(
                    column,
                    text.isEmpty() ? "must not be empty" : "must be a day written as 20130401",
                    "Maybe a spreadsheet rewrote the dates: use the file as ODS published it.");
        }
        int day = eightDigits(text);
        int month = day / 100 % 100;
        int ofMonth = day % 100;
        boolean real = month >= 1
                && month <= 12
                && ofMonth >= 1
                && ofMonth <= YearMonth.of(day / 10_000, month).lengthOfMonth();
        if (!real) {
            throw bad(column, "must be a day of the calendar", "Maybe month and day are swapped: ODS writes 20130401.");
        }
        return day;
    }

    private BadField badCount(int column, String text) {
        if (text.isEmpty() || text.equals("NA") || text.equals("NULL")) {
            return bad(
                    column,
                    "must be a whole number, none is given",
                    "Maybe the practice did not report: it is left out, since missing is never zero.");
        }
        if (isAsciiDigits(text)) {
            return bad(column, "must have at most " + MAX_DIGITS + " digits", "Maybe two columns ran together.");
        }
        if (text.startsWith("-") && isAsciiDigits(text.substring(1))) {
            return bad(
                    column, "must be >= 0", "Maybe the publisher marks suppressed counts so: ask what the sign means.");
        }
        if (text.contains("*") || text.equals("c")) {
            return bad(
                    column,
                    "must be a whole number, this one is suppressed",
                    "Maybe use a wider area, where it is published: a suppressed count is not zero.");
        }
        return bad(
                column,
                "must be a whole number in plain digits",
                "Maybe take out thousands separators, decimals and blanks: write 1234.");
    }

    static boolean isAsciiDigits(String text) {
        return isAsciiDigits(text, 0, text.length());
    }

    private static boolean isAsciiDigits(String text, int from, int toExclusive) {
        if (from >= toExclusive) {
            return false;
        }
        for (int i = from; i < toExclusive; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
