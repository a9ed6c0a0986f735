package io.pacto.host.rating;

/**
 * The weight a project gives to rules.
 *
 * @param pattern a rule id; {@code *} stands for any characters
 * @param level the weight
 * @param where file and line that say so
 */
public record Rating(String pattern, Level level, String where) {

    /** A weight: for changes the three classes, for findings the two severities, and none for either. */
    public enum Level {
        /** The change breaks. */
        BREAKING,
        /** The change may break. */
        POTENTIAL,
        /** The change is harmless. */
        NON_BREAKING,
        /** The finding makes the contract invalid. */
        ERROR,
        /** The finding is a warning. */
        WARNING,
        /** The rule says nothing. */
        OFF
    }

    boolean covers(String rule) {
        return Wildcard.matches(pattern, rule);
    }
}
