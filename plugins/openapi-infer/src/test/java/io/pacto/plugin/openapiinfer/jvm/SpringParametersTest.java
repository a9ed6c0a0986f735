package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters and bodies of Spring's handler methods; the answers are those that springdoc gives unless a test says otherwise. */
class SpringParametersTest {

    private static JavaProject method(String mapping, String parameter) {
        return new JavaProject().source("App", """
                import org.springframework.web.bind.annotation.*;
                import org.springframework.web.multipart.MultipartFile;
                import org.springframework.data.domain.Pageable;
                import org.springframework.http.*;
                import org.springframework.lang.Nullable;
                import jakarta.validation.constraints.*;
                import java.math.*; import java.net.*; import java.time.*;
                import com.fasterxml.jackson.annotation.JsonProperty;
                @RestController class App { %s void a(%s) {} }
                enum Color { RED, @JsonProperty("gruen") GREEN }
                record Thing(String name) {}
                """.formatted(mapping, parameter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            @RequestParam String x                          ¦ query x! {type: string}
            @RequestParam(required = false) String x        ¦ query x {type: string}
            @RequestParam("y") int x                        ¦ query y! {type: integer, format: int32}
            @RequestParam(defaultValue = "5") int x         ¦ query x {type: integer, format: int32, default: 5}
            @RequestParam(defaultValue = "true") boolean x  ¦ query x {type: boolean, default: true}
            @RequestParam(defaultValue = "RED") Color x     ¦ query x {type: string, enum: [RED, gruen], default: RED}
            @RequestParam Optional<Long> x                  ¦ query x {type: integer, format: int64}
            @Nullable @RequestParam String x                ¦ query x {type: string}
            @RequestParam List<String> x                    ¦ query x! {type: array, items: {type: string}}
            @RequestParam UUID[] x                          ¦ query x! {type: array, items: {type: string, format: uuid}}
            @RequestParam Set<Color> x                      ¦ query x! {type: array, uniqueItems: true, items: {type: string, enum: [RED, gruen]}}
            @RequestParam LocalDate x                       ¦ query x! {type: string, format: date}
            @RequestParam Instant x                         ¦ query x! {type: string, format: date-time}
            @RequestParam Duration x                        ¦ query x! {type: string}
            @RequestParam URI x                             ¦ query x! {type: string, format: uri}
            @RequestParam BigInteger x                      ¦ query x! {type: integer}
            @RequestParam float x                           ¦ query x! {type: number, format: float}
            @RequestParam DayOfWeek x                       ¦ query x! {type: string, enum: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]}
            @RequestParam @Min(1) @Max(9) int x             ¦ query x! {type: integer, format: int32, minimum: 1, maximum: 9}
            @RequestParam @Positive BigDecimal x            ¦ query x! {type: number, exclusiveMinimum: 0}
            @RequestParam @DecimalMax(value = "2.5", inclusive = false) double x ¦ query x! {type: number, format: double, exclusiveMaximum: 2.5}
            @RequestParam @Size(max = 3) String x           ¦ query x! {type: string, minLength: 0, maxLength: 3}
            @RequestParam @NotEmpty List<@Size(min = 2) String> x ¦ query x! {type: array, items: {type: string, minLength: 2}, minItems: 1}
            @RequestParam @Pattern(regexp = "x+") String x  ¦ query x! {type: string, pattern: x+}
            @RequestParam @Email String x                   ¦ query x! {type: string, format: email}
            @RequestHeader("X-A") int x                     ¦ header X-A! {type: integer, format: int32}
            @RequestHeader(name = "X-A", defaultValue = "d") String x ¦ header X-A {type: string, default: d}
            @CookieValue(required = false) String x         ¦ cookie x {type: string}
            String x                                        ¦ query x! {type: string}
            @PathVariable("id") UUID x                      ¦ path id! {type: string, format: uuid}
            @PathVariable(name = "id", required = false) String x ¦ path id! {type: string}
            Pageable x                                      ¦ query x! {$ref: #Pageable}
            """)
    void readsEveryPlaceAndType(String parameter, String wanted) {
        assertThat(method("@GetMapping(\"/a/{id}\")", parameter).parameters(new Spring(), "/a/{id} get"))
                .containsExactly(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            @RequestHeader HttpHeaders x
            @RequestHeader Map<String, String> x
            java.security.Principal x
            Locale x
            jakarta.servlet.http.HttpServletRequest x
            @RequestAttribute String x
            org.springframework.validation.BindingResult x
            @PathVariable("gone") String x
            """)
    void leavesOutWhatNoCallerSends(String parameter) {
        assertThat(method("@GetMapping(\"/a\")", parameter).parameters(new Spring(), "/a get"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            @PostMapping("/a") ¦ @RequestBody Thing x ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: true}
            @PostMapping("/a") ¦ @RequestBody(required = false) Thing x ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: false}
            @PostMapping("/a") ¦ @RequestBody Optional<Thing> x ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: false}
            @PostMapping("/a") ¦ @RequestBody Map<String, List<Thing>> x ¦ {content: {application/json: {schema: {type: object, additionalProperties: {type: array, items: {$ref: #Thing}}}}}, required: true}
            @PostMapping("/a") ¦ @RequestBody byte[] x ¦ {content: {application/json: {schema: {type: string, format: byte}}}, required: true}
            @PostMapping("/a") ¦ HttpEntity<Thing> x ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: false}
            @PostMapping("/a") ¦ RequestEntity<List<Thing>> x ¦ {content: {application/json: {schema: {type: array, items: {$ref: #Thing}}}}, required: false}
            @PostMapping("/a") ¦ @RequestParam("f") MultipartFile x ¦ {content: {multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}, required: [f]}}}, required: false}
            @PostMapping(path = "/a", consumes = "multipart/form-data") ¦ @RequestPart Thing x, @RequestPart(required = false) MultipartFile[] y ¦ {content: {multipart/form-data: {schema: {type: object, properties: {x: {$ref: #Thing}, y: {type: array, items: {type: string, format: binary}}}, required: [x]}}}, required: false}
            @PostMapping(path = "/a", consumes = "application/x-www-form-urlencoded") ¦ @RequestParam String x, @RequestParam(required = false) Integer y ¦ {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {x: {type: string}, y: {type: integer, format: int32}}, required: [x]}}}, required: false}
            """)
    void readsBodiesFormsAndFiles(String mapping, String parameter, String wanted) {
        assertThat(method(mapping, parameter).line(new Spring(), "paths /a post requestBody"))
                .isEqualTo(wanted);
    }

    @Test
    void namesAParameterWhoseNameOnlyALibraryKnows() {
        JavaProject project = method("@GetMapping(\"/a\")", "@RequestParam(org.far.Names.X) String x");
        assertThat(project.parameters(new Spring(), "/a get")).isEmpty();
        assertThat(project.gaps(new Spring()))
                .containsExactly(
                        "src/main/java/shop/App.java:11: the name of a parameter is no constant of the sources:"
                                + " left out");
    }
}
