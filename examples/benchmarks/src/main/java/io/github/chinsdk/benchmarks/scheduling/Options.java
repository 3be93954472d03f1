package io.github.chinsdk.benchmarks.scheduling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The options of a command: {@code --name value}, after its words. */
final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Reads options.
     *
     * @param args the command line
     * @param from where its options begin
     * @param known the names that the command has
     */
    Options(String[] args, int from, Set<String> known) {
        for (int i = from; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "an option must be one of %s, was %s\nMaybe a word has a space too many."
                                .formatted(
                                        known.stream()
                                                .sorted()
                                                .map(each -> "--" + each)
                                                .toList(),
                                        args[i]));
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "--%s must have a value, has none\nMaybe: --%s 10".formatted(name, name));
            }
            values.put(name, args[i + 1]);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    double number(String name, double otherwise, double least) {
        double number = otherwise;
        if (has(name)) {
            try {
                number = Double.parseDouble(text(name));
            } catch (NumberFormatException e) {
                number = Double.NaN;
            }
        }
        if (!(number >= least && number <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "--%s must be a number from %s, was %s\nMaybe: --%s 10".formatted(name, least, text(name), name));
        }
        return number;
    }
}
