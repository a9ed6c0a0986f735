package io.pacto.plugin.graph.picture;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The graph as one SVG document that needs no other file, no script and no network. */
public final class GraphSvg implements Renderer {

    /** Called by the host. */
    public GraphSvg() {}

    @Override
    public Rendering render(Report report, Context context) {
        return Rendering.of(Text.block(new SvgPage(Picture.of(((DataReport) report).tree())).draw()));
    }
}
