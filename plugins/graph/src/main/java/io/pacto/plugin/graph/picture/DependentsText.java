package io.pacto.plugin.graph.picture;

import io.pacto.api.Node;
import io.pacto.api.Text;
import java.util.List;

/** Who depends on a service, one line for each contract. */
final class DependentsText {

    private DependentsText() {}

    static void add(Text.Builder out, Node tree) {
        List<Node> dependents = tree.list("dependents");
        out.data(Fields.text(tree, "name")).add(": ");
        out.add(dependents.size() + (dependents.size() == 1 ? " dependent\n" : " dependents\n"));
        for (Node dependent : dependents) {
            out.add("  ").data(Fields.text(dependent, "name") + "@" + Fields.text(dependent, "version"));
            out.add(" (").data(Fields.text(dependent, "path")).add(")");
            List<String> via = Fields.texts(dependent.get("via"));
            if (via.size() > 2) {
                out.add(" via ").data(String.join(" -> ", via.subList(1, via.size() - 1)));
            }
            out.add(Fields.text(dependent, "required").equals("true") ? " required" : "");
            String range = Fields.text(dependent, "compatibility");
            out.add(range.isEmpty() ? "" : " ").data(range).line();
        }
    }
}
