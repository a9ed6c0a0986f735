package io.pacto.plugin.contract.init;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** Says which folder was made and what lies in it. */
public final class InitText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String directory = tree.text("Dir") + "/";
        return Rendering.of(Text.builder()
                .add("Created ")
                .data(directory)
                .line()
                .add("  ")
                .data(String.valueOf(tree.text("Path")))
                .line()
                .add("  ")
                .data(directory + "interfaces/")
                .line()
                .add("  ")
                .data(directory + "configuration/")
                .line()
                .build());
    }
}
