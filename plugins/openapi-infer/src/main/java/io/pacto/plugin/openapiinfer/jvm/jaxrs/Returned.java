package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.plugin.openapiinfer.jvm.schema.Names;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.List;

/** What a method really sends: asynchronous wrappers taken off. */
final class Returned {

    private static final List<String> WRAPPERS = List.of(
            "io.smallrye.mutiny.Uni",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "org.jboss.resteasy.reactive.RestResponse",
            "reactor.core.publisher.Mono");

    private static final List<String> STREAMS = List.of(
            "io.smallrye.mutiny.Multi",
            "org.reactivestreams.Publisher",
            "java.util.concurrent.Flow.Publisher",
            "reactor.core.publisher.Flux");

    private Returned() {}

    static JavaType of(JavaType type) {
        JavaType inner = type;
        for (int i = 0; i < 6; i++) {
            if (WRAPPERS.contains(inner.name())) {
                inner = inner.argument(0);
            } else if (STREAMS.contains(inner.name())) {
                return new JavaType("java.util.List", List.of(of(inner.argument(0))), List.of());
            }
        }
        return inner;
    }

    static boolean isNothing(JavaType type) {
        return type.is("void", "java.lang.Void");
    }

    /** Types that say nothing of the body. */
    static boolean isOpen(JavaType type) {
        return Names.ee("ws.rs.core.Response").contains(type.name());
    }
}
