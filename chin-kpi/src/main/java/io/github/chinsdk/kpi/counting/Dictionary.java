package io.github.chinsdk.kpi.counting;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Texts and their codes, 0 to {@link #size()} - 1 in the natural order of the texts, so that the same set of texts has
 * the same codes on every machine. Immutable.
 */
public final class Dictionary implements Serializable {

    private static final long serialVersionUID = 1;

    /** The code of a text that is not in the dictionary. */
    public static final int UNKNOWN = -1;

    private final List<String> keys;
    private final Map<String, Integer> codes;

    private Dictionary(List<String> keys) {
        this.keys = keys;
        this.codes = new HashMap<>(keys.size() * 2);
        for (int code = 0; code < keys.size(); code++) {
            codes.put(keys.get(code), code);
        }
    }

    /**
     * The dictionary of some texts.
     *
     * @param keys the texts, at least one; repeats count once
     * @return the dictionary
     * @throws IllegalArgumentException if there is no text
     */
    public static Dictionary of(Collection<String> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "keys must not be empty\nMaybe the units were filtered away before they were counted.");
        }
        return new Dictionary(List.copyOf(new TreeSet<>(keys)));
    }

    /**
     * {@return the number of texts}
     */
    public int size() {
        return keys.size();
    }

    /**
     * {@return the texts in the order of their codes}
     */
    public List<String> keys() {
        return keys;
    }

    /**
     * The code of a text.
     *
     * @param key the text
     * @return its code, or {@link #UNKNOWN}
     */
    public int code(String key) {
        Integer code = codes.get(key);
        return code == null ? UNKNOWN : code;
    }

    /**
     * The code of a text that must be known.
     *
     * @param key the text
     * @return its code
     * @throws IllegalArgumentException if it is not in the dictionary
     */
    public int require(String key) {
        int code = code(key);
        if (code == UNKNOWN) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "\"%s\" is not one of the %d keys, %s to %s\nMaybe it is spelt otherwise in the data.",
                    key,
                    keys.size(),
                    keys.get(0),
                    keys.get(keys.size() - 1)));
        }
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Dictionary that && keys.equals(that.keys));
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /**
     * {@return the number of keys}
     */
    @Override
    public String toString() {
        return "Dictionary of " + keys.size();
    }
}
