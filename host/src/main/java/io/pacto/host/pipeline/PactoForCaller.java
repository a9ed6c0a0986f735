package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Following;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Pacto;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.VersionRange;
import io.pacto.host.bundle.HostBundle;
import java.util.List;
import java.util.Optional;

/**
 * The pipelines as an extension sees them: its clock stops while it is inside, and the host's context class loader is in
 * force.
 */
final class PactoForCaller implements Pacto {

    private final Pacto pacto;
    private final GuardedCall<?> caller;
    private final List<String> warnings;

    PactoForCaller(Pacto pacto, GuardedCall<?> caller, List<String> warnings) {
        this.pacto = pacto;
        this.caller = caller;
        this.warnings = warnings;
    }

    private ClassLoader enter() {
        Thread thread = Thread.currentThread();
        ClassLoader plugins = thread.getContextClassLoader();
        caller.enterService();
        thread.setContextClassLoader(PactoForCaller.class.getClassLoader());
        return plugins;
    }

    private void leave(ClassLoader plugins) {
        Thread.currentThread().setContextClassLoader(plugins);
        caller.leaveService();
    }

    @Override
    public Bundle open(Source source) {
        ClassLoader plugins = enter();
        try {
            return pacto.open(source);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public Bundle follow(Bundle from, String reference, Optional<VersionRange> range) {
        ClassLoader plugins = enter();
        try {
            return from instanceof HostBundle opened && pacto instanceof HostPacto host
                    ? host.follow(opened, reference, range, warnings)
                    : pacto.follow(from, reference, range);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public List<Following.Outcome> followAll(List<Following> all) {
        ClassLoader plugins = enter();
        try {
            return pacto instanceof HostPacto host ? host.followAll(all, warnings) : pacto.followAll(all);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public ValidationReport validate(ValidationRequest request) {
        ClassLoader plugins = enter();
        try {
            return pacto.validate(request);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public DiffReport diff(DiffRequest request) {
        ClassLoader plugins = enter();
        try {
            return pacto.diff(request);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public GenerationReport generate(GenerationRequest request) {
        ClassLoader plugins = enter();
        try {
            return pacto.generate(request);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public Rendering render(Report report, String format) {
        ClassLoader plugins = enter();
        try {
            return pacto.render(report, format);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public Report run(Invocation invocation) {
        ClassLoader plugins = enter();
        try {
            return pacto.run(invocation);
        } finally {
            leave(plugins);
        }
    }

    @Override
    public Installation describe() {
        return pacto.describe();
    }
}
