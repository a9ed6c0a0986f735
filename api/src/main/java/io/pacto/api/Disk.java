package io.pacto.api;

import java.nio.file.Path;
import java.util.List;
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
