package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;

/** A result of a few named values, one a line. */
public final class PluginLinesText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Text.Builder out = Text.builder();
        if (((DataReport) report).tree() instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar value) {
                    String name = entry.name();
                    out.add(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + ": ")
                            .data(value.text())
                            .line();
                }
            }
        }
        return Rendering.of(out.build());
    }
}
