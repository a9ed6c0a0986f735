package io.pacto.api;

import java.util.List;

/**
 * One option or operand of a command or generator, as its descriptor declares it.
 *
 * @param name long name without dashes; the name of an operand
 * @param shortName one letter, or empty
 * @param type what a value may be
 * @param operand whether it stands without a dash, in order
 * @param required whether it must be given
 * @param repeatable whether it may be given more than once
 * @param defaultValue value when it is not given; empty when there is none
 * @param values what a {@link Type#CHOICE} may be
 * @param label how a value is shown in help
 * @param help what it does, in one line
 * @since 1.0
 */
@Stable
public record OptionInfo(
        String name,
        String shortName,
        Type type,
        boolean operand,
        boolean required,
        boolean repeatable,
        String defaultValue,
        List<String> values,
        String label,
        String help) {

    /** Copies the values. */
    public OptionInfo {
        values = List.copyOf(values);
    }

    /** What a value may be. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** Given or not. */
        FLAG,
        /** A whole number. */
        INTEGER,
        /** One of {@link OptionInfo#values()}. */
        CHOICE,
        /** A path. */
        FILE,
        /** A folder or reference; brings the options for overrides with it and arrives as a {@link Source}. */
        BUNDLE
    }
}
