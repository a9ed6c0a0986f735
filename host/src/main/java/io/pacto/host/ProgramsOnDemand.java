package io.pacto.host;

import io.pacto.api.Disk;
import io.pacto.api.Processes;
import io.pacto.host.process.HostProcesses;
import io.pacto.host.settings.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Programs for reading settings from Git; nearly no start needs them, so they are set up when one does. */
final class ProgramsOnDemand implements Processes {

    private final Surroundings surroundings;
    private final Disk disk;
    private @Nullable Processes made;

    ProgramsOnDemand(Surroundings surroundings, Disk disk) {
        this.surroundings = surroundings;
        this.disk = disk;
    }

    private Processes made() {
        Processes known = made;
        if (known == null) {
            known = new HostProcesses(surroundings::variable, surroundings.workingDirectory(), disk);
            made = known;
        }
        return known;
    }

    @Override
    public Optional<Path> find(String name) {
        return made().find(name);
    }

    @Override
    public Finished run(Command command) {
        return made().run(command);
    }
}
