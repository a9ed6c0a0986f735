package io.pacto.host.command;

import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What writing a generated file comes to.
 *
 * @param file the file
 * @param state how it relates to what is there
 * @param before what is there now; empty for a new file
 */
@SuppressWarnings("ArrayRecordComponent") // shown, never compared
record Outcome(GeneratedFile file, State state, byte[] before) {

    /** Larger files are replaced, but nobody reads their difference. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** How a file relates to what is there. */
    enum State {
        /** Nothing is there. */
        NEW,
        /** Something else is there. */
        CHANGED,
        /** The same is there. */
        UNCHANGED
    }

    static Outcome of(GeneratedFile file, Path target, Disk disk) {
        if (disk.kind(target) == Disk.Kind.NOTHING) {
            return new Outcome(file, State.NEW, new byte[0]);
        }
        try {
            byte[] before = disk.read(target, MOST_BYTES);
            boolean same = Arrays.equals(before, file.content());
            return new Outcome(file, same ? State.UNCHANGED : State.CHANGED, before);
        } catch (PactoException unreadable) {
            // It can be replaced all the same, and if not, writing says why.
            return new Outcome(file, State.CHANGED, new byte[0]);
        }
    }
}
