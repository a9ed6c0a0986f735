package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.List;

/** What a method really sends: the wrappers of answers taken off. */
final class Returned {

    private static final List<String> WRAPPERS = List.of(
            "org.springframework.http.ResponseEntity",
            "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity",
            "reactor.core.publisher.Mono",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Callable",
            "org.springframework.web.context.request.async.DeferredResult",
            "org.springframework.web.context.request.async.WebAsyncTask",
            "org.springframework.util.concurrent.ListenableFuture",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "java.util.Optional");

    private static final List<String> STREAMS = List.of(
            "reactor.core.publisher.Flux",
            "org.reactivestreams.Publisher",
            "io.reactivex.rxjava3.core.Flowable",
            "io.reactivex.rxjava3.core.Observable");

    private Returned() {}

    static JavaType of(JavaType type) {
        JavaType inner = type;
        for (int i = 0; i < 6; i++) {
            if (WRAPPERS.contains(inner.name())) {
                inner = inner.argument(0);
            } else if (STREAMS.contains(inner.name())) {
                return new JavaType("java.util.List", List.of(Returned.of(inner.argument(0))), List.of());
            }
        }
        return inner;
    }

    static boolean isNothing(JavaType type) {
        return type.is("void", "java.lang.Void", "kotlin.Unit", "org.springframework.web.servlet.ModelAndView");
    }
}
