package io.pacto.host.pipeline;

import io.pacto.api.Processes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Other programs as an extension sees them: its clock stops meanwhile, for they have a time of their own. */
final class ProcessesForCaller implements Processes {

    private final HostServices services;
    private final GuardedCall<?> caller;
    private final Run run;

    ProcessesForCaller(HostServices services, GuardedCall<?> caller, Run run) {
        this.services = services;
        this.caller = caller;
        this.run = run;
    }

    @Override
    public Optional<Path> find(String name) {
        return services.processes().find(name);
    }

    @Override
    public Optional<Path> passedOver(String name) {
        return services.processes().passedOver(name);
    }

    @Override
    public List<String> named(String prefix) {
        return services.processes().named(prefix);
    }

    @Override
    public Finished run(Command command) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return services.processes().run(command);
        } finally {
            inside.leave();
        }
    }
}
