package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spring's handler methods answer. */
class SpringAnswersTest {

    private static JavaProject app(String declarations) {
        return new JavaProject().source("App", """
                import org.springframework.web.bind.annotation.*;
                import org.springframework.http.*;
                import org.springframework.data.domain.*;
                import reactor.core.publisher.*;
                import java.util.concurrent.*;
                record Thing(String name) {}
                record Box<T>(T content, List<T> more) {}
                """ + declarations);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            String                        ¦ {type: string}
            int                           ¦ {type: integer, format: int32}
            Thing                         ¦ {$ref: #Thing}
            ResponseEntity<Thing>         ¦ {$ref: #Thing}
            HttpEntity<List<Thing>>       ¦ {type: array, items: {$ref: #Thing}}
            ResponseEntity<?>             ¦ {type: object}
            Optional<Thing>               ¦ {$ref: #Thing}
            Mono<ResponseEntity<Thing>>   ¦ {$ref: #Thing}
            Flux<Thing>                   ¦ {type: array, items: {$ref: #Thing}}
            CompletableFuture<Thing>      ¦ {$ref: #Thing}
            Callable<Thing>               ¦ {$ref: #Thing}
            Map<String, Map<Integer, Thing>> ¦ {type: object, additionalProperties: {type: object, additionalProperties: {$ref: #Thing}}}
            Thing[][]                     ¦ {type: array, items: {type: array, items: {$ref: #Thing}}}
            byte[]                        ¦ {type: string, format: byte}
            org.springframework.core.io.Resource ¦ {type: string, format: binary}
            Box<Thing>                    ¦ {$ref: #BoxThing}
            Box<List<Box<String>>>        ¦ {$ref: #BoxListBoxString}
            Page<Thing>                   ¦ {$ref: #PageThing}
            ProblemDetail                 ¦ {$ref: #ProblemDetail}
            <T extends Thing> T           ¦ {$ref: #Thing}
            """)
    void unwrapsWhatIsReturned(String type, String wanted) {
        JavaProject project =
                app("@RestController class App { @GetMapping(\"/a\") " + type + " a() { return null; } }");
        assertThat(project.line(new Spring(), "paths /a get responses 200 content */* schema"))
                .isEqualTo(wanted);
        assertThat(project.gaps(new Spring())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            void                                                    ¦ {200: {description: OK}}
            ResponseEntity<Void>                                    ¦ {200: {description: OK}}
            @ResponseStatus(HttpStatus.ACCEPTED) void               ¦ {202: {description: Accepted}}
            @ResponseStatus(code = HttpStatus.NO_CONTENT) void      ¦ {204: {description: No Content}}
            @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY) String ¦ {422: {description: Unprocessable Entity, content: {*/*: {schema: {type: string}}}}}
            """)
    void answersWithTheStatusThatIsSaid(String method, String wanted) {
        JavaProject project = app("@RestController class App { @GetMapping(\"/a\") " + method + " a() {} }");
        assertThat(project.line(new Spring(), "paths /a get responses")).isEqualTo(wanted);
    }

    @Test
    void addsHandlersOfTheControllerAndOfAdvicesThatAreForIt() {
        JavaProject project = app("""
                @RestController class App {
                    @GetMapping("/a") void a() {}
                    @ExceptionHandler @ResponseStatus(HttpStatus.BAD_GATEWAY) Why bad(IllegalStateException e) { return null; }
                    record Why(String text) {}
                }
                @RestController class Other { @GetMapping("/b") void b() {} }
                @ControllerAdvice class Everywhere {
                    @ExceptionHandler @ResponseStatus(HttpStatus.NOT_FOUND) @ResponseBody Thing none(NoSuchElementException e) { return null; }
                    @ExceptionHandler ResponseEntity<Thing> open(ArithmeticException e) { return null; }
                    @ExceptionHandler @ResponseStatus(HttpStatus.NOT_IMPLEMENTED) void empty(UnsupportedOperationException e) {}
                }
                @RestControllerAdvice(assignableTypes = Other.class) class Elsewhere {
                    @ExceptionHandler @ResponseStatus(HttpStatus.CONFLICT) String text(RuntimeException e) { return ""; }
                }
                @RestControllerAdvice(basePackages = "far") class Far {
                    @ExceptionHandler @ResponseStatus(HttpStatus.GONE) String text(RuntimeException e) { return ""; }
                }
                """);
        assertThat(project.names(new Spring(), "paths /a get responses")).containsExactly("200", "404", "501", "502");
        assertThat(project.names(new Spring(), "paths /b get responses")).containsExactly("200", "404", "409", "501");
        assertThat(project.line(new Spring(), "paths /a get responses 502"))
                .isEqualTo("{description: Bad Gateway, content: {*/*: {schema: {$ref: #Why}}}}");
        assertThat(project.line(new Spring(), "paths /a get responses 501"))
                .isEqualTo("{description: Not Implemented}");
    }

    @Test
    void handlersOfOneStatusWithSeveralBodiesAreAlternatives() {
        JavaProject project = app("""
                @RestController class App {
                    @GetMapping("/a") void a() {}
                    @ExceptionHandler @ResponseStatus(HttpStatus.CONFLICT) Thing one(IllegalStateException e) { return null; }
                    @ExceptionHandler @ResponseStatus(HttpStatus.CONFLICT) String two(RuntimeException e) { return ""; }
                }
                """);
        assertThat(project.line(new Spring(), "paths /a get responses 409 content */* schema"))
                .isEqualTo("{oneOf: [{$ref: #Thing}, {type: string}]}");
    }

    @Test
    void partsOfPagesAreNamedAsSpringdocNamesThem() {
        JavaProject project = app("@RestController class App { @GetMapping(\"/a\") Page<Thing> a() { return null; } }");
        assertThat(project.names(new Spring(), "components schemas"))
                .containsExactly("PageThing", "PageableObject", "SortObject", "Thing");
        assertThat(project.line(new Spring(), "components schemas PageThing properties sort"))
                .isEqualTo("{$ref: #SortObject}");
    }
}
