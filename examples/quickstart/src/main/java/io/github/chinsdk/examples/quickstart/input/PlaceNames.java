package io.github.chinsdk.examples.quickstart.input;

import java.util.Locale;
import java.util.Set;

/** Names of commissioners and systems as people say them: "NHS ISLINGTON CCG" is Islington. */
final class PlaceNames {

    private static final Set<String> SMALL = Set.of("and", "of", "on", "the", "upon", "in", "with");

    private PlaceNames() {}

    static String spoken(String published) {
        String name = published.strip();
        if (name.toUpperCase(Locale.ROOT).startsWith("NHS ")) {
            name = name.substring(4);
        }
        for (String end : new String[] {" CCG", " Clinical Commissioning Group", " STP"}) {
            if (name.toUpperCase(Locale.ROOT).endsWith(end.toUpperCase(Locale.ROOT))) {
                name = name.substring(0, name.length() - end.length());
            }
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? capitalised(name) : name;
    }

    private static String capitalised(String capitals) {
        StringBuilder name = new StringBuilder();
        for (String word : capitals.toLowerCase(Locale.ROOT).split("(?<=[ \\-(])", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            boolean small = name.length() > 0 && SMALL.contains(word.strip());
            name.append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
