package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The report of {@code push} for a person. */
public final class PushText implements Renderer {

    /** Called by the host. */
    public PushText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String ref = tree.text("Ref");
        String digest = tree.text("Digest");
        if (ref == null || digest == null) {
            return Rendering.of(Text.EMPTY);
        }
        return Rendering.of(Identity.sentence("Pushed ", tree, ref)
                .line()
                .add("Digest: ")
                .data(digest)
                .line()
                .build());
    }
}
