package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Names;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of the annotations of JAX-RS and RESTEasy, and what they say. */
final class Rest {

    static final List<String> PATH = Names.ee("ws.rs.Path");
    static final List<String> PRODUCES = Names.ee("ws.rs.Produces");
    static final List<String> CONSUMES = Names.ee("ws.rs.Consumes");
    static final List<String> BEAN_PARAM = Names.ee("ws.rs.BeanParam");
    static final List<String> DEFAULT_VALUE = Names.ee("ws.rs.DefaultValue");
    static final List<String> APPLICATION_PATH = Names.ee("ws.rs.ApplicationPath");
    static final List<String> CLIENT = List.of("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private Rest() {}

    /** The HTTP method of a Java method, custom annotations of the project included. */
    static Optional<String> verb(Marks marks, Sources sources) {
        for (Mark mark : marks.all()) {
            String name = mark.name();
            if ((name.startsWith("jakarta.ws.rs.") || name.startsWith("javax.ws.rs."))
                    && METHODS.contains(mark.simpleName())) {
                return Optional.of(mark.simpleName().toLowerCase(Locale.ROOT));
            }
            Optional<String> own = sources.find(name)
                    .flatMap(type -> new Marks(sources.marks(type)).find(Names.ee("ws.rs.HttpMethod")))
                    .flatMap(found -> found.text("value"))
                    .map(text -> text.toLowerCase(Locale.ROOT));
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** The annotation that says where a value travels, and its name there. */
    static Optional<Mark> carrier(Marks marks) {
        for (Mark mark : marks.all()) {
            if (!kind(mark).isEmpty()) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** {@code Path}, {@code Query} and so on; empty when the annotation is of another kind. */
    static String kind(Mark mark) {
        String name = mark.name();
        String simple = mark.simpleName();
        if (name.startsWith("jakarta.ws.rs.")
                || name.startsWith("javax.ws.rs.")
                || name.startsWith("org.jboss.resteasy.annotations.jaxrs.")) {
            return switch (simple) {
                case "PathParam", "QueryParam", "HeaderParam", "CookieParam", "FormParam", "MatrixParam" ->
                    simple.substring(0, simple.length() - 5);
                default -> "";
            };
        }
        if (name.startsWith("org.jboss.resteasy.reactive.")) {
            return switch (simple) {
                case "RestPath", "RestQuery", "RestHeader", "RestCookie", "RestForm", "RestMatrix" ->
                    simple.substring(4);
                default -> "";
            };
        }
        return "";
    }

    static List<String> types(Marks marks, List<String> annotation) {
        return marks.find(annotation)
                .map(mark -> mark.texts("value").stream()
                        .flatMap(text -> List.of(text.split("\\s*,\\s*", -1)).stream())
                        .map(text -> text.contains(";") && !text.contains("charset")
                                ? text.substring(0, text.indexOf(';')).strip()
                                : text.strip())
                        .filter(text -> !text.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
