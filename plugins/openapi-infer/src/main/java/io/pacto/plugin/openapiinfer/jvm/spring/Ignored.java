package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.List;

/** Parameters that Spring fills in and no caller sends. */
final class Ignored {

    private static final List<String> TYPES = List.of(
            "java.security.Principal",
            "java.util.Locale",
            "java.util.TimeZone",
            "java.time.ZoneId",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer",
            "org.springframework.http.HttpMethod",
            "org.springframework.http.HttpHeaders",
            "org.springframework.web.context.request.WebRequest",
            "org.springframework.web.context.request.NativeWebRequest",
            "org.springframework.web.context.request.ServletWebRequest",
            "org.springframework.web.server.ServerWebExchange",
            "org.springframework.web.server.WebSession",
            "org.springframework.http.server.reactive.ServerHttpRequest",
            "org.springframework.http.server.reactive.ServerHttpResponse",
            "org.springframework.http.server.ServerHttpRequest",
            "org.springframework.http.server.ServerHttpResponse",
            "org.springframework.web.util.UriComponentsBuilder",
            "org.springframework.web.util.UriBuilder",
            "org.springframework.web.bind.support.SessionStatus",
            "org.springframework.web.servlet.mvc.support.RedirectAttributes",
            "org.springframework.data.web.PagedResourcesAssembler",
            "org.springframework.hateoas.server.ExposesResourceFor",
            "kotlin.coroutines.Continuation");

    private static final List<String> PACKAGES = List.of(
            "jakarta.servlet.",
            "javax.servlet.",
            "org.springframework.ui.",
            "org.springframework.validation.",
            "org.springframework.security.");

    private static final List<String> MARKS =
            List.of("AuthenticationPrincipal", "CurrentSecurityContext", "RequestAttribute", "Value");

    private Ignored() {}

    static boolean is(JavaType type, Marks marks) {
        if (MARKS.stream().anyMatch(marks::hasSimple)) {
            return true;
        }
        if (marks.has(Web.bind("RequestBody"))
                || marks.has(Web.bind("RequestParam"))
                || marks.has(Web.bind("RequestPart"))) {
            return false;
        }
        return TYPES.contains(type.name())
                || (!type.name().endsWith(".http.Part") && PACKAGES.stream().anyMatch(type.name()::startsWith));
    }
}
