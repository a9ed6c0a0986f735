package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** A schema is JSON in every format, so that {@code pacto schema > FILE} needs no option. */
public final class SchemaText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        return Rendering.of(Text.exact(context.documents().toJson(((DataReport) report).tree())));
    }
}
