package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of Micronaut's annotations, and what they say. */
final class Http {

    static final List<String> CONTROLLER = List.of(named("Controller"));

    private static final List<String> METHODS = List.of("Get", "Post", "Put", "Delete", "Patch", "Head", "Options");

    private Http() {}

    static String named(String simple) {
        return "io.micronaut.http.annotation." + simple;
    }

    /** The annotation that makes a method answer requests. */
    static Optional<Mark> method(Marks marks) {
        for (Mark mark : marks.all()) {
            if (mark.name().equals(named(mark.simpleName())) && METHODS.contains(mark.simpleName())) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    static String verb(Mark method) {
        return method.simpleName().toLowerCase(Locale.ROOT);
    }

    static List<String> templates(Mark method) {
        List<String> templates = new ArrayList<>(method.texts("value"));
        templates.addAll(method.texts("uri"));
        templates.addAll(method.texts("uris"));
        return templates.isEmpty() ? List.of("") : templates;
    }

    /** Media types said on the method's own annotation, beside it, or on the class. */
    static List<String> types(
            String key, String annotation, Mark method, Marks marks, Marks classMarks, Optional<Mark> controller) {
        for (String said : List.of(key, "processes")) {
            if (!method.texts(said).isEmpty()) {
                return method.texts(said);
            }
        }
        Optional<Mark> own = marks.find(named(annotation)).or(() -> classMarks.find(named(annotation)));
        if (own.isPresent()) {
            return own.get().texts("value");
        }
        return controller
                .map(mark -> mark.texts(key))
                .filter(types -> !types.isEmpty())
                .orElse(List.of("application/json"));
    }
}
