package io.pacto.plugin.doc;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The document on standard output; where it was written, on standard error. */
public final class DocText implements Renderer {

    /** Called by the host. */
    public DocText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String markdown = tree.text("markdown");
        Text out = markdown == null ? Text.EMPTY : Text.block(markdown);
        String path = tree.text("path");
        return path == null
                ? Rendering.of(out)
                : new Rendering(
                        out, Text.builder().add("Wrote ").data(path).line().build());
    }
}
