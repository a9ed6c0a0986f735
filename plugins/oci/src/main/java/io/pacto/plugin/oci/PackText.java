package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The report of {@code pack} for a person. */
public final class PackText implements Renderer {

    /** Called by the host. */
    public PackText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String output = tree.text("Output");
        if (output == null) {
            return Rendering.of(Text.EMPTY);
        }
        return Rendering.of(Identity.sentence("Packed ", tree, output).line().build());
    }
}
