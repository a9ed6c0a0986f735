package io.pacto.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Option values by name, in the order in which they were given. The host has checked them against the descriptor and
 * filled in defaults.
 *
 * @param values the values of each option; a flag that is set has the one value {@code true}
 * @since 1.0
 */
@Stable
public record Options(Map<String, List<String>> values) {

    /** No options. */
    public static final Options NONE = new Options(Map.of());

    /** Copies the values in order. */
    public Options {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * The last value of an option.
     *
     * @param name the option's name, without dashes
     * @return the value; empty when it was not given and has no default
     */
    public Optional<String> text(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /**
     * Whether a flag is set.
     *
     * @param name the flag's name, without dashes
     * @return true when it was given, or its default says so
     */
    public boolean flag(String name) {
        Optional<String> value = text(name);
        return value.isPresent() && value.get().equals("true");
    }

    /**
     * All values of a repeatable option.
     *
     * @param name the option's name, without dashes
     * @return the values in order
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
