package io.pacto.host.file;

import io.pacto.api.Files;

/** A tree that can tell what its {@link #irregular} members are. */
public interface TreeOnDisk extends Files {

    /**
     * What lies at a path of {@link #irregular}.
     *
     * @param path one of these paths
     * @return what it is
     */
    Oddity oddity(String path);

    /** What cannot be packed. */
    enum Oddity {
        /** A symbolic link, wherever it leads. */
        LINK,
        /** A pipe, socket or device. */
        SPECIAL,
        /** A directory that this user may not list. */
        UNREADABLE
    }
}
