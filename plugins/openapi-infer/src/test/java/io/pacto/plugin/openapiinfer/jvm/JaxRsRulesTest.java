package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.jaxrs.JaxRs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources of JAX-RS and RESTEasy Reactive as SmallRye describes them. */
class JaxRsRulesTest {

    private static JavaProject app(String declarations) {
        return new JavaProject().source("App", """
                import jakarta.ws.rs.*;
                import jakarta.ws.rs.core.*;
                import jakarta.ws.rs.container.*;
                import jakarta.validation.constraints.*;
                import org.jboss.resteasy.reactive.*;
                import io.smallrye.mutiny.*;
                import java.time.*;
                import java.util.concurrent.*;
                class Thing { public String name; }
                enum Color { RED, GREEN }
                """ + declarations);
    }

    private static JavaProject parameter(String declaration) {
        return app("@Path(\"/a/{id}\") class App { @POST void a(" + declaration + ") {} }");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            @PathParam("id") UUID x                          ¦ path id! {type: string, format: uuid}
            @QueryParam("q") String x                        ¦ query q {type: string}
            @QueryParam("q") @DefaultValue("5") int x        ¦ query q {type: integer, format: int32, default: 5}
            @QueryParam("q") @NotNull Long x                 ¦ query q! {type: integer, format: int64}
            @QueryParam("q") List<Color> x                   ¦ query q {type: array, items: {$ref: #Color}}
            @QueryParam("q") Optional<LocalDate> x           ¦ query q {type: string, format: date}
            @QueryParam("q") @Min(1) @Max(5) int x           ¦ query q {type: integer, format: int32, minimum: 1, maximum: 5}
            @HeaderParam("X-A") @NotBlank String x           ¦ header X-A! {type: string, minLength: 1}
            @CookieParam("c") String x                       ¦ cookie c {type: string}
            @RestPath String id                              ¦ path id! {type: string}
            @RestQuery int q                                 ¦ query q {type: integer, format: int32}
            @RestQuery("z") Set<String> x                    ¦ query z {type: array, uniqueItems: true, items: {type: string}}
            @RestCookie String c                             ¦ cookie c {type: string}
            """)
    void readsEveryPlace(String declaration, String wanted) {
        assertThat(parameter(declaration).parameters(new JaxRs(), "/a/{id} post"))
                .contains(wanted);
        assertThat(parameter(declaration).names(new JaxRs(), "paths /a/{id} post"))
                .doesNotContain("requestBody");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            @Context UriInfo x
            @HeaderParam("Accept") String x
            @HeaderParam("Content-Type") String x
            @MatrixParam("m") int x
            @Suspended AsyncResponse x
            SecurityContext x
            """)
    void leavesOutWhatNoCallerSendsOrOpenApiHasNoPlaceFor(String declaration) {
        assertThat(parameter(declaration).parameters(new JaxRs(), "/a/{id} post"))
                .containsExactly("path id! {type: string}");
    }

    @Test
    void readsBeansOfParametersWithThoseOfTheirSuperclasses() {
        JavaProject project = app("""
                @Path("/a/{id}") class App { @GET void a(@BeanParam Filter filter) {} }
                class Paging { @QueryParam("page") int page; }
                class Filter extends Paging {
                    @PathParam("id") String id;
                    @HeaderParam("X-F") @DefaultValue("f") String header;
                    String text;
                    @QueryParam("text") public void setText(String text) {}
                    @BeanParam Inner inner;
                }
                class Inner { @QueryParam("deep") long deep; }
                """);
        assertThat(project.parameters(new JaxRs(), "/a/{id} get"))
                .containsExactly(
                        "path id! {type: string}",
                        "header X-F {type: string, default: f}",
                        "query deep {type: integer, format: int64}",
                        "query text {type: string}",
                        "query page {type: integer, format: int32}");
    }

    @Test
    void readsFormsAndFieldsOfResources() {
        JavaProject project = app("""
                @Path("/a/{id}") class App {
                    @PathParam("id") long id;
                    @POST @Consumes("application/x-www-form-urlencoded")
                    void a(@FormParam("x") @NotNull String x, @FormParam("y") List<Integer> y) {}
                }
                """);
        assertThat(project.parameters(new JaxRs(), "/a/{id} post"))
                .containsExactly("path id! {type: integer, format: int64}");
        assertThat(project.line(new JaxRs(), "paths /a/{id} post requestBody"))
                .isEqualTo("{content: {application/x-www-form-urlencoded: {schema: {type: object, properties:"
                        + " {x: {type: string}, y: {type: array, items: {type: integer, format: int32}}}, required: [x]}}},"
                        + " required: true}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            Thing x             ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: true}
            Optional<Thing> x   ¦ {content: {application/json: {schema: {$ref: #Thing}}}, required: false}
            List<Thing> x       ¦ {content: {application/json: {schema: {type: array, items: {$ref: #Thing}}}}, required: true}
            java.io.InputStream x ¦ {content: {application/json: {schema: {type: string, format: binary}}}, required: true}
            """)
    void readsBodies(String declaration, String wanted) {
        JavaProject project =
                app("@Path(\"/a\") @Consumes(\"application/json\") class App { @PUT void a(" + declaration + ") {} }");
        assertThat(project.line(new JaxRs(), "paths /a put requestBody")).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            @GET Thing a()                        ¦ {200: {description: OK, content: {application/json: {schema: {$ref: #Thing}}}}}
            @GET Uni<Thing> a()                   ¦ {200: {description: OK, content: {application/json: {schema: {$ref: #Thing}}}}}
            @GET Multi<Thing> a()                 ¦ {200: {description: OK, content: {application/json: {schema: {type: array, items: {$ref: #Thing}}}}}}
            @GET CompletionStage<Thing> a()       ¦ {200: {description: OK, content: {application/json: {schema: {$ref: #Thing}}}}}
            @GET RestResponse<Thing> a()          ¦ {200: {description: OK, content: {application/json: {schema: {$ref: #Thing}}}}}
            @GET Response a()                     ¦ {200: {description: OK}}
            @POST void a()                        ¦ {201: {description: Created}}
            @POST void a(@Suspended AsyncResponse x) ¦ {201: {description: Created}}
            @GET void a(@Suspended AsyncResponse x)  ¦ {200: {description: OK}}
            @DELETE void a()                      ¦ {204: {description: No Content}}
            @GET @Produces("text/plain") String a() ¦ {200: {description: OK, content: {text/plain: {schema: {type: string}}}}}
            """)
    void answers(String method, String wanted) {
        JavaProject project = app("@Path(\"/a\") @Produces(\"application/json\") class App { " + method + " {} }");
        String verb = method.startsWith("@GET") ? "get" : method.startsWith("@POST") ? "post" : "delete";
        assertThat(project.line(new JaxRs(), "paths /a " + verb + " responses")).isEqualTo(wanted);
    }

    @Test
    void followsInterfacesSuperclassesAndSubResources() {
        JavaProject project = app("""
                @Path("/impl") class Impl implements Contract { public List<Thing> list(String a) { return null; } }
                interface Contract { @GET @Path("c") List<Thing> list(@QueryParam("a") String a); }
                @Path("/gen") class Gen extends Base<Thing> {}
                abstract class Base<T> { @GET @Path("{id:[0-9]{2}}") public T one(@PathParam("id") int id) { return null; } }
                @Path("/top") class Top {
                    @Path("s/{k}") Sub sub(@PathParam("k") String k) { return null; }
                    @Path("far") Object far() { return null; }
                }
                class Sub { @GET Thing get() { return null; } @Path("deep") Class<Deep> deep() { return null; } }
                class Deep { @DELETE void remove(@QueryParam("q") int q) {} @Path("up") Sub up() { return null; } }
                """);
        assertThat(project.names(new JaxRs(), "paths"))
                .containsExactly("/gen/{id}", "/impl/c", "/top/s/{k}", "/top/s/{k}/deep");
        assertThat(project.parameters(new JaxRs(), "/impl/c get")).containsExactly("query a {type: string}");
        assertThat(project.line(new JaxRs(), "paths /gen/{id} get responses 200 content"))
                .isEqualTo("{*/*: {schema: {$ref: #Thing}}}");
        assertThat(project.parameters(new JaxRs(), "/top/s/{k}/deep delete"))
                .containsExactly("path k! {type: string}", "query q {type: integer, format: int32}");
        assertThat(project.gaps(new JaxRs()))
                .containsExactly(
                        "src/main/java/shop/App.java:19: the sub-resource far returns Object, which is not in the"
                                + " sources: its routes were left out");
    }

    @Test
    void namesWhatTheSourcesLeaveOpen() {
        JavaProject project = app("""
                @Path("/a") class App {
                    @GET @Path(org.far.Paths.B) void b() {}
                    @GET void a(
                            @QueryParam(org.far.Names.Q) String q) {}
                    @POST org.far.Made make() { return null; }
                }
                @Path(org.far.Paths.C) class Other { @GET void c() {} }
                """);
        assertThat(project.gaps(new JaxRs()))
                .containsExactlyInAnyOrder(
                        "src/main/java/shop/App.java:14: the path of b is no constant of the sources: left out",
                        "src/main/java/shop/App.java:16: the name of a parameter is no constant of the sources: left out",
                        "src/main/java/shop/App.java:17: the type org.far.Made is not in the sources: described as any object",
                        "src/main/java/shop/App.java:19: the path of Other is no constant of the sources: left out");
    }

    @Test
    void isJsonWithQuarkusWhereNothingIsSaid() {
        JavaProject project = app("@Path(\"/a\") class App { @POST Thing a(Thing thing) { return null; } }")
                .with("build.gradle", "implementation 'io.quarkus:quarkus-rest'\n");
        assertThat(project.names(new JaxRs(), "paths /a post requestBody content"))
                .containsExactly("application/json");
        assertThat(project.names(new JaxRs(), "paths /a post responses 200 content"))
                .containsExactly("application/json");
    }
}
