package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;

/** The reports of the cache commands for a person. */
public final class CacheText implements Renderer {

    /** Called by the host. */
    public CacheText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        Text.Builder text = Text.builder();
        String folder = String.valueOf(tree.text("Folder"));
        switch (report.kind()) {
            case "cache-list" -> {
                for (Node entry : tree.list("References")) {
                    text.data(String.valueOf(entry.text("Ref")))
                            .add("  ")
                            .data(String.valueOf(entry.text("Digest")))
                            .line();
                }
                if (tree.list("References").isEmpty()) {
                    text.add("Nothing is cached in ").data(folder).line();
                }
            }
            case "cache-verify" -> {
                for (Node digest : tree.list("Damaged")) {
                    text.add("Damaged and removed: ")
                            .data(((Scalar) digest).text())
                            .line();
                }
                text.add("Verified ")
                        .add(tree.text("Verified") + " blob(s) in ")
                        .data(folder)
                        .line();
            }
            default ->
                text.add("Removed " + tree.text("Removed") + " cached reference(s) from ")
                        .data(folder)
                        .line();
        }
        return Rendering.of(text.build());
    }
}
