package io.pacto.plugin.openapiinfer.jvm.spring;

import java.util.List;

/** Names of Spring's annotations. */
final class Web {

    static final List<String> MAPPING = bind("RequestMapping");
    static final List<String> EXCHANGE = List.of("org.springframework.web.service.annotation.HttpExchange");
    static final List<String> REST_CONTROLLER = bind("RestController");
    static final List<String> RESPONSE_BODY = bind("ResponseBody");
    static final List<String> STATUS = bind("ResponseStatus");
    static final List<String> HANDLER = bind("ExceptionHandler");
    static final List<String> ADVICE = List.of(
            "org.springframework.web.bind.annotation.ControllerAdvice",
            "org.springframework.web.bind.annotation.RestControllerAdvice");

    private Web() {}

    static List<String> bind(String simple) {
        return List.of("org.springframework.web.bind.annotation." + simple);
    }
}
