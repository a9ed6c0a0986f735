package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.ArrayList;
import java.util.List;

/**
 * A class whose methods answer requests below a path.
 *
 * @param type the class with its type arguments
 * @param marks the annotations of the class and of what it inherits from
 * @param path the path so far, with the regular expressions of its variables
 * @param locators the methods that led to it, outermost first
 * @param chain the names of the classes that led to it
 */
record Resource(JavaType type, Marks marks, String path, List<Handler> locators, List<String> chain) {

    Resource below(JavaType sub, Marks subMarks, String rest, Handler locator) {
        List<Handler> more = new ArrayList<>(locators);
        more.add(locator);
        List<String> names = new ArrayList<>(chain);
        names.add(type.name());
        return new Resource(sub, subMarks, join(path, rest), more, names);
    }

    static String join(String prefix, String rest) {
        String left = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        String right = rest.startsWith("/") ? rest.substring(1) : rest;
        String joined = right.isEmpty() ? left : left + "/" + right;
        return joined.startsWith("/") || joined.isEmpty() ? joined : "/" + joined;
    }

    /** A path of OpenAPI: variables without regular expressions. */
    static String plain(String template) {
        StringBuilder path = new StringBuilder();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && depth++ == 0) {
                name.setLength(0);
            } else if (c == '}' && depth > 0 && --depth == 0) {
                int colon = name.indexOf(":");
                path.append('{')
                        .append((colon < 0 ? name.toString() : name.substring(0, colon)).strip())
                        .append('}');
            } else {
                (depth == 0 ? path : name).append(c);
            }
        }
        String plain = path.length() > 1 && path.toString().endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path.toString();
        return plain.isEmpty() ? "/" : plain;
    }
}
