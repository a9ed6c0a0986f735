package io.pacto.api;

import java.util.List;

/**
 * A read-only tree of files.
 *
 * <p>Paths are relative, use {@code /}, and are sorted by code point. Nothing outside the root can be named: a path that
 * is absolute, leaves the root, is a directory, or is or passes a symbolic link that leaves the root does not exist here.
 *
 * @since 1.0
 */
@Stable
public interface Files {

    /** Returns the paths of all regular files, sorted. */
    List<String> list();

    /**
     * Whether a regular file is there.
     *
     * @param path a relative path; a leading {@code ./} is ignored
     * @return true when {@link #read} would find it
     */
    boolean has(String path);

    /**
     * The size of a file.
     *
     * @param path a relative path
     * @return its size in bytes
     * @throws PactoException when it is not there
     */
    long size(String path);

    /**
     * The content of a file.
     *
     * @param path a relative path
     * @return its bytes, the caller's own copy
     * @throws PactoException when it is not there, cannot be read, or is larger than 64 MiB
     */
    byte[] read(String path);

    /**
     * What lies in the tree without being a regular file or directory: links, pipes, sockets, devices. They are never
     * read; packing refuses a tree that has any.
     *
     * @return their relative paths, sorted
     */
    default List<String> irregular() {
        return List.of();
    }
}
