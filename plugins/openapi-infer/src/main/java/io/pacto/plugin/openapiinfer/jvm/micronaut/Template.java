package io.pacto.plugin.openapiinfer.jvm.micronaut;

import java.util.ArrayList;
import java.util.List;

/**
 * A URI template of Micronaut (RFC 6570 with regular expressions).
 *
 * @param path the path, its variables without operators
 * @param variables the names of the variables in the path
 * @param query the names of variables behind the question mark
 * @param optional the variables of the path that may be missing
 */
record Template(String path, List<String> variables, List<String> query, List<String> optional) {

    static Template of(String written) {
        StringBuilder path = new StringBuilder();
        List<String> variables = new ArrayList<>();
        List<String> query = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            int end = c == '{' ? closing(written, at) : -1;
            if (end < 0) {
                path.append(c);
                at++;
                continue;
            }
            String inner = written.substring(at + 1, end);
            char operator = inner.isEmpty() ? ' ' : inner.charAt(0);
            String names = "?&/+.#;".indexOf(operator) >= 0 ? inner.substring(1) : inner;
            for (String raw : names.split(",", -1)) {
                int colon = raw.indexOf(':');
                String name = (colon < 0 ? raw : raw.substring(0, colon)).replaceAll("[*?! ]", "");
                if (operator == '?' || operator == '&') {
                    query.add(name);
                } else if (!name.isEmpty() && operator != '#') {
                    path.append(operator == '/' ? "/" : operator == '.' ? "." : "")
                            .append('{')
                            .append(name)
                            .append('}');
                    variables.add(name);
                    if (operator == '/' || operator == '.') {
                        optional.add(name);
                    }
                }
            }
            at = end + 1;
        }
        return new Template(path.toString(), variables, query, optional);
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
