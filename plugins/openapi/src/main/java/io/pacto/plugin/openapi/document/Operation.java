package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One method of a path as a caller sees it: parameters of the path included, references followed.
 *
 * @param document the document it stands in
 * @param node the operation as written
 * @param pathItem the path item it stands in
 * @param template the path
 */
public record Operation(ApiDocument document, Node node, Node pathItem, PathTemplate template) {

    /** Header parameters of these names mean nothing (OpenAPI 3, Parameter Object). */
    private static final List<String> IGNORED_HEADERS = List.of("accept", "content-type", "authorization");

    /** The one response header that means nothing (OpenAPI 3, Response Object). */
    private static final String CONTENT_TYPE = "content-type";

    /**
     * Returns the parameters by what makes them the same in another version; those of the operation replace those of the
     * path.
     */
    public Map<Parameter.Key, Parameter> parameters() {
        Map<Parameter.Key, Parameter> found = new LinkedHashMap<>();
        collect(pathItem, found);
        collect(node, found);
        return found;
    }

    private void collect(Node holder, Map<Parameter.Key, Parameter> found) {
        for (Node written : holder.list("parameters")) {
            Node parameter = document.resolve(written);
            String in = parameter.text("in");
            String name = parameter.text("name");
            if (in == null || name == null || !(parameter instanceof Mapping mapping)) {
                continue;
            }
            String folded = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
            if (!in.equals("header") || !IGNORED_HEADERS.contains(folded)) {
                int place = in.equals("path") ? template.names().indexOf(name) : -1;
                String known = place >= 0 || in.equals("querystring") ? "" : folded;
                found.put(new Parameter.Key(in, known, place), new Parameter(name, in, written, mapping));
            }
        }
    }

    /** Returns the references in its lists of parameters that could not be followed. */
    public List<String> strangers() {
        List<String> found = new ArrayList<>();
        for (Node holder : List.of(pathItem, node)) {
            for (Node written : holder.list("parameters")) {
                String stranger = ApiDocument.stranger(document.resolve(written));
                if (stranger != null) {
                    found.add(stranger);
                }
            }
        }
        return found;
    }

    /**
     * Puts its properties in place of an object that is written as if each were a parameter of its own: two descriptions
     * of one call.
     *
     * @param parameters parameters of this operation
     */
    public void explode(Map<Parameter.Key, Parameter> parameters) {
        for (Map.Entry<Parameter.Key, Parameter> entry : List.copyOf(parameters.entrySet())) {
            List<Parameter> parts = entry.getValue().parts(document);
            if (!parts.isEmpty()) {
                parameters.remove(entry.getKey());
                for (Parameter part : parts) {
                    parameters.putIfAbsent(new Parameter.Key(part.in(), part.name(), -1), part);
                }
            }
        }
    }

    /** Returns the request body with references followed, or null. */
    public @Nullable Mapping body() {
        Node written = node.get("requestBody");
        return written != null && document.resolve(written) instanceof Mapping body ? body : null;
    }

    /** Returns the responses by code, {@code 2XX} in upper case; values as written. */
    public Map<String, Entry> responses() {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (node.get("responses") instanceof Mapping responses) {
            for (Entry entry : responses.entries()) {
                if (!entry.name().startsWith("x-")) {
                    found.put(entry.name().toUpperCase(Locale.ROOT), entry);
                }
            }
        }
        return found;
    }

    /**
     * The headers of a response.
     *
     * @param response the response, references followed
     * @return the headers by name in lower case, values as written
     */
    public static Map<String, Entry> headers(Node response) {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (response.get("headers") instanceof Mapping headers) {
            for (Entry entry : headers.entries()) {
                String name = entry.name().toLowerCase(Locale.ROOT);
                if (!name.equals(CONTENT_TYPE)) {
                    found.put(name, entry);
                }
            }
        }
        return found;
    }

    /** Returns the servers that count for it: its own, those of the path, or none. */
    public List<Node> ownServers() {
        return node.get("servers") == null ? pathItem.list("servers") : node.list("servers");
    }
}
