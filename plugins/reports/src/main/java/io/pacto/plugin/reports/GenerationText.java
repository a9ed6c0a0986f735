package io.pacto.plugin.reports;

import io.pacto.api.Context;
import io.pacto.api.GenerationReport;
import io.pacto.api.Generator;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The report of {@code generate} for a person. */
public final class GenerationText implements Renderer {

    /** Called by the host. */
    public GenerationText() {}

    @Override
    public Rendering render(Report report, Context context) {
        GenerationReport generation = (GenerationReport) report;
        Text.Builder out = Text.builder();
        out.add("Generated ").add(Integer.toString(generation.files().size()));
        out.add(" file(s) using ").data(generation.generator()).line();
        // The slash is added even to one that is there: scripts read this line.
        out.add("Output: ").data(generation.outputDirectory()).add("/\n");
        if (!generation.message().isEmpty()) {
            out.add("Message: ").data(generation.message()).line();
        }
        Text.Builder err = Text.builder();
        for (Generator.Undetermined open : generation.undetermined()) {
            err.data(open.toString()).line();
        }
        return new Rendering(out.build(), err.build());
    }
}
