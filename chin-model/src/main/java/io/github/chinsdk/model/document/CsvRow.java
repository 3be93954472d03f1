package io.github.chinsdk.model.document;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that a {@link CsvTable} stands on; a new one is not made for each row. Columns are those that were asked for. */
final class CsvRow {

    private static final int MAX_DIGITS = 15;

    private final String[] columnNames;
    private final @Nullable String[] cells;
    private final boolean confidential;
    private long number;
    private String lastCodeText = "";
    private OdsCode lastCode = new OdsCode("000");

    CsvRow(String[] columnNames, boolean confidential) {
        this.columnNames = columnNames;
        this.cells = new String[columnNames.length];
        this.confidential = confidential;
    }

    void set(int column, String text) {
        cells[column] = text;
    }

    void standOn(long rowNumber) {
        this.number = rowNumber;
    }

    /** Whether the file has the column; asked for columns that may be absent. */
    boolean has(int column) {
        return cells[column] != null;
    }

    /** As a spreadsheet counts, the header being row 1. */
    long number() {
        return number;
    }

    String columnName(int column) {
        return columnNames[column];
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
        String text = text(column);
        int length = text.length();
        boolean digits = length > 0 && length <= MAX_DIGITS;
        long value = 0;
        for (int i = 0; digits && i < length; i++) {
            int digit = text.charAt(i) - '0';
            digits = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        if (!digits) {
            throw badCount(column, text);
        }
        return value;
    }

    /** A number of 0 or more with a decimal point, in plain digits; at most 3 digits before the point. */
    double decimal(int column) {
        String text = text(column);
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        boolean plain = isAsciiDigits(whole)
                && whole.length() <= 3
                && (point < 0 || (isAsciiDigits(text.substring(point + 1)) && text.length() <= 24));
        if (!plain) {
            throw bad(
                    column,
                    text.isEmpty() || text.equals("NA")
                            ? "must be a number, none is given"
                            : "must be a number below 1000 in plain digits",
                    "Maybe a decimal comma or an exponent was written: write 34.57.");
        }
        return Double.parseDouble(text);
    }

    /** A day written 20130401, as ODS does; empty where there is none (blank, or NA as R writes it). */
    Optional<LocalDate> odsDate(int column) {
        String text = text(column);
        return text.isEmpty() || text.equals("NA") ? Optional.empty() : Optional.of(requiredOdsDate(column));
    }

    /** The first day, which must be there, to the last, which need not. */
    DatePeriod period(int firstColumn, int lastColumn) {
        LocalDate firstDay = requiredOdsDate(firstColumn);
        Optional<LocalDate> lastDay = odsDate(lastColumn);
        if (lastDay.isPresent() && lastDay.get().isBefore(firstDay)) {
            throw bad(
                    lastColumn,
                    String.format(
                            Locale.ROOT, "must not be before %s (%s)", columnNames[firstColumn], text(firstColumn)),
                    "Maybe the two dates are swapped.");
        }
        return new DatePeriod(firstDay, lastDay);
    }

    LocalDate requiredOdsDate(int column) {
        String text = text(column);
        if (text.length() == 8 && isAsciiDigits(text)) {
            try {
                int yearMonthDay = Integer.parseInt(text);
                return LocalDate.of(yearMonthDay / 10_000, yearMonthDay / 100 % 100, yearMonthDay % 100);
            } catch (DateTimeException noSuchDay) {
                throw bad(
                        column,
                        "must be a day of the calendar",
                        "Maybe month and day are swapped: ODS writes 20130401.");
            }
        }
        throw bad(
                column,
                text.isEmpty() ? "must not be empty" : "must be a day written as 20130401",
                "Maybe a spreadsheet rewrote the dates: use the file as ODS published it.");
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
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
