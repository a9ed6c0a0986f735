package io.pacto.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The streams of a lasting command, such as a protocol server, and of one that asks for a password.
 *
 * @since 1.0
 */
@Experimental
public interface Streams {

    /** Returns standard input. */
    InputStream in();

    /** Returns standard output; nothing but the command's protocol goes there while it runs. */
    OutputStream out();

    /**
     * Prints a line on standard error at once.
     *
     * @param text the line; control characters are shown escaped
     */
    void note(String text);

    /**
     * Asks the person at the terminal for something that is not shown while it is typed.
     *
     * @param prompt what to print on standard output before it, without a line end
     * @return what was typed; empty when there is no terminal to ask at
     */
    default Optional<String> secret(String prompt) {
        return Optional.empty();
    }
}
