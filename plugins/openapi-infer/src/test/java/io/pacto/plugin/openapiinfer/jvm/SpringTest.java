package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpringTest {

    private static final String WEB =
            "import org.springframework.web.bind.annotation.*;\nimport org.springframework.http.*;\n";

    private static JavaProject pets() {
        return new JavaProject().source("Pets", WEB + """
                                @RestController @RequestMapping(Pets.BASE + "/pets")
                                class Pets extends Crud<Pet> {
                                    static final String BASE = "/api";
                                    /** Finds pets. */
                                    @GetMapping List<Pet> find(@RequestParam(defaultValue = "20") int limit,
                                            @RequestParam Optional<String> name) { return null; }
                                    @PostMapping @ResponseStatus(HttpStatus.CREATED)
                                    ResponseEntity<Pet> create(@RequestBody Pet pet) { return null; }
                                    @DeleteMapping("/{id:[0-9]+}") void remove(@PathVariable long id) {}
                                }
                                abstract class Crud<T> {
                                    @GetMapping("/{id}/copy") T copy(@PathVariable("id") UUID id) { return null; }
                                }
                                """).source("Pet", """
                        import jakarta.validation.constraints.*;
                        record Pet(@NotNull Long id, @Size(min = 1, max = 9) String name, Optional<Kind> kind) {}
                        enum Kind { CAT, DOG }
                        """);
    }

    @Test
    void readsParametersWithDefaultsAndOptionalOnes() {
        assertThat(pets().part(new Spring(), "paths /api/pets get")).isEqualTo("""
                        tags:
                          - pets
                        summary: Finds pets.
                        operationId: find
                        parameters:
                          - name: limit
                            in: query
                            schema:
                              type: integer
                              format: int32
                              default: 20
                          - name: name
                            in: query
                            schema:
                              type: string
                        responses:
                          "200":
                            description: OK
                            content:
                              "*/*":
                                schema:
                                  type: array
                                  items:
                                    $ref: "#/components/schemas/Pet"
                        """);
    }

    @Test
    void readsBodiesAndStatus() {
        assertThat(pets().part(new Spring(), "paths /api/pets post responses 201 description"))
                .isEqualTo("Created\n");
        assertThat(pets().part(new Spring(), "paths /api/pets post requestBody"))
                .isEqualTo("""
                        content:
                          application/json:
                            schema:
                              $ref: "#/components/schemas/Pet"
                        required: true
                        """);
    }

    @Test
    void takesRegularExpressionsOutOfPaths() {
        assertThat(pets().part(new Spring(), "paths /api/pets/{id} delete parameters 0 schema"))
                .isEqualTo("type: integer\nformat: int64\n");
    }

    @Test
    void bindsTypeVariablesOfSuperclasses() {
        assertThat(pets().part(new Spring(), "paths /api/pets/{id}/copy get responses 200 content */* schema"))
                .isEqualTo("$ref: \"#/components/schemas/Pet\"\n");
    }

    @Test
    void describesRecordsWithConstraintsAndEnums() {
        assertThat(pets().part(new Spring(), "components schemas Pet")).isEqualTo("""
                        type: object
                        properties:
                          id:
                            type: integer
                            format: int64
                          name:
                            type: string
                            minLength: 1
                            maxLength: 9
                          kind:
                            type: string
                            enum:
                              - CAT
                              - DOG
                        required:
                          - id
                        """);
    }

    @Test
    void addsTheAnswersOfExceptionHandlersToEveryOperation() {
        JavaProject project = pets().source("Failures", WEB + """
                                @RestControllerAdvice class Failures {
                                    @ExceptionHandler(IllegalStateException.class) @ResponseStatus(HttpStatus.CONFLICT)
                                    Failure conflict() { return null; }
                                    record Failure(String text) {}
                                }
                                """);
        assertThat(project.part(new Spring(), "paths /api/pets/{id} delete responses 409"))
                .isEqualTo("""
                        description: Conflict
                        content:
                          "*/*":
                            schema:
                              $ref: "#/components/schemas/Failure"
                        """);
    }

    @Test
    void namesAnInterfaceThatIsMadeAtBuildTime() {
        JavaProject project = pets().source("Made", WEB + "@RestController class Made implements org.made.MadeApi {}")
                .with(
                        "pom.xml",
                        "<configuration>\n<inputSpec>${project.basedir}/api.yml</inputSpec>\n    <library>x</library>\n</configuration>");
        assertThat(project.gaps(new Spring()))
                .containsExactly(
                        "src/main/java/shop/Made.java:5: the routes of Made are declared by org.made.MadeApi, which is not in"
                                + " the sources: left out",
                        "pom.xml:2: the build makes interfaces of the document api.yml: routes that only they declare are not"
                                + " in the sources; use that document as the contract's interface");
    }

    @Test
    void inventsNoPathThatOnlyALibraryKnows() {
        JavaProject project = pets().source(
                        "Far", WEB + "@RestController class Far { @GetMapping(org.far.Routes.HOME) void home() {} }");
        assertThat(project.gaps(new Spring()))
                .containsExactly(
                        "src/main/java/shop/Far.java:5: the path of home is no constant of the sources: left out");
    }

    @Test
    void namesTheFirstPlaceThatUsesATypeOfALibrary() {
        JavaProject project = new JavaProject().source("Far", WEB + """
                import org.far.*;
                import org.near.Money;
                @RestController class Far {
                    @GetMapping("/a") ResponseEntity<List<Money>> a(
                            @RequestParam
                            org.far.Range range) { return null; }
                    @PostMapping("/a") Box<org.far.Thing> b(@RequestBody Bean bean) { return null; }
                }
                record Box<T>(T content) {}
                class Bean extends org.far.Base {
                    public Money money;
                    public Map<String, org.far.Note[]> notes;
                }
                """);
        assertThat(project.gaps(new Spring()))
                .containsExactly(
                        "src/main/java/shop/Far.java:10: the type org.far.Range is not in the sources: described as any object",
                        "src/main/java/shop/Far.java:8: the type org.near.Money is not in the sources: described as any object",
                        "src/main/java/shop/Far.java:14: the superclass org.far.Base of Bean is not in the sources: its"
                                + " properties were left out",
                        "src/main/java/shop/Far.java:16: the type org.far.Note is not in the sources: described as any object",
                        "src/main/java/shop/Far.java:11: the type org.far.Thing is not in the sources: described as any object");
    }

    @Test
    void sendsProblemsOfHandlersAsSuch() {
        JavaProject project = pets().source("Failures", WEB + """
                @RestControllerAdvice class Failures {
                    @ExceptionHandler @ResponseStatus(HttpStatus.CONFLICT)
                    ProblemDetail conflict(IllegalStateException failure) { return null; }
                }
                """);
        assertThat(project.part(new Spring(), "paths /api/pets/{id} delete responses 409"))
                .isEqualTo("""
                        description: Conflict
                        content:
                          application/problem+json:
                            schema:
                              $ref: "#/components/schemas/ProblemDetail"
                        """);
    }

    @Test
    void saysThatThereAreNoRoutes() {
        assertThatThrownBy(() ->
                        new JavaProject().source("Nothing", "class Nothing {}").infer(new Spring()))
                .isInstanceOf(PactoException.class)
                .hasMessage("spring: no routes found");
    }

    @Test
    @DisplayName("S-049 a file that does not parse, or is too large, is left out and named")
    void leavesOutHostileFiles() {
        JavaProject project = pets().source("Broken", "class Broken {")
                .source("Large", "// " + "x".repeat(5 << 20))
                .source("Nested", "class Nested { int x = " + "(".repeat(1000) + "1" + ")".repeat(1000) + "; }")
                .source("Sum", "class Sum { int x = 1" + " + 1".repeat(20_000) + "; }")
                .source("Escaped", "class Esc\\u0061ped {}");
        assertThat(project.gaps(new Spring()))
                .anySatisfy(gap -> assertThat(gap)
                        .startsWith("src/main/java/shop/Broken.java: the file was left out: it does not parse"))
                .contains("src/main/java/shop/Large.java: the file was left out: it is larger than 4 MiB");
        assertThat(project.part(new Spring(), "paths /api/pets post operationId"))
                .isEqualTo("create\n");
    }
}
