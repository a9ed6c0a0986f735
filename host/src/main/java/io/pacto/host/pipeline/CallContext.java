package io.pacto.host.pipeline;

import io.pacto.api.Archives;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.Pacto;
import io.pacto.api.Processes;
import io.pacto.api.RuleSet;
import io.pacto.api.Schemas;
import io.pacto.api.Streams;
import io.pacto.host.plugin.IndexedPlugin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one call of an extension may reach. */
final class CallContext implements Context {

    private final HostServices services;
    private final IndexedPlugin plugin;
    private final GuardedCall<?> call;
    private final List<String> warnings;
    private final Run run;
    private final Conditions conditions;

    CallContext(
            HostServices services,
            IndexedPlugin plugin,
            GuardedCall<?> call,
            List<String> warnings,
            Run run,
            Conditions conditions) {
        this.services = services;
        this.run = run;
        this.plugin = plugin;
        this.call = call;
        this.warnings = warnings;
        this.conditions = conditions;
    }

    @Override
    public Pacto pacto() {
        return new PactoForCaller(services, call, warnings, run);
    }

    @Override
    public Documents documents() {
        return services.documents();
    }

    @Override
    public Schemas schemas() {
        return services.schemas();
    }

    @Override
    public Disk disk() {
        return services.disk();
    }

    @Override
    public Archives archives() {
        return services.archives();
    }

    @Override
    public Http http() {
        return new HttpForCaller(services, call, run, conditions.offline());
    }

    @Override
    public Network network() {
        return run.network(conditions.offline());
    }

    @Override
    public Processes processes() {
        return new ProcessesForCaller(services, call, run);
    }

    @Override
    public Optional<String> variable(String name) {
        return services.surroundings().variable(name);
    }

    @Override
    public Streams streams() {
        return services.streams();
    }

    @Override
    public boolean offline() {
        return conditions.offline();
    }

    @Override
    public boolean alone() {
        return conditions.alone();
    }

    @Override
    public LocalDate today() {
        return services.today();
    }

    @Override
    public RuleSet ruleSet() {
        return conditions.ruleSet();
    }

    @Override
    public void warn(String text) {
        Objects.requireNonNull(text, "text");
        synchronized (warnings) {
            warnings.add(text);
        }
    }

    @Override
    public void debug(String text) {
        services.log().debug("plugin " + plugin.id() + ": " + text);
    }
}
