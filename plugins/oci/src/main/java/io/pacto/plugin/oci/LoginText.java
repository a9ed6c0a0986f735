package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The reports of {@code login} and {@code logout} for a person. */
public final class LoginText implements Renderer {

    /** Called by the host. */
    public LoginText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        String sentence = "Login succeeded for ";
        if (report.kind().equals("logout")) {
            sentence = "true".equals(tree.text("Removed")) ? "Logout succeeded for " : "No stored credentials for ";
        }
        return Rendering.of(Text.builder()
                .add(sentence)
                .data(String.valueOf(tree.text("Registry")))
                .line()
                .build());
    }
}
