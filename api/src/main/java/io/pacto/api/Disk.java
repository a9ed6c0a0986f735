package io.pacto.api;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads and writes files of this machine. Writes are checked completely first, then made one by one under a temporary
 * name and renamed; links in the target are not followed.
 *
 * @since 1.0
 */
@Stable
public interface Disk {

    /**
     * Makes a path absolute.
     *
     * @param path as typed, relative to the working directory
     * @return the absolute, normalised path
     * @throws UsageException when it cannot be a path
     */
    Path resolve(String path);

    /**
     * What is at a path.
     *
     * @param path an absolute path
     * @return what it is, links followed
     */
    Kind kind(Path path);

    /** What is at a path. */
    enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** Something else, such as a pipe. */
        OTHER,
        /** Nothing. */
        NOTHING
    }

    /**
     * A folder as a read-only tree.
     *
     * @param directory an absolute path
     * @return its files
     * @throws PactoException when it is not a directory or cannot be read
     */
    Files tree(Path directory);

    /**
     * Reads a file.
     *
     * @param file an absolute path
     * @param limit the most bytes to accept
     * @return its content
     * @throws PactoException when it is not there, not a regular file, cannot be read or is larger
     */
    byte[] read(Path file, long limit);

    /**
     * Writes files below a directory, which is made when it is missing. Existing files are replaced.
     *
     * @param directory an absolute path
     * @param files the files; their paths are checked like those of an archive before the first is written
     * @throws PactoException when a path is refused (nothing is written then), or a write fails
     */
    void write(Path directory, List<GeneratedFile> files);

    /**
     * Checks what {@link #write} would check, and writes nothing.
     *
     * @param directory an absolute path
     * @param files the files
     * @throws PactoException when they would be refused
     */
    default void check(Path directory, List<GeneratedFile> files) {
        throw new UnsupportedOperationException("nothing is checked here");
    }

    /**
     * Does something with a copy of files, for programs that want a folder. The copy is readable by this user only; it is
     * gone when the work is done, when it fails, and when the process is stopped by a signal it can notice.
     *
     * @param <T> what the work gives
     * @param files what to copy
     * @param work is given the absolute path of the folder
     * @return what the work gave
     * @throws PactoException when the copy cannot be made
     */
    default <T> T temporarily(Files files, Function<Path, T> work) {
        throw new UnsupportedOperationException("no temporary folder is offered here");
    }

    /**
     * One of the user's own folders. It need not exist.
     *
     * @param folder which
     * @return its absolute path
     */
    default Path folder(Folder folder) {
        throw new UnsupportedOperationException("no folder of the user is offered here");
    }

    /** One of the user's own folders. */
    enum Folder {
        /** Settings and logins: {@code $XDG_CONFIG_HOME/pacto}, else {@code ~/.config/pacto}. */
        CONFIG,
        /** What can be had again: {@code $PACTO_CACHE_DIR}, else {@code $XDG_CACHE_HOME/pacto}, else {@code ~/.cache/pacto}. */
        CACHE,
        /** Installed plugins: {@code $XDG_DATA_HOME/pacto}, else {@code ~/.local/share/pacto}. */
        DATA,
        /** The user's home. */
        HOME
    }

    /**
     * Writes files that only the user may read: files 0600 in folders 0700, from before the first byte.
     *
     * @param directory an absolute path
     * @param files the files; checked as by {@link #write}
     * @throws PactoException when a path is refused, or a write fails
     */
    default void writePrivate(Path directory, List<GeneratedFile> files) {
        throw new UnsupportedOperationException("nothing private is written here");
    }

    /**
     * Removes a file, or a folder with all it holds; links are removed and not followed. Nothing there is no error.
     *
     * @param path an absolute path below one of Pacto's folders of this user: {@link Folder#CONFIG}, {@link Folder#CACHE} or
     *     {@link Folder#DATA}
     * @throws PactoException when it lies elsewhere or cannot be removed
     */
    default void remove(Path path) {
        throw new UnsupportedOperationException("nothing is removed here");
    }

    /**
     * Does something while no other process does the same.
     *
     * @param <T> what the work gives
     * @param lock an absolute path of a file that stands for the thing; it is made when it is missing
     * @param work what to do
     * @return what the work gave
     * @throws PactoException when another process holds the lock for more than 30 seconds
     */
    <T> T exclusively(Path lock, Supplier<T> work);
}
