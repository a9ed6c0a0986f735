package io.pacto.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that an extension may reach: Pacto itself, and one safe service for each dangerous thing.
 *
 * <p>Plugins call these in place of {@code java.nio.file}, sockets and processes: limits, path checks and atomic writes
 * are built in, and every front end behaves alike.
 *
 * @since 1.0
 */
@Stable
public interface Context {

    /** Returns the pipelines: open, validate, diff, generate, render, run. */
    Pacto pacto();

    /** Returns the reader and writer of YAML and JSON. */
    Documents documents();

    /** Returns the evaluator of JSON Schema. */
    Schemas schemas();

    /** Returns access to the disk. */
    Disk disk();

    /** Returns the packer and unpacker of bundle layers. */
    Archives archives();

    /**
     * Returns the way to the network.
     *
     * @throws UnsupportedOperationException when this front end gives none
     */
    default Http http() {
        throw new UnsupportedOperationException("no network is offered here");
    }

    /** Returns how this run may use registries. */
    default Network network() {
        return Network.USUAL;
    }

    /**
     * Returns the way to other programs.
     *
     * @throws UnsupportedOperationException when this front end gives none
     */
    default Processes processes() {
        throw new UnsupportedOperationException("no programs are run here");
    }

    /**
     * An environment variable of the user.
     *
     * @param name its name
     * @return its value; empty when it is unset or blank
     */
    default Optional<String> variable(String name) {
        return Optional.empty();
    }

    /**
     * A time that the user may set in an environment variable, in whole seconds.
     *
     * @param name name of the variable
     * @param usual the seconds when it is unset or blank
     * @return the time
     * @throws UsageException when the variable holds anything but a number above 0
     */
    default Duration seconds(String name, int usual) {
        String text = variable(name).orElse(Integer.toString(usual));
        try {
            int seconds = Integer.parseInt(text);
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are not positive.
        }
        throw new UsageException(
                name + " is \"" + text + "\", not a number of seconds above 0",
                "for example: " + name + "=" + 2 * usual);
    }

    /** Returns the streams of a lasting command. */
    Streams streams();

    /**
     * Whether the caller asked to fetch nothing, as packing does. What could not be judged for that reason is a warning,
     * never silence.
     *
     * @return true when references must stay unfetched
     */
    default boolean offline() {
        return false;
    }

    /**
     * Whether a comparison is about two bundles alone and not what they depend on.
     *
     * @return true when dependencies must be left out
     */
    default boolean alone() {
        return false;
    }

    /**
     * The date of the run in UTC, for rules that know dates. {@code SOURCE_DATE_EPOCH} sets it.
     *
     * @return the date; everything that asks in one run gets the same
     */
    default LocalDate today() {
        throw new UnsupportedOperationException("no date is offered here");
    }

    /** Returns which table of rules classifies changes in this run. */
    default RuleSet ruleSet() {
        return RuleSet.STANDARD;
    }

    /**
     * Leaves a remark for standard error; it becomes a note of the report being made.
     *
     * @param text one line; data in it is escaped when it is printed
     */
    void warn(String text);

    /**
     * Leaves a line that is shown with {@code -v} only. Never pass secrets.
     *
     * @param text one line
     */
    void debug(String text);
}
