package io.pacto.api;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The streams of a lasting command, such as a protocol server.
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
}
