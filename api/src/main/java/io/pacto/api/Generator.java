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
     * Whether a folder holds what this generator works on, such as a framework it knows. When the user names no folder and
     * the bundle's own is not recognised, the host turns to the working directory and says so.
     *
     * @param project the files of the folder; look at few of them by name, for it may be anybody's home folder
     * @param options checked option values
     * @return false when another folder would serve better
     */
    default boolean recognises(Files project, Options options) {
        return true;
    }

    /**
     * What to work on.
     *
     * @param bundle the opened bundle
     * @param directory the project's folder, or empty when the bundle is not a folder and none was named
     * @param project the files of that folder; the bundle's own when there is no folder
     * @param options checked option values
     * @param output the absolute folder the files are meant for, which need not exist; empty when nobody said. Nothing is
     *     written there by the generator
     */
    record Request(Bundle bundle, Optional<Path> directory, Files project, Options options, Optional<Path> output) {

        /**
         * A request of which nobody said where the files go.
         *
         * @param bundle the opened bundle
         * @param directory the project's folder, or empty
         * @param project the files of that folder
         * @param options checked option values
         */
        public Request(Bundle bundle, Optional<Path> directory, Files project, Options options) {
            this(bundle, directory, project, options, Optional.empty());
        }
    }

    /**
     * What came of it.
     *
     * @param files the files, with paths relative to the output directory
     * @param message a word to the user; may be empty
     * @param undetermined what the files leave open because it could not be found out, in the order to show it in
     */
    record Generated(List<GeneratedFile> files, String message, List<Undetermined> undetermined) {

        /** Copies the lists. */
        public Generated {
            files = List.copyOf(files);
            Objects.requireNonNull(message, "message");
            undetermined = List.copyOf(undetermined);
        }

        /**
         * Files that leave nothing open.
         *
         * @param files the files, with paths relative to the output directory
         * @param message a word to the user; may be empty
         */
        public Generated(List<GeneratedFile> files, String message) {
            this(files, message, List.of());
        }
    }

    /**
     * Something that could not be found out, and where it stands: {@code app/main.py:12: type of "limit" is not known}.
     *
     * @param position where; the file relative to the project's folder, or {@link Position#NONE}
     * @param text one line about what the result lacks
     */
    record Undetermined(Position position, String text) {

        /** Refuses holes. */
        public Undetermined {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(text, "text");
        }

        /** Returns the line a person reads. */
        @Override
        public String toString() {
            return position.file().isEmpty() ? text : position + ": " + text;
        }
    }
}
