package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.Handlers;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.List;

/** The controllers of a program and their methods, with the annotations of what they override. */
final class Controllers {

    private final Sources sources;
    private final Handlers handlers;

    Controllers(Sources sources) {
        this.sources = sources;
        this.handlers = new Handlers(sources);
    }

    Marks marks(TypeDecl type) {
        return handlers.marks(type);
    }

    List<Handler> handlers(TypeDecl type) {
        return handlers.of(JavaType.of(type.name()));
    }

    /** Whether a class is a bean that answers requests; views of others are not part of an interface. */
    boolean isController(TypeDecl type, Marks marks) {
        if ((type.kind() != TypeDecl.Kind.CLASS && type.kind() != TypeDecl.Kind.RECORD) || type.isAbstract()) {
            return false;
        }
        return stereotype(new Marks(sources.marks(type)), 0) || stereotype(marks, 0);
    }

    private boolean stereotype(Marks marks, int depth) {
        return marks.all().stream().anyMatch(mark -> {
            if (mark.name().equals("org.springframework.stereotype.Controller")
                    || Web.REST_CONTROLLER.contains(mark.name())) {
                return true;
            }
            return depth < 3
                    && sources.find(mark.name())
                            .filter(own -> stereotype(new Marks(sources.marks(own)), depth + 1))
                            .isPresent();
        });
    }

    boolean answersWithBody(Marks marks) {
        return answersWithBody(marks, 0);
    }

    private boolean answersWithBody(Marks marks, int depth) {
        return marks.has(Web.REST_CONTROLLER)
                || marks.has(Web.RESPONSE_BODY)
                || marks.has(List.of(Web.ADVICE.get(1)))
                || (depth < 3
                        && marks.all().stream()
                                .anyMatch(mark -> sources.find(mark.name())
                                        .filter(own -> answersWithBody(new Marks(sources.marks(own)), depth + 1))
                                        .isPresent()));
    }
}
