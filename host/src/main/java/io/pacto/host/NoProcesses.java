package io.pacto.host;

import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.file.Path;
import java.util.Optional;

/** Stands in until programs can be run. */
final class NoProcesses implements Processes {

    @Override
    public Optional<Path> find(String name) {
        return Optional.empty();
    }

    @Override
    public Finished run(Command command) {
        throw new PactoException("programs cannot be run");
    }
}
