package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Following;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.GeneratorInfo;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Located;
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
 * The pipelines as an extension sees them: every call is a passage, in which its clock stops.
 */
final class PactoForCaller implements Pacto {

    private final HostServices services;
    private final Pacto pacto;
    private final GuardedCall<?> caller;
    private final List<String> warnings;
    private final Run run;

    PactoForCaller(HostServices services, GuardedCall<?> caller, List<String> warnings, Run run) {
        this.services = services;
        this.run = run;
        this.pacto = services.pacto();
        this.caller = caller;
        this.warnings = warnings;
    }

    @Override
    public Bundle open(Source source) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.open(source);
        } finally {
            inside.leave();
        }
    }

    @Override
    public Bundle follow(Bundle from, String reference, Optional<VersionRange> range) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return from instanceof HostBundle opened && pacto instanceof HostPacto host
                    ? host.follow(opened, reference, range, warnings)
                    : pacto.follow(from, reference, range);
        } finally {
            inside.leave();
        }
    }

    @Override
    public List<Following.Outcome> followAll(List<Following> all) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto instanceof HostPacto host ? host.followAll(all, warnings) : pacto.followAll(all);
        } finally {
            inside.leave();
        }
    }

    @Override
    public Located locate(Bundle from, String reference, Optional<VersionRange> range) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.locate(from, reference, range);
        } finally {
            inside.leave();
        }
    }

    @Override
    public ValidationReport validate(ValidationRequest request) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.validate(request);
        } finally {
            inside.leave();
        }
    }

    @Override
    public DiffReport diff(DiffRequest request) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.diff(request);
        } finally {
            inside.leave();
        }
    }

    @Override
    public GenerationReport generate(GenerationRequest request) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.generate(request);
        } finally {
            inside.leave();
        }
    }

    @Override
    public List<GeneratorInfo> generators() {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.generators();
        } finally {
            inside.leave();
        }
    }

    @Override
    public Rendering render(Report report, String format) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.render(report, format);
        } finally {
            inside.leave();
        }
    }

    @Override
    public Report run(Invocation invocation) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return pacto.run(invocation);
        } finally {
            inside.leave();
        }
    }

    @Override
    public Installation describe() {
        return pacto.describe();
    }
}
