package io.pacto.plugin.openapiinfer.jvm.micronaut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One path that a URI template of Micronaut stands for (RFC 6570 with regular expressions).
 *
 * @param path the path, its variables without operators
 * @param variables the names of the variables in the path
 * @param query the names of variables that Micronaut describes as parts of the query
 * @param given the optional variables that this path has
 * @param absent the optional variables of longer paths
 */
record Template(String path, List<String> variables, List<String> query, List<String> given, List<String> absent) {

    /** Copies the lists. */
    Template {
        variables = List.copyOf(variables);
        query = List.copyOf(query);
        given = List.copyOf(given);
        absent = List.copyOf(absent);
    }

    /** A template with an optional part stands for a path without it and one with it. */
    static List<Template> of(String written) {
        List<Draft> drafts = new ArrayList<>(List.of(new Draft()));
        List<String> query = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            int end = c == '{' ? closing(written, at) : -1;
            if (end < 0) {
                drafts.forEach(draft -> draft.path.append(c));
                at++;
                continue;
            }
            String inner = written.substring(at + 1, end);
            char operator = inner.isEmpty() ? ' ' : inner.charAt(0);
            boolean operated = "?&/+.#;".indexOf(operator) >= 0;
            for (String raw : (operated ? inner.substring(1) : inner).split(",", -1)) {
                int colon = raw.indexOf(':');
                String name = (colon < 0 ? raw : raw.substring(0, colon)).replaceAll("[*?! ]", "");
                if (operator == '/') {
                    drafts.add(drafts.get(drafts.size() - 1).with(name));
                } else if (operated) {
                    query.add(name);
                } else if (!name.isEmpty()) {
                    drafts.forEach(draft -> draft.variable(name));
                }
            }
            at = end + 1;
        }
        List<String> optional = drafts.get(drafts.size() - 1).given;
        return drafts.stream().map(draft -> draft.finish(query, optional)).toList();
    }

    /** What distinguishes the operation of this path from those of the shorter ones; empty for the shortest. */
    String suffix() {
        String names = given.stream()
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.joining("And"));
        return names.isEmpty() ? "" : "With" + names;
    }

    /** A path while it is read. */
    private static final class Draft {
        private final StringBuilder path = new StringBuilder();
        private final List<String> variables = new ArrayList<>();
        private final List<String> given = new ArrayList<>();

        Draft with(String name) {
            Draft longer = new Draft();
            longer.path.append(path).append('/');
            longer.variables.addAll(variables);
            longer.given.addAll(given);
            longer.given.add(name);
            longer.variable(name);
            return longer;
        }

        void variable(String name) {
            path.append('{').append(name).append('}');
            variables.add(name);
        }

        Template finish(List<String> query, List<String> optional) {
            List<String> absent = new ArrayList<>(optional);
            absent.removeAll(given);
            boolean slash = path.length() > 1 && path.charAt(path.length() - 1) == '/';
            String text = slash ? path.substring(0, path.length() - 1) : path.toString();
            return new Template(text.isEmpty() ? "/" : text, variables, query, given, absent);
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static String join(String base, String rest) {
        String left = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        left = left.isEmpty() || left.startsWith("/") ? left : "/" + left;
        if (rest.isEmpty() || rest.equals("/")) {
            return left.isEmpty() ? "/" : left;
        }
        boolean continues = rest.startsWith("/")
                || rest.startsWith("{/")
                || rest.startsWith("{?")
                || rest.startsWith("{&")
                || rest.startsWith("{.");
        return continues ? left + rest : left + "/" + rest;
    }
}
