package io.github.chinsdk.scheduling.calendar;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who sends or receives an invitation.
 *
 * @param name the name to show
 * @param email an e-mail address, as in {@code mdt.coordinator@example.nhs.uk}
 */
public record CalendarAddress(String name, String email) {

    // Deliberately narrow: what is written into a file that programs act on must be nothing but an address.
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    /** Checks the address. */
    public CalendarAddress {
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "email must be an address such as mdt@example.nhs.uk, was %d characters\n",
                            email.length())
                    + "Maybe it holds a name, a space or several addresses; give each its own.");
        }
    }

    /** {@return the part of the address after the at sign, in lower case} */
    public String domain() {
        return email.substring(email.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
