package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.Placeholders;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.List;
import java.util.Optional;

/** Management endpoints: {@code @Endpoint} classes, which answer at their id. */
final class Endpoints {

    private static final List<String> METHODS = List.of("Read", "Write", "Delete");

    private Endpoints() {}

    private static String named(String simple) {
        return "io.micronaut.management.endpoint.annotation." + simple;
    }

    /**
     * Whether they belong into the document. Micronaut leaves them out unless {@code openapi.properties} has
     * {@code endpoints.enabled} or a class has {@code @OpenAPIManagement}.
     */
    static boolean wanted(Sources sources, Placeholders settings) {
        if (settings.setting("endpoints.enabled", "false").equals("true")) {
            return true;
        }
        for (TypeDecl type : sources.all()) {
            if (new Marks(sources.marks(type))
                    .find("io.micronaut.openapi.annotation.OpenAPIManagement")
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    static Optional<Mark> endpoint(Marks marks) {
        return marks.find(named("Endpoint"));
    }

    static String id(Mark endpoint) {
        return endpoint.text("id").or(() -> endpoint.text("value")).orElse("");
    }

    /** The annotation that makes a method answer requests. */
    static Optional<Mark> method(Marks marks) {
        for (String simple : METHODS) {
            Optional<Mark> found = marks.find(named(simple));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static String verb(Mark method) {
        return switch (method.simpleName()) {
            case "Read" -> "get";
            case "Write" -> "post";
            default -> "delete";
        };
    }

    /** The path of a method: the id, then every parameter that selects. */
    static String path(String id, Handler handler) {
        StringBuilder path = new StringBuilder("/").append(id);
        List<Member> parameters = handler.method().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (handler.parameterMarks().get(i).find(named("Selector")).isPresent()) {
                path.append("/{").append(parameters.get(i).name()).append('}');
            }
        }
        return path.toString();
    }
}
