package io.pacto.plugin.openapiinfer.jvm.spring;

import java.util.ArrayList;
import java.util.List;

/** Path patterns of Spring as paths of OpenAPI. */
final class Paths {

    private Paths() {}

    /** Every path of the class with every path of the method. */
    static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>();
        for (String prefix : first) {
            for (String rest : second) {
                all.add(plain(join(prefix, rest)));
            }
        }
        return all;
    }

    private static String join(String prefix, String rest) {
        String left = prefix.isEmpty() || prefix.startsWith("/") ? prefix : "/" + prefix;
        if (rest.isEmpty()) {
            return left.isEmpty() ? "/" : left;
        }
        String right = rest.startsWith("/") ? rest : "/" + rest;
        return left.endsWith("/") ? left.substring(0, left.length() - 1) + right : left + right;
    }

    /** Without the regular expressions and stars in variables. */
    static String plain(String pattern) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        boolean name = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && depth++ == 0) {
                name = true;
                path.append(c);
            } else if (c == '}' && depth > 0 && --depth == 0) {
                name = false;
                path.append(c);
            } else if (depth == 0) {
                path.append(c);
            } else if (c == ':') {
                name = false;
            } else if (name && c != '*' && c != '{' && c != '}') {
                path.append(c);
            }
        }
        return path.toString();
    }
}
