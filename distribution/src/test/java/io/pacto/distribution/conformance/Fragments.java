package io.pacto.distribution.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * The abbreviations of the tables, each on a line of its own: {@code BASE}, {@code IF(x, y)}, {@code RT},
 * {@code RT(more keys)}, {@code DEP(ref, range)} and {@code MIN(name, version, ref, optional-ref?)}.
 */
final class Fragments {

    private static final String API = "{name: api, type: http, port: 8080}";
    private static final String RUNTIME = "runtime: {workload: service, state: {type: stateless, persistence:"
            + " {scope: local, durability: ephemeral}, dataCriticality: low}";

    private Fragments() {}

    static String expand(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line(line));
        }
        return String.join("\n", lines);
    }

    private static String line(String line) {
        if (line.equals("BASE")) {
            return service("svc", "1.0.0");
        }
        if (line.equals("RT")) {
            return RUNTIME + "}";
        }
        int open = line.indexOf('(');
        if (open < 0 || !line.endsWith(")")) {
            return line;
        }
        String inside = line.substring(open + 1, line.length() - 1);
        return switch (line.substring(0, open)) {
            case "RT" -> RUNTIME + ", " + inside + "}";
            case "IF" -> "interfaces: [" + (inside.equals("api") ? API : inside) + "]";
            case "DEP" -> dependency(inside);
            case "MIN" -> minimal(inside.split(", ", -1));
            default -> line;
        };
    }

    private static String service(String name, String version) {
        return "pactoVersion: \"1.0\"\nservice: {name: " + name + ", version: " + version + "}";
    }

    private static String dependency(String inside) {
        int comma = inside.lastIndexOf(", ");
        return "dependencies: [{ref: " + inside.substring(0, comma) + ", compatibility: " + inside.substring(comma + 2)
                + "}]";
    }

    private static String minimal(String[] words) {
        StringBuilder text = new StringBuilder(service(words[0], words[1])).append('\n');
        for (int i = 2; i < words.length; i++) {
            boolean optional = words[i].endsWith("?");
            String reference = optional ? words[i].substring(0, words[i].length() - 1) : words[i];
            text.append(i == 2 ? "dependencies:\n" : "").append("  - {ref: ").append(reference);
            text.append(", required: ").append(!optional).append(", compatibility: \"^1.0.0\"}\n");
        }
        return text.toString();
    }
}
