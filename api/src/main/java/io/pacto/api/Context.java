package io.pacto.api;

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
