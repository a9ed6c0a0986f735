package io.pacto.plugin.contract.init;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import java.util.List;

/** Says which folder was made, what lies in it, and what a project told about it. */
public final class InitText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String directory = tree.text("Dir") + "/";
        Text.Builder text = Text.builder();
        text.add("Created ")
                .data(directory)
                .line()
                .add("  ")
                .data(String.valueOf(tree.text("Path")))
                .line();
        if (hasInterfaces(tree)) {
            text.add("  ").data(directory + "interfaces/").line();
        }
        text.add("  ").data(directory + "configuration/").line();
        for (Node found : tree.list("Found")) {
            String line = String.valueOf(found.text("line"));
            text.add("  from ").data(String.valueOf(found.text("file")));
            text.add(line.equals("0") ? "" : ":" + line).add(": ");
            text.data(String.valueOf(found.text("what"))).line();
        }
        return Rendering.of(text.build());
    }

    /** A project may have no document of an interface; the scaffold always has one. */
    private static boolean hasInterfaces(Node tree) {
        List<Node> files = tree.list("Files");
        for (Node file : files) {
            if (file instanceof Scalar path && path.text().startsWith("interfaces/")) {
                return true;
            }
        }
        return files.isEmpty();
    }
}
