package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.List;

/** Types that the server passes in without an annotation. */
final class Injected {

    private static final List<String> SIMPLE = List.of(
            "UriInfo",
            "HttpHeaders",
            "SecurityContext",
            "AsyncResponse",
            "SseEventSink",
            "Sse",
            "ContainerRequestContext",
            "ServerRequestContext",
            "RoutingContext",
            "HttpServerRequest",
            "HttpServerResponse",
            "HttpServletRequest",
            "HttpServletResponse");

    private Injected() {}

    static boolean is(JavaType type) {
        boolean known = type.name().startsWith("jakarta.")
                || type.name().startsWith("javax.")
                || type.name().startsWith("io.vertx.")
                || type.name().startsWith("org.jboss.resteasy.");
        return known && SIMPLE.contains(type.simpleName());
    }
}
