package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.List;

/** What a method really sends: the wrappers of answers taken off. */
final class Returned {

    private static final List<String> WRAPPERS = List.of(
            "io.micronaut.http.HttpResponse",
            "io.micronaut.http.MutableHttpResponse",
            "io.micronaut.http.HttpRequest",
            "reactor.core.publisher.Mono",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.Optional");

    private static final List<String> STREAMS = List.of(
            "reactor.core.publisher.Flux",
            "org.reactivestreams.Publisher",
            "io.reactivex.Flowable",
            "io.reactivex.Observable",
            "io.reactivex.rxjava3.core.Flowable");

    private Returned() {}

    /** A publisher counts as many values, whatever {@code @SingleResult} says: so the processor of Micronaut has it. */
    static JavaType of(JavaType type) {
        JavaType inner = type;
        for (int i = 0; i < 6; i++) {
            if (WRAPPERS.contains(inner.name())) {
                inner = inner.argument(0);
            } else if (STREAMS.contains(inner.name())) {
                JavaType item = of(inner.argument(0));
                boolean one = isNothing(item) || inner.argument(0).name().startsWith("io.micronaut.http.");
                return one ? item : new JavaType("java.util.List", List.of(item), List.of());
            }
        }
        return inner;
    }

    static boolean isNothing(JavaType type) {
        return type.is("void", "java.lang.Void", "io.reactivex.Completable", "kotlin.Unit");
    }
}
