package io.pacto.plugin.reports;

import io.pacto.api.Context;
import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.lang.reflect.Proxy;

/** A rendering as the streams get it, data escaped as the printer of the host does. */
record Shown(String out, String err) {

    static Shown of(Renderer renderer, Report report) {
        Rendering rendering = renderer.render(report, context());
        return new Shown(printed(rendering.out()), printed(rendering.err()));
    }

    private static String printed(Text text) {
        StringBuilder printed = new StringBuilder();
        for (Text.Run run : text.runs()) {
            boolean escape = run.style() == Text.Style.DATA;
            printed.append(escape ? run.text().replace("\n", "\\n").replace("\u001b", "\\u001b") : run.text());
        }
        return printed.toString();
    }

    /** Renderers use the writer of JSON and nothing else; every other service fails the test. */
    private static Context context() {
        Documents documents = (Documents) stub(Documents.class, "toJson", node -> json((Node) node, "\n") + "\n");
        return (Context) stub(Context.class, "documents", none -> documents);
    }

    private static Object stub(Class<?> type, String method, java.util.function.Function<Object, Object> answer) {
        return Proxy.newProxyInstance(Shown.class.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            if (called.getName().equals(method)) {
                return answer.apply(args == null ? null : args[0]);
            }
            throw new AssertionError(called + " must not be called");
        });
    }

    private static String json(Node node, String indent) {
        StringBuilder text = new StringBuilder();
        String comma = "";
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                text.append(comma)
                        .append(indent)
                        .append("  \"")
                        .append(entry.name())
                        .append("\": ");
                text.append(json(entry.value(), indent + "  "));
                comma = ",";
            }
            return "{" + text + indent + "}";
        }
        if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                text.append(comma).append(indent).append("  ").append(json(item, indent + "  "));
                comma = ",";
            }
            return "[" + text + indent + "]";
        }
        Scalar scalar = (Scalar) node;
        return scalar.kind() == Scalar.Kind.TEXT
                ? '"' + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : scalar.text();
    }
}
