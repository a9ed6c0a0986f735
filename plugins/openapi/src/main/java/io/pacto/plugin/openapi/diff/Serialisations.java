package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares how parameters are written into a call, as far as their values make it visible. */
final class Serialisations {

    /** The styles that put something before a single value. */
    private static final List<String> PREFIXING = List.of("matrix", "label");

    private final ApiDocument old;
    private final ApiDocument current;

    Serialisations(ApiDocument old, ApiDocument current) {
        this.old = old;
        this.current = current;
    }

    void compare(Parameter before, Parameter after, Place where, Changes changes) {
        String then = form(before, old);
        String now = form(after, current);
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

    private static String form(Parameter parameter, ApiDocument document) {
        if (parameter.hasContent()) {
            return "content";
        }
        Parameter.Serialisation serialisation = parameter.serialisation();
        Node schema = parameter.schema();
        if (isSingle(schema == null ? null : document.resolve(schema))) {
            return PREFIXING.contains(serialisation.style()) ? serialisation.style() : "plain";
        }
        return serialisation.style() + (serialisation.explode() ? ", exploded" : "");
    }

    /** Whether values are certainly neither lists nor objects: then exploding them changes nothing. */
    private static boolean isSingle(@Nullable Node schema) {
        if (schema == null) {
            return true;
        }
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
        return !types.isEmpty() || schema.get("enum") != null;
    }

    private static boolean isSingle(String type) {
        return !type.equals("array") && !type.equals("object");
    }
}
