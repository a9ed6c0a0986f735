package io.pacto.plugin.contract;

import io.pacto.api.Bundle;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
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
import java.util.Optional;

/** Opens one bundle and refuses everything else: this plugin asks for nothing else. */
record OpenOnly(Bundle bundle) implements Pacto {

    @Override
    public Bundle open(Source source) {
        return bundle;
    }

    @Override
    public Bundle follow(Bundle from, String reference, Optional<VersionRange> range) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ValidationReport validate(ValidationRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DiffReport diff(DiffRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public GenerationReport generate(GenerationRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rendering render(Report report, String format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Report run(Invocation invocation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Installation describe() {
        throw new UnsupportedOperationException();
    }
}
