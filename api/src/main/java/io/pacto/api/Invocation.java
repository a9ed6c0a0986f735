package io.pacto.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a command: what the command line, an assistant or an editor asks for.
 *
 * @param command the command's id, as {@code validate} or {@code plugin list}
 * @param options options and operands that are not bundles, by name
 * @param sources bundles, by the name of their operand
 * @since 1.0
 */
@Stable
public record Invocation(String command, Options options, Map<String, Source> sources) {

    /** Copies the sources in order. */
    public Invocation {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * The bundle given for an operand.
     *
     * @param operand the operand's name
     * @return the bundle; empty when an optional operand without a default was left out
     */
    public Optional<Source> source(String operand) {
        return Optional.ofNullable(sources.get(operand));
    }
}
