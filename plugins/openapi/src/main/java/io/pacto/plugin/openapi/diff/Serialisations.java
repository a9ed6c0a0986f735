package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Parameter;
import java.util.List;

/** Compares how parameters are written into a call, as far as their values make it visible. */
final class Serialisations {

    /** The styles that put something before a single value. */
    private static final List<String> PREFIXING = List.of("matrix", "label");

    /** Choices in choices in choices: whoever goes deeper runs in a circle. */
    private static final int DEEPEST = 8;

    private final ApiDocument old;
    private final ApiDocument current;

    Serialisations(ApiDocument old, ApiDocument current) {
        this.old = old;
        this.current = current;
    }

    void compare(Parameter before, Parameter after, Place where, Changes changes) {
        boolean single = isSingle(before, old) || isSingle(after, current);
        String then = form(before, single);
        String now = form(after, single);
        if (!then.equals(now)) {
            changes.modified(
                    "openapi.parameters.serialisation",
                    BREAKING,
                    where,
                    "it is written into the call in another way",
                    Scalar.of(then),
                    Scalar.of(now));
        }
    }

    private static String form(Parameter parameter, boolean single) {
        if (parameter.hasContent()) {
            return "content";
        }
        Parameter.Serialisation serialisation = parameter.serialisation();
        if (single) {
            return PREFIXING.contains(serialisation.style()) ? serialisation.style() : "plain";
        }
        return serialisation.style() + (serialisation.explode() ? ", exploded" : "");
    }

    /** Whether values are certainly neither lists nor objects: then nothing says how those are written. */
    private static boolean isSingle(Parameter parameter, ApiDocument document) {
        Node schema = parameter.schema();
        return schema == null || isSingle(schema, document, 0);
    }

    private static boolean isSingle(Node written, ApiDocument document, int depth) {
        Node schema = document.resolve(written);
        String type = schema.text("type");
        if (type != null) {
            return isSingle(type);
        }
        List<Node> types = schema.list("type");
        for (Node each : types) {
            if (!(each instanceof Scalar text) || !isSingle(text.text())) {
                return false;
            }
        }
        return !types.isEmpty() || schema.get("enum") != null || isChoiceOfSingles(schema, document, depth);
    }

    private static boolean isChoiceOfSingles(Node schema, ApiDocument document, int depth) {
        List<Node> branches = schema.list("oneOf").isEmpty() ? schema.list("anyOf") : schema.list("oneOf");
        for (Node branch : branches) {
            if (depth > DEEPEST || !isSingle(branch, document, depth + 1)) {
                return false;
            }
        }
        return !branches.isEmpty();
    }

    private static boolean isSingle(String type) {
        return !type.equals("array") && !type.equals("object");
    }
}
