package io.pacto.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes files for a bundle: a schema, a specification, a deployment. Its options stand in the descriptor.
 *
 * <p>A generator never writes: the host checks every path and writes all files or none. An implementation has a public
 * constructor without parameters and is called on one thread.
 *
 * @since 1.0
 */
@Stable
public interface Generator {

    /**
     * Makes the files.
     *
     * @param request what to work on
     * @param context what the call may reach
     * @return the files and a word to the user
     * @throws PactoException when they cannot be made; the message is shown behind {@code plugin ID: }
     */
    Generated generate(Request request, Context context);

    /**
     * What to work on.
     *
     * @param bundle the opened bundle
     * @param directory the project's folder, or empty when the bundle is not a folder and none was named
     * @param project the files of that folder; the bundle's own when there is no folder
     * @param options checked option values
     */
    record Request(Bundle bundle, Optional<Path> directory, Files project, Options options) {}

    /**
     * What came of it.
     *
     * @param files the files, with paths relative to the output directory
     * @param message a word to the user; may be empty
     */
    record Generated(List<GeneratedFile> files, String message) {

        /** Copies the files. */
        public Generated {
            files = List.copyOf(files);
            Objects.requireNonNull(message, "message");
        }
    }
}
