package io.pacto.bench.inference;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what a program publishes about itself with what was inferred, element by element. */
final class DocumentComparison {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Mapping NOTHING = Mapping.builder().build();

    private final Tally tally = new Tally();
    private final Refs expectedRefs;
    private final Refs givenRefs;
    private final SchemaComparison schemas;

    private DocumentComparison(Mapping expected, Mapping given) {
        expectedRefs = new Refs(expected);
        givenRefs = new Refs(given);
        schemas = new SchemaComparison(tally, expectedRefs, givenRefs);
    }

    static Tally compare(Mapping expected, Mapping given) {
        DocumentComparison comparison = new DocumentComparison(expected, given);
        comparison.paths(map(expected.get("paths")), map(given.get("paths")));
        return comparison.tally;
    }

    private void paths(Mapping expected, Mapping given) {
        Map<String, Mapping> theirs = byName(expected, expectedRefs);
        Map<String, Mapping> ours = byName(given, givenRefs);
        for (String path : union(theirs, ours)) {
            presence(path, "path", theirs.get(path), ours.get(path));
            Mapping left = theirs.getOrDefault(path, NOTHING);
            Mapping right = ours.getOrDefault(path, NOTHING);
            for (String method : METHODS) {
                Node one = left.get(method);
                Node other = right.get(method);
                if (one != null || other != null) {
                    String place = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
                    presence(place, "method", one, other);
                    operation(place, new Side(left, map(one)), new Side(right, map(other)));
                }
            }
        }
    }

    /** A method with the path item around it, whose parameters are its own as well. */
    private record Side(Mapping item, Mapping operation) {}

    private void operation(String place, Side expected, Side given) {
        Map<String, Mapping> theirs = parameters(expected, expectedRefs);
        Map<String, Mapping> ours = parameters(given, givenRefs);
        for (String name : union(theirs, ours)) {
            Mapping one = theirs.get(name);
            Mapping other = ours.get(name);
            String where = place + " " + name;
            presence(where, "parameter", one, other);
            tally.either(where, "required", flag(one, "required"), flag(other, "required"));
            schemas.compare(where, schema(one), schema(other));
        }
        Mapping body = body(expected, expectedRefs);
        Mapping found = body(given, givenRefs);
        if (body != null && found != null) {
            tally.both(place + " body", "required", flag(body, "required"), flag(found, "required"));
        }
        content(place + " body", body, found);
        Map<String, Mapping> answers = byName(map(expected.operation().get("responses")), expectedRefs);
        Map<String, Mapping> replies = byName(map(given.operation().get("responses")), givenRefs);
        for (String status : union(answers, replies)) {
            presence(place + " " + status, "response", answers.get(status), replies.get(status));
            content(place + " " + status, answers.get(status), replies.get(status));
        }
    }

    private void content(String place, @Nullable Mapping expected, @Nullable Mapping given) {
        Map<String, Mapping> theirs = byName(expected == null ? NOTHING : map(expected.get("content")), expectedRefs);
        Map<String, Mapping> ours = byName(given == null ? NOTHING : map(given.get("content")), givenRefs);
        for (String type : union(theirs, ours)) {
            presence(place, "media type " + type, theirs.get(type), ours.get(type));
            schemas.compare(place, schema(theirs.get(type)), schema(ours.get(type)));
        }
    }

    private void presence(String place, String what, @Nullable Node expected, @Nullable Node given) {
        tally.either(place, what, expected == null ? "" : "there", given == null ? "" : "there");
    }

    private static @Nullable Mapping body(Side side, Refs refs) {
        Node body = side.operation().get("requestBody");
        return body == null ? null : refs.resolve(map(body));
    }

    private static Map<String, Mapping> parameters(Side side, Refs refs) {
        Map<String, Mapping> parameters = new TreeMap<>();
        for (Mapping owner : List.of(side.item(), side.operation())) {
            if (owner.get("parameters") instanceof Sequence list
                    && !side.operation().entries().isEmpty()) {
                for (Node item : list.items()) {
                    Mapping parameter = refs.resolve(map(item));
                    parameters.put(parameter.text("in") + " " + parameter.text("name"), parameter);
                }
            }
        }
        return parameters;
    }

    private static @Nullable Mapping schema(@Nullable Mapping owner) {
        return owner != null && owner.get("schema") instanceof Mapping schema ? schema : null;
    }

    private static String flag(@Nullable Mapping owner, String key) {
        return owner == null
                ? ""
                : String.valueOf(
                        owner.get(key) instanceof Scalar flag && flag.text().equals("true"));
    }

    private static Map<String, Mapping> byName(Mapping owner, Refs refs) {
        Map<String, Mapping> named = new TreeMap<>();
        for (Entry entry : owner.entries()) {
            named.put(entry.name(), refs.resolve(map(entry.value())));
        }
        return named;
    }

    private static Set<String> union(Map<String, Mapping> one, Map<String, Mapping> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static Mapping map(@Nullable Node node) {
        return node instanceof Mapping mapping ? mapping : NOTHING;
    }
}
