package io.pacto.plugin.openapi;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in two documents that are walked in step: linked to the enclosing place, so that text is built only for what is
 * reported.
 */
final class Where {

    private final @Nullable Where parent;
    private final Kind kind;
    private final String name;
    private final Node at;

    private Where(@Nullable Where parent, Kind kind, String name, Node at) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.at = at;
    }

    /** What a place is. */
    private enum Kind {
        DOCUMENT,
        PATH,
        METHOD,
        PARAMETER,
        BODY,
        RESPONSE,
        HEADER,
        MEDIA,
        SCHEMA,
        PROPERTY,
        KEYWORD
    }

    static Where document(Node root) {
        return new Where(null, Kind.DOCUMENT, "", root);
    }

    Where path(String path, Node node) {
        return new Where(this, Kind.PATH, path, node);
    }

    Where method(String method, Node node) {
        return new Where(this, Kind.METHOD, method, node);
    }

    /** A parameter; its name is {@code NAME:IN}. */
    Where parameter(String nameAndPlace, Node node) {
        return new Where(this, Kind.PARAMETER, nameAndPlace, node);
    }

    Where body(Node node) {
        return new Where(this, Kind.BODY, "", node);
    }

    Where response(String code, Node node) {
        return new Where(this, Kind.RESPONSE, code, node);
    }

    Where header(String header, Node node) {
        return new Where(this, Kind.HEADER, header, node);
    }

    Where media(String type, Node node) {
        return new Where(this, Kind.MEDIA, type, node);
    }

    Where schema(Node node) {
        return new Where(this, Kind.SCHEMA, "", node);
    }

    Where property(String property, Node node) {
        return new Where(this, Kind.PROPERTY, property, node);
    }

    Where keyword(String keyword, Node node) {
        return new Where(this, Kind.KEYWORD, keyword, node);
    }

    /** The same place, to be shown at another node: the target of a reference, the culprit below. */
    Where movedTo(Node node) {
        return new Where(parent, kind, name, node);
    }

    /** The node of the new document, or the nearest surviving one. */
    Node at() {
        return at;
    }

    /** The change path of diff.md §3: {@code openapi.paths[/x].methods[GET].parameters[id:query]} and deeper. */
    String path() {
        Deque<Where> steps = new ArrayDeque<>();
        for (Where step = this; step != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder path = new StringBuilder();
        for (Where step : steps) {
            path.append(step.segment());
        }
        return path.toString();
    }

    private String segment() {
        return switch (kind) {
            case DOCUMENT -> "openapi";
            case PATH -> ".paths[" + name + "]";
            case METHOD -> ".methods[" + name + "]";
            case PARAMETER -> ".parameters[" + name + "]";
            case BODY -> ".request-body";
            case RESPONSE -> ".responses[" + name + "]";
            case HEADER -> ".headers[" + name + "]";
            case MEDIA -> ".content[" + name + "]";
            case SCHEMA -> ".schema";
            case PROPERTY -> "/properties/" + escaped(name);
            case KEYWORD -> "/" + escaped(name);
        };
    }

    /** What it is in words, as diff.md §10 begins its reasons. */
    String words() {
        return switch (kind) {
            case DOCUMENT -> "API";
            case PATH -> "API path " + name;
            case METHOD -> call() + " method";
            case PARAMETER ->
                call() + " " + name.substring(name.lastIndexOf(':') + 1) + " param '"
                        + name.substring(0, name.lastIndexOf(':')) + "'";
            case BODY -> call() + " request body";
            case RESPONSE -> call() + " response " + name;
            case HEADER -> element() + " header '" + name + "'";
            case MEDIA -> element() + ": media type " + name;
            case SCHEMA, PROPERTY, KEYWORD -> element() + ": " + label();
        };
    }

    /** The value of an added or removed path or method; what lies deeper has none that fits on a line. */
    @Nullable
    Scalar value() {
        return switch (kind) {
            case PATH -> Scalar.of(name);
            case METHOD -> Scalar.of(call());
            case DOCUMENT, PARAMETER, BODY, RESPONSE, HEADER, MEDIA, SCHEMA, PROPERTY, KEYWORD -> null;
        };
    }

    /** {@code GET /users}. */
    private String call() {
        String path = "";
        for (Where step = this; step != null; step = step.parent) {
            if (step.kind == Kind.METHOD) {
                path = step.name + " " + (step.parent == null ? "" : step.parent.name);
            }
        }
        return path;
    }

    /** The words of the parameter, body, response or header this lies in. */
    private String element() {
        Where step = this;
        while (step.parent != null && (step == this || step.kind.compareTo(Kind.MEDIA) >= 0)) {
            step = step.parent;
        }
        return step.words();
    }

    /** {@code property address.lines[].text}, or {@code schema} at the top. */
    private String label() {
        Deque<Where> steps = new ArrayDeque<>();
        for (Where step = this; step != null && step.kind.compareTo(Kind.SCHEMA) > 0; step = step.parent) {
            steps.push(step);
        }
        StringBuilder names = new StringBuilder();
        for (Where step : steps) {
            if (step.kind == Kind.PROPERTY) {
                names.append('.').append(step.name);
            } else if (step.name.equals("items")) {
                names.append("[]");
            } else if (step.name.equals("additionalProperties")) {
                names.append(".*");
            }
        }
        if (names.length() == 0) {
            return "schema";
        }
        return "property " + (names.charAt(0) == '.' ? names.substring(1) : names);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
