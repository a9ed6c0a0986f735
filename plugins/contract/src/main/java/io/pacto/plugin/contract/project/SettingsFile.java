package io.pacto.plugin.contract.project;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files a program is configured with: the names of their keys and the types of their values, never the values. */
final class SettingsFile implements ProjectReader {

    private static final List<String> NAMES = List.of(
            "application.yaml",
            "application.yml",
            "application.properties",
            "config.yaml",
            "config.yml",
            "config.json",
            ".env.example");

    @Override
    public boolean knows(ProjectFile file) {
        return NAMES.contains(file.name());
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        Map<String, Node> properties = new LinkedHashMap<>();
        if (file.endsWith(".properties", ".example")) {
            lines(file, properties, draft);
        } else if (file.tree() instanceof Mapping tree) {
            for (Entry entry : tree.entries()) {
                properties.put(entry.name(), schema(entry.value()));
            }
            if (file.name().startsWith("application.")
                    && tree.get("server") instanceof Mapping server
                    && server.get("port") instanceof Scalar port) {
                port(port.text(), Origin.of(file, port), draft);
            }
        }
        draft.settings(properties, file.line(0));
    }

    private static void lines(ProjectFile file, Map<String, Node> properties, Draft draft) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String assignment = line.startsWith("export ") ? line.substring(7).strip() : line;
            int equals = assignment.indexOf('=');
            if (equals <= 0 || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            String key = assignment.substring(0, equals).strip();
            properties.put(key, type("string"));
            if (key.equals("server.port")) {
                port(assignment.substring(equals + 1).strip(), file.line(i + 1), draft);
            }
        }
    }

    /** Spring writes {@code ${PORT:8080}} for a port that the environment may change. */
    private static void port(String text, Origin origin, Draft draft) {
        boolean variable = text.startsWith("${") && text.endsWith("}") && text.contains(":");
        String port = variable ? text.substring(text.lastIndexOf(':') + 1, text.length() - 1) : text;
        draft.port(Ports.Source.SETTING, port, "port " + port + " (server.port)", origin);
    }

    private static Node schema(Node value) {
        if (value instanceof Mapping map) {
            Mapping.Builder properties = Mapping.builder();
            for (Entry entry : map.entries()) {
                properties.put(entry.name(), schema(entry.value()));
            }
            return Mapping.builder()
                    .put("type", "object")
                    .put("properties", properties.build())
                    .build();
        }
        if (value instanceof Sequence) {
            return type("array");
        }
        return switch (((Scalar) value).kind()) {
            case TEXT -> type("string");
            case INTEGER -> type("integer");
            case DECIMAL -> type("number");
            case BOOLEAN -> type("boolean");
            case NULL -> Mapping.builder().build();
        };
    }

    private static Node type(String name) {
        return Mapping.builder().put("type", name).build();
    }
}
