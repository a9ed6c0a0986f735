package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.plugin.openapiinfer.jvm.micronaut.Micronaut;
import org.junit.jupiter.api.Test;

class MicronautTest {

    private static JavaProject hello() {
        return new JavaProject().source("Hello", """
                        import io.micronaut.http.annotation.*;
                        import io.micronaut.http.*;
                        import io.micronaut.core.annotation.Nullable;
                        @Controller("/hello")
                        class Hello {
                            @Get("/{name}{?loud}") HttpResponse<Greeting> greet(String name, @Nullable Boolean loud) { return null; }
                            @Post @Status(HttpStatus.CREATED) Greeting make(@Body Greeting greeting) { return null; }
                        }
                        class Named { public String getName() { return null; } }
                        class Greeting extends Named { public String getText() { return null; } }
                        """);
    }

    @Test
    void readsTemplates() {
        assertThat(hello().part(new Micronaut(), "paths /hello/{name} get")).isEqualTo("""
                        operationId: greet
                        parameters:
                          - name: name
                            in: path
                            required: true
                            schema:
                              type: string
                          - name: loud
                            in: query
                            schema:
                              type:
                                - boolean
                                - "null"
                        responses:
                          "200":
                            description: greet 200 response
                            content:
                              application/json:
                                schema:
                                  $ref: "#/components/schemas/Greeting"
                        """);
    }

    @Test
    void readsBodiesAndStatus() {
        assertThat(hello().part(new Micronaut(), "paths /hello post responses 201 description"))
                .isEqualTo("make 201 response\n");
    }

    @Test
    void describesSuperclassesOnTheirOwn() {
        assertThat(hello().part(new Micronaut(), "components schemas Greeting")).isEqualTo("""
                        allOf:
                          - $ref: "#/components/schemas/Named"
                          - type: object
                            properties:
                              text:
                                type: string
                        """);
    }

    private static JavaProject controller(String methods, String types) {
        return new JavaProject().source("Api", """
                import io.micronaut.core.annotation.*;
                import io.micronaut.core.async.annotation.SingleResult;
                import io.micronaut.http.*;
                import io.micronaut.http.annotation.*;
                import io.swagger.v3.oas.annotations.media.Schema;
                import jakarta.validation.constraints.*;
                import com.fasterxml.jackson.annotation.*;
                import org.reactivestreams.Publisher;
                import reactor.core.publisher.*;
                @Controller("/api") class Api {
                """ + methods + "}\n" + types);
    }

    private static String part(String methods, String types, String way) {
        return controller(methods, types).part(new Micronaut(), way);
    }

    private static String schemaOf(String methods, String types, String path) {
        return part(methods, types, "paths " + path + " get responses 200 content application/json schema");
    }

    @Test
    void aPublisherIsAListWhateverItPublishes() {
        String methods = """
                @Get("/one") @SingleResult Publisher<String> one() { return null; }
                @Get("/two") Mono<String> two() { return null; }
                @Get("/three") Publisher<HttpResponse<String>> three() { return null; }
                @Get("/four") Publisher<Void> four() { return null; }
                """;

        assertThat(schemaOf(methods, "", "/api/one")).isEqualTo("type: array\nitems:\n  type: string\n");
        assertThat(schemaOf(methods, "", "/api/two")).isEqualTo("type: string\n");
        assertThat(schemaOf(methods, "", "/api/three")).isEqualTo("type: string\n");
        assertThat(part(methods, "", "paths /api/four get responses")).isEqualTo("""
                "200":
                  description: four 200 response
                """);
    }

    @Test
    void anOptionalSegmentMakesTwoPaths() {
        String methods = "@Get(\"/list{/from,to}{.type}\") String list(@Nullable String from, @Nullable String to,"
                + " @Nullable String type) { return null; }";

        JavaProject project = controller(methods, "");

        assertThat(project.part(new Micronaut(), "paths /api/list get operationId"))
                .isEqualTo("list\n");
        assertThat(project.part(new Micronaut(), "paths /api/list/{from} get operationId"))
                .isEqualTo("listWithFrom\n");
        assertThat(project.part(new Micronaut(), "paths /api/list/{from}/{to} get operationId"))
                .isEqualTo("listWithFromAndTo\n");
        assertThat(project.part(new Micronaut(), "paths /api/list/{from} get parameters"))
                .isEqualTo("""
                - name: from
                  in: path
                  required: true
                  schema:
                    type:
                      - string
                      - "null"
                - name: type
                  in: query
                  schema:
                    type:
                      - string
                      - "null"
                """);
    }

    @Test
    void aDefaultDoesNotMakeAParameterOptional() {
        assertThat(part(
                        "@Get String all(@QueryValue(defaultValue = \"4\") int size, Optional<Long> after) { return null; }",
                        "",
                        "paths /api get parameters"))
                .isEqualTo("""
                        - name: size
                          in: query
                          required: true
                          schema:
                            type: integer
                            format: int32
                            default: 4
                        - name: after
                          in: query
                          schema:
                            type:
                              - integer
                              - "null"
                            format: int64
                        """);
    }

