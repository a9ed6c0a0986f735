package io.pacto.plugin.reports;

import io.pacto.api.GenerationReport;
import io.pacto.api.Mapping;
import io.pacto.api.Scalar;

/** The JSON shape of a generation. */
final class GenerationTree {

    private GenerationTree() {}

    static Mapping of(GenerationReport report) {
        return Mapping.builder()
                .put("plugin", report.generator())
                .put("outputDir", report.outputDirectory())
                .put("filesCount", report.files().size())
                .putIfAny("message", Scalar.of(report.message()))
                .build();
    }
}
