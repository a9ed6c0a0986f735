package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import org.junit.jupiter.api.Test;

/** Which operations the mappings of Spring make, and with which media types. */
class SpringRoutesTest {

    private static JavaProject app(String declarations) {
        return new JavaProject().source("App", """
                import org.springframework.web.bind.annotation.*;
                import org.springframework.web.service.annotation.*;
                import org.springframework.http.*;
                import org.springframework.stereotype.Controller;
                """ + declarations);
    }

    @Test
    void everyPathOfTheClassMeetsEveryPathOfTheMethod() {
        JavaProject project = app("""
                @RestController @RequestMapping({"/a", "b/"}) class App {
                    @GetMapping({"", "/x", "y/"}) String list() { return ""; }
                }
                """);
        assertThat(project.names(new Spring(), "paths")).containsExactly("/a", "/a/x", "/a/y/", "/b/", "/b/x", "/b/y/");
    }

    @Test
    void aMappingWithoutAMethodAnswersAllOfThem() {
        JavaProject project = app("""
                @RestController class App {
                    @RequestMapping("all") void all() {}
                    @RequestMapping(path = "two", method = {RequestMethod.PATCH, RequestMethod.PUT}) void two() {}
                }
                """);
        assertThat(project.names(new Spring(), "paths /all"))
                .containsExactly("get", "put", "post", "delete", "options", "head", "patch");
        assertThat(project.names(new Spring(), "paths /two")).containsExactly("put", "patch");
    }

    @Test
    void mediaTypesOfTheMethodReplaceThoseOfTheClass() {
        JavaProject project = app("""
                @RestController @RequestMapping(produces = "application/json", consumes = "application/json") class App {
                    @PostMapping("/a") String a(@RequestBody String text) { return ""; }
                    @PostMapping(value = "/b", consumes = {"text/plain", "text/csv"}, produces = MediaType.TEXT_PLAIN_VALUE)
                    String b(@RequestBody String text) { return ""; }
                }
                """);
        Spring spring = new Spring();
        assertThat(project.names(spring, "paths /a post requestBody content")).containsExactly("application/json");
        assertThat(project.names(spring, "paths /a post responses 200 content")).containsExactly("application/json");
        assertThat(project.names(spring, "paths /b post requestBody content"))
                .containsExactly("text/plain", "text/csv");
        assertThat(project.names(spring, "paths /b post responses 200 content")).containsExactly("text/plain");
    }

    @Test
    void methodsOfOnePathInSeveralMediaTypesAreOneOperation() {
        JavaProject project = app("""
                @RestController class App {
                    @GetMapping(path = "/a", produces = "application/json") List<String> a() { return null; }
                    @GetMapping(path = "/a", produces = "text/csv") String csv() { return ""; }
                }
                """);
        assertThat(project.line(new Spring(), "paths /a get responses 200 content"))
                .isEqualTo(
                        "{application/json: {schema: {type: array, items: {type: string}}}, text/csv: {schema: {type: string}}}");
    }

    @Test
    void viewsOfOtherControllersAreNoOperations() {
        JavaProject project = app("""
                @Controller class App {
                    @GetMapping("/page") String page() { return "page"; }
                    @GetMapping("/data") @ResponseBody String data() { return ""; }
                }
                """);
        assertThat(project.names(new Spring(), "paths")).containsExactly("/data");
    }

    @Test
    void followsInterfacesAnnotationsOfTheProjectAndSettings() {
        JavaProject project = app("""
                interface Api {
                    /** Shows one. */
                    @GetMapping("/{id}") String get(@PathVariable("id") long number);
                }
                @Admin @RequestMapping("${base.path:/v1}") class App implements Api {
                    public String get(long anything) { return ""; }
                }
                @RestController @interface Admin {}
                """).with("src/main/resources/application.properties", "base.path = /v2\n");
        assertThat(project.names(new Spring(), "paths")).containsExactly("/v2/{id}");
        assertThat(project.parameters(new Spring(), "/v2/{id} get"))
                .containsExactly("path id! {type: integer, format: int64}");
        assertThat(project.line(new Spring(), "paths /v2/{id} get summary")).isEqualTo("Shows one.");
    }

    @Test
    void namesASettingThatHasNoValue() {
        JavaProject project = app("""
                @RestController class App {
                    @GetMapping("${where}/a") String a() { return ""; }
                }
                """);
        assertThat(project.gaps(new Spring()))
                .containsExactly(
                        "src/main/java/shop/App.java:8: the setting where in a path has no value in the sources:"
                                + " left out of the path");
        assertThat(project.names(new Spring(), "paths")).containsExactly("/a");
    }

    @Test
    void readsHttpInterfacesWhereThereAreNoControllers() {
        JavaProject project = app("""
                @HttpExchange(url = "/repos", accept = "application/json") interface Repos {
                    @GetExchange("/{owner}") List<Repo> list(@PathVariable String owner, @RequestParam int page);
                    @PostExchange(contentType = "application/json") void add(@RequestBody Repo repo);
                    @HttpExchange(method = "DELETE", url = "/{owner}") void remove(@PathVariable String owner);
                }
                record Repo(String name) {}
                """);
        assertThat(project.names(new Spring(), "paths")).containsExactly("/repos", "/repos/{owner}");
        assertThat(project.names(new Spring(), "paths /repos/{owner}")).containsExactly("get", "delete");
        assertThat(project.parameters(new Spring(), "/repos/{owner} get"))
                .containsExactly("path owner! {type: string}", "query page! {type: integer, format: int32}");
        assertThat(project.line(new Spring(), "paths /repos post requestBody content"))
                .isEqualTo("{application/json: {schema: {$ref: #Repo}}}");
    }

    @Test
    void conditionsOnHeadersAreHeadersToSend() {
        JavaProject project = app("""
                @RestController class App {
                    @GetMapping(path = "/a", headers = {"X-Version=2", "X-Old!=1", "!X-None"}) String a() { return ""; }
                }
                """);
        assertThat(project.parameters(new Spring(), "/a get"))
                .containsExactly("header X-Version {type: string, enum: [2]}");
    }

    @Test
    void takesDescriptionsFromJavadocAndMarksWhatIsDeprecated() {
        JavaProject project = app("""
                @RestController class App {
                    /**
                     * Shows {@code one}. With a <b>second</b> sentence.
                     *
                     * @param id which one
                     * @return the one
                     */
                    @Deprecated @GetMapping("/a/{id}") String a(@PathVariable String id) { return ""; }
                }
                """);
        assertThat(project.line(new Spring(), "paths /a/{id} get summary")).isEqualTo("Shows one.");
        assertThat(project.line(new Spring(), "paths /a/{id} get deprecated")).isEqualTo("true");
        assertThat(project.line(new Spring(), "paths /a/{id} get parameters 0 description"))
                .isEqualTo("which one");
    }
}
