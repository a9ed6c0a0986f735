package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import java.util.List;
import java.util.Objects;

/** What {@code pacto plugin doctor} found, one remark a line. */
public final class PluginDoctorText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        List<Node> remarks = tree.list("remarks");
        Text.Builder out = Text.builder();
        if (remarks.isEmpty()) {
            out.styled(Text.Style.GOOD, "No problem found")
                    .add(" in " + tree.text("plugins") + " plugins.")
                    .line();
        }
        for (Node remark : remarks) {
            String plugin = Objects.requireNonNullElse(remark.text("plugin"), "");
            if (!plugin.isEmpty()) {
                out.data(plugin).add(": ");
            }
            out.data(Objects.requireNonNullElse(remark.text("problem"), "")).line();
        }
        return Rendering.of(out.build());
    }
}