    @Test
    void parametersWithoutAnnotationArePropertiesOfTheBody() {
        assertThat(part(
                        "@Delete void drop(int count, @NotBlank String why, @NonNull String who) { }",
                        "",
                        "paths /api delete requestBody content application/json schema"))
                .isEqualTo("""
                        type: object
                        properties:
                          count:
                            type: integer
                            format: int32
                          why:
                            type: string
                            minLength: 1
                          who:
                            type: string
                        required:
                          - why
                          - who
                        """);
    }

    @Test
    void propertiesStandBesideABodyThatIsTakenWhole() {
        String methods = """
                @Post("/bean") void bean(@Body Thing thing, int count) { }
                @Post("/text") void text(@Body String text, int count) { }
                @Post("/map") void map(@Body Map<String, String> map, int count) { }
                """;
        String way = " post requestBody content application/json schema";

        String count = """
                type: object
                properties:
                  count:
                    type: integer
                    format: int32
                """;
        assertThat(part(methods, "class Thing { }", "paths /api/text" + way)).isEqualTo(count);
        assertThat(part(methods, "class Thing { }", "paths /api/map" + way))
                .isEqualTo(count + "additionalProperties:\n  type: string\n");
        assertThat(part(methods, "class Thing { }", "paths /api/bean" + way)).isEqualTo("""
                allOf:
                  - $ref: "#/components/schemas/Thing"
                  - type: object
                    properties:
                      count:
                        type: integer
                        format: int32
                """);
    }

    @Test
    void aBodyThatMayBeMissingIsNoNull() {
        assertThat(part("@Put void put(@Nullable @Body List<String> all) { }", "", "paths /api put requestBody"))
                .isEqualTo("""
                        content:
                          application/json:
                            schema:
                              type: array
                              items:
                                type: string
                        required: false
                        """);
    }

    private static String required(String type) {
        return part("@Get Thing get() { return null; }", type, "components schemas Thing required");
    }

    @Test
    void whatTheConstructorNeedsIsRequired() {
        String getters = "public String getA() { return a; } public String getB() { return b; }"
                + " @Schema(description = \"c\") public String getC() { return c; } } ";
        String fields = "class Thing { private String a; private String b; private String c; ";

        assertThat(required(fields + "public Thing(String a, @Nullable String b, String c) { }" + getters))
                .isEqualTo("- a\n");
        assertThat(required(fields + "Thing(String a) { } public Thing(String a, String b) { }" + getters))
                .isEqualTo("- a\n- b\n");
        assertThat(required(fields + "public Thing() { } @Creator public Thing(String b) { }" + getters))
                .isEqualTo("- b\n");
        assertThat(required("record Thing(String a, @Nullable String b, int c, Optional<String> d) { }"))
                .isEqualTo("- a\n- c\n");
        assertThat(part(
                        "@Get Thing get() { return null; }",
                        fields + "public Thing() { } public Thing(String b) { }" + getters,
                        "components schemas Thing"))
                .doesNotContain("required");
    }

    @Test
    void namesPropertiesAsMicronautDoes() {
        assertThat(part("@Get Thing get() { return null; }", """
                class Thing implements Named {
                    public String getRMap() { return null; }
                    public String getURL() { return null; }
                    public String getID() { return null; }
                    @JsonAnyGetter public Map<String, Object> getRest() { return null; }
                }
                interface Named { default String getName() { return null; } }
                """, "components schemas Thing properties"))
                .isEqualTo("""
                        rMap:
                          type: string
                        URL:
                          type: string
                        ID:
                          type: string
                        rest:
                          type: object
                          additionalProperties:
                            type: object
                        """);
    }

    @Test
    void aRecordHasItsComponentsOnly() {
        assertThat(part(
                        "@Get Thing get() { return null; }",
                        "record Thing(String a) { public String getB() { return null; } @JsonValue String c() { return a; } }",
                        "components schemas Thing properties"))
                .isEqualTo("a:\n  type: string\n");
    }

    private static JavaProject endpoint() {
        return new JavaProject().source("Levels", """
                import io.micronaut.core.annotation.Nullable;
                import io.micronaut.management.endpoint.annotation.*;
                @Endpoint(id = "levels", defaultSensitive = false) class Levels {
                    @Read Map<String, String> all() { return null; }
                    @Read String one(@Selector String name) { return null; }
                    @Write void set(@Selector String name, @Nullable String level) { }
                    @Delete void reset(@Selector String name) { }
                }
                """);
    }

    @Test
    void describesManagementEndpointsWhenTheyAreWanted() {
        JavaProject project = endpoint().with("openapi.properties", "endpoints.enabled=true\n");

        assertThat(project.part(new Micronaut(), "paths /levels get operationId"))
                .isEqualTo("all\n");
        assertThat(project.part(new Micronaut(), "paths /levels/{name} get operationId"))
                .isEqualTo("one\n");
        assertThat(project.part(new Micronaut(), "paths /levels/{name} delete operationId"))
                .isEqualTo("reset\n");
        assertThat(project.part(new Micronaut(), "paths /levels/{name} post requestBody"))
                .isEqualTo("""
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        level:
                          type:
                            - string
                            - "null"
                required: true
                """);
    }

    @Test
    void leavesManagementEndpointsOutOtherwise() {
        assertThatThrownBy(() -> endpoint().infer(new Micronaut())).hasMessage("micronaut: no routes found");
    }
}
