package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

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
}
