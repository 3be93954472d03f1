package io.github.chinsdk.examples.quickstart;

import java.util.Arrays;
import java.util.Iterator;

/**
 * The words on the command line.
 *
 * @param data the folder with published files; empty: a synthetic programme
 * @param year the year as file names have it; empty: the newest
 * @param borough the code of the borough to look at more closely
 * @param out where the report goes
 * @param seed of the synthetic programme
 * @param steps how long to search for a plan of the meetings
 * @param help whether only the usage is wanted
 */
record Arguments(String data, String year, String borough, String out, long seed, long steps, boolean help) {

    static final long DEFAULT_SEED = 20170401;

    /** A few seconds of search; in steps and not in time, so that every machine finds the same schedule. */
    static final long DEFAULT_STEPS = 40_000;

    static final String USAGE = """
            Usage: Quickstart [--data DIR] [--year 1617] [--borough CODE] [--out DIR] [--seed NUMBER]
                              [--steps NUMBER] [--help]

              --data DIR      read the published files in DIR: PREVALENCE_1617.csv with ORGANISATION_REFERENCE_1617.csv
                              or MAPPING_NHS_GEOGRAPHIES_1617.csv; patients by age and hospital activity if they are
                              there. Without it: a synthetic North Central London.
              --year 1617     which year of DIR, as in the file names; without it the newest that is complete
              --borough CODE  the borough (CCG) to look at more closely; without it Islington (08H), or the largest
              --out DIR       where the report goes; without it target/chin-report
              --seed NUMBER   seed of the synthetic programme; without it 20170401
              --steps NUMBER  how long to search for the plan of the meetings; without it 40000, some seconds

            Exit codes: 0 done, 1 wrong arguments, 2 nothing usable in the files, 3 the report cannot be written.
            """;

    /** What is wrong with the words, two lines. */
    static final class WrongArguments extends Exception {

        private static final long serialVersionUID = 1L;

        WrongArguments(String problem, String wayOut) {
            super(problem + System.lineSeparator() + wayOut);
        }
    }

    static Arguments parse(String... words) throws WrongArguments {
        Arguments arguments = new Arguments("", "", "", "target/chin-report", DEFAULT_SEED, DEFAULT_STEPS, false);
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            arguments = switch (word) {
                case "--help", "-h" -> arguments.withHelp();
                case "--data" -> arguments.withData(valueOf(word, rest));
                case "--year" -> arguments.withYear(valueOf(word, rest));
                case "--borough" -> arguments.withBorough(valueOf(word, rest));
                case "--out" -> arguments.withOut(valueOf(word, rest));
                case "--seed" -> arguments.withSeed(valueOf(word, rest));
                case "--steps" -> arguments.withSteps(valueOf(word, rest));
                default ->
                    throw new WrongArguments(
                            "argument must be one of --data, --year, --borough, --out, --seed, --steps, --help, was \""
                                    + word + "\"",
                            "Maybe a word with a blank in it is not in quotation marks.");
            };
        }
        if (arguments.data.isEmpty() && !arguments.year.isEmpty()) {
            throw new WrongArguments(
                    "--year must come with --data, was alone",
                    "Maybe add --data DIR: the synthetic programme has one year.");
        }
        return arguments;
    }

    private static String valueOf(String word, Iterator<String> rest) throws WrongArguments {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new WrongArguments(
                    word + " must be followed by a value, was \"" + value + "\"",
                    "Maybe see --help for what it takes.");
        }
        return value;
    }

    private Arguments withData(String value) {
        return new Arguments(value, year, borough, out, seed, steps, help);
    }

    private Arguments withYear(String value) throws WrongArguments {
        // "2016/17", "2016-17" and "1617" are the same year.
        String digits = value.replaceAll("^20([0-9]{2})[/-]([0-9]{2})$", "$1$2");
        if (!digits.matches("[0-9]{4}")) {
            throw new WrongArguments(
                    "--year must be four digits as in PREVALENCE_1617.csv, was \"" + value + "\"",
                    "Maybe write --year 1617 for the financial year 2016/17.");
        }
        return new Arguments(data, digits, borough, out, seed, steps, help);
    }

    private Arguments withBorough(String value) {
        return new Arguments(data, year, value, out, seed, steps, help);
    }

    private Arguments withOut(String value) {
        return new Arguments(data, year, borough, value, seed, steps, help);
    }

    private Arguments withSeed(String value) throws WrongArguments {
        return new Arguments(data, year, borough, out, number("--seed", value), steps, help);
    }

    private Arguments withSteps(String value) throws WrongArguments {
        long number = number("--steps", value);
        if (number < 0) {
            throw new WrongArguments("--steps must be >= 0, was " + number, "Maybe write --steps 40000.");
        }
        return new Arguments(data, year, borough, out, seed, number, help);
    }

    private static long number(String word, String value) throws WrongArguments {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw new WrongArguments(
                    word + " must be a whole number, was \"" + value + "\"", "Maybe leave it out to use the default.");
        }
    }

    private Arguments withHelp() {
        return new Arguments(data, year, borough, out, seed, steps, true);
    }
}
