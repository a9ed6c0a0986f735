package io.pacto.plugin.openapi.diff;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in two documents that are walked in step: linked to the enclosing place, so that text is built only for what is
 * reported.
 */
final class Place {

    private final @Nullable Place parent;
    private final Kind kind;
    private final String name;
    private final Node at;

    private Place(@Nullable Place parent, Kind kind, String name, Node at) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.at = at;
    }

    /** What a place is. */
    enum Kind {
        DOCUMENT,
        PATH,
        WEBHOOK,
        CALLBACK,
        METHOD,
        PARAMETER,
        BODY,
        RESPONSE,
        HEADER,
        MEDIA,
        SECURITY,
        SCHEME,
        SCHEMA,
        FIELD
    }

    static Place document(Node root) {
        return new Place(null, Kind.DOCUMENT, "", root);
    }

    /** A place inside this one; a parameter's name is {@code NAME:IN}, a callback's {@code NAME} or {@code NAME EXPRESSION}. */
    Place in(Kind inner, String innerName, Node node) {
        return new Place(this, inner, innerName, node);
    }

    Place body(Node node) {
        return in(Kind.BODY, "", node);
    }

    /** What a key of an element says: {@code operationId}, {@code servers}. */
    Place field(String key, Node node) {
        return in(Kind.FIELD, key, node);
    }

    /** The same place, to be shown at another node. */
    Place movedTo(Node node) {
        return new Place(parent, kind, name, node);
    }

    /** The node of the new document, or the nearest surviving one. */
    Node at() {
        return at;
    }

    /** The change path of diff.md §3: {@code openapi.paths[/x].methods[GET].parameters[id:query]} and deeper. */
    String path() {
        Deque<Place> steps = new ArrayDeque<>();
        for (Place step = this; step != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder path = new StringBuilder();
        for (Place step : steps) {
            path.append(step.segment());
        }
        return path.toString();
    }

    private String segment() {
        return switch (kind) {
            case DOCUMENT -> "openapi";
            case PATH -> ".paths[" + name + "]";
            case WEBHOOK -> ".webhooks[" + name + "]";
            case CALLBACK -> callback();
            case METHOD -> ".methods[" + name + "]";
            case PARAMETER -> ".parameters[" + name + "]";
            case BODY -> ".request-body";
            case RESPONSE -> ".responses[" + name + "]";
            case HEADER -> ".headers[" + name + "]";
            case MEDIA -> ".content[" + name + "]";
            case SECURITY -> name.isEmpty() ? ".security" : ".security[" + name + "]";
            case SCHEME -> ".security-schemes[" + name + "]";
            case SCHEMA, FIELD -> "." + name;
        };
    }

    private String callback() {
        int blank = name.indexOf(' ');
        return blank < 0
                ? ".callbacks[" + name + "]"
                : ".callbacks[" + name.substring(0, blank) + "].paths[" + name.substring(blank + 1) + "]";
    }

    /** What it is in words, as diff.md §10 begins its reasons. */
    String words() {
        return switch (kind) {
            case DOCUMENT -> "API";
            case PATH -> "API path " + name;
            case WEBHOOK -> "API webhook " + name;
            case CALLBACK -> outer().words() + " callback " + name;
            case METHOD -> call() + " method";
            case PARAMETER ->
                outer().call() + " " + name.substring(name.lastIndexOf(':') + 1) + " param '"
                        + name.substring(0, name.lastIndexOf(':')) + "'";
            case BODY -> outer().call() + " request body";
            case RESPONSE -> outer().call() + " response " + name;
            case HEADER -> outer().words() + " header '" + name + "'";
            case MEDIA -> outer().words() + ": media type " + name;
            case SECURITY -> outer().call() + " security" + (name.isEmpty() ? "" : " " + name);
            case SCHEME -> "API security scheme " + name;
            case SCHEMA -> outer().element();
            case FIELD -> outer().kind == Kind.METHOD ? outer().call() + " " + name : outer().words() + " " + name;
        };
    }

    /** The value of an added or removed path or method; what lies deeper has none that fits on a line. */
    @Nullable
    Scalar value() {
        return switch (kind) {
            case PATH, WEBHOOK -> Scalar.of(name);
            case METHOD -> Scalar.of(call());
            case DOCUMENT, CALLBACK, PARAMETER, BODY, RESPONSE, HEADER, MEDIA, SECURITY, SCHEME, SCHEMA, FIELD -> null;
        };
    }

    private Place outer() {
        return parent == null ? this : parent;
    }

    /** The words of the parameter, body, response or header this lies in. */
    private String element() {
        Place step = this;
        while (step.parent != null && step.kind == Kind.MEDIA) {
            step = step.parent;
        }
        return step.words();
    }

    /** {@code GET /users}, {@code POST webhook paid}, {@code POST /subscribe callback paid POST {$url}}. */
    private String call() {
        if (kind != Kind.METHOD) {
            return words();
        }
        Place item = outer();
        return switch (item.kind) {
            case WEBHOOK -> name + " webhook " + item.name;
            case CALLBACK -> item.words() + " " + name;
            case DOCUMENT, PATH, METHOD, PARAMETER, BODY, RESPONSE, HEADER, MEDIA, SECURITY, SCHEME, SCHEMA, FIELD ->
                name + " " + item.name;
        };
    }
}
