package io.pacto.host.process;

import io.pacto.api.Disk;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable in the environment of a program, which all that it starts inherit; Linux shows it.
 *
 * @param value what no other program has
 * @param disk reads what the system shows
 */
record Marks(String value, Disk disk) {

    static final String VARIABLE = "PACTO_CHILD";

    private static final long LIMIT = 4L * 1024 * 1024;

    /** Returns the processes that bear the mark; none where the system does not show environments. */
    List<ProcessHandle> bearers() {
        List<ProcessHandle> found = new ArrayList<>();
        if (disk.kind(Path.of("/proc/self/environ")) == Disk.Kind.FILE) {
            ProcessHandle.allProcesses().filter(this::bears).forEach(found::add);
        }
        return found;
    }

    private boolean bears(ProcessHandle process) {
        try {
            byte[] environment = disk.read(Path.of("/proc/" + process.pid() + "/environ"), LIMIT);
            return new String(environment, StandardCharsets.ISO_8859_1).contains(VARIABLE + "=" + value);
        } catch (PactoException notOurs) {
            // It has ended, or belongs to somebody else, and then it is none of ours.
            return false;
        }
    }
}
