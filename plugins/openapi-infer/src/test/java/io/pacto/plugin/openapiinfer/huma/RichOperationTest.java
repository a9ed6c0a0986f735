package io.pacto.plugin.openapiinfer.huma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.framework.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichOperationTest {

    private static final String EMPTY =
            "func get(ctx context.Context, in *struct{}) (*struct{}, error) { return nil, nil }\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /things                    ; get-things            ; Get things
            /things/{id}               ; get-things-by-id      ; Get things by ID
            /users/{userId}/apiKeys    ; get-users-by-user-id-api-keys ; Get users by user ID API keys
            /v2/s3-buckets             ; get-v2-s3-buckets     ; Get v2 s3 buckets
            """)
    void namesOperationsAsHumaDoes(String path, String id, String summary) {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"" + path + "\", get)", EMPTY);

        assertThat(program.rich("paths", path, "get", "operationId")).isEqualTo('"' + id + '"');
        assertThat(program.rich("paths", path, "get", "summary")).isEqualTo('"' + summary + '"');
    }

    @Test
    void documentsParametersAndBodyOfTheInput() {
        HumaProgram program = HumaProgram.doing("\thuma.Post(api, \"/things/{id}\", create)", """
                type Paging struct {
                \tLimit int `query:"limit" default:"10"`
                }
                type Input struct {
                \tPaging
                \tID string `path:"id" doc:"Which"`
                \tTags []string `query:"tag,explode" required:"true"`
                \tSince time.Time `header:"If-Modified-Since"`
                \tSession string `cookie:"sid"`
                \tSecret string `query:"secret" hidden:"true"`
                \tBody *struct {
                \t\tName string `json:"name"`
                \t}
                }
                func create(ctx context.Context, in *Input) (*struct{}, error) { return nil, nil }
                """);

        assertThat(program.rich("paths", "/things/{id}", "post", "parameters"))
                .isEqualTo("[{\"name\":\"limit\",\"in\":\"query\",\"explode\":false,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int64\",\"default\":10}},"
                        + "{\"name\":\"id\",\"in\":\"path\",\"description\":\"Which\",\"required\":true,"
                        + "\"schema\":{\"type\":\"string\",\"description\":\"Which\"}},"
                        + "{\"name\":\"tag\",\"in\":\"query\",\"required\":true,\"explode\":true,"
                        + "\"schema\":{\"type\":[\"array\",\"null\"],\"items\":{\"type\":\"string\"}}},"
                        + "{\"name\":\"If-Modified-Since\",\"in\":\"header\","
                        + "\"schema\":{\"type\":\"string\",\"format\":\"date-time-http\"}},"
                        + "{\"name\":\"sid\",\"in\":\"cookie\",\"schema\":{\"type\":\"string\"}}]");
        assertThat(program.rich("paths", "/things/{id}", "post", "requestBody"))
                .isEqualTo("{\"content\":{\"application/json\":{\"schema\":"
                        + "{\"$ref\":\"#/components/schemas/InputBody\"}}}}");
    }

    @Test
    void documentsStatusHeadersAndErrors() {
        HumaProgram program = HumaProgram.doing("""
                \thuma.Register(api, huma.Operation{
                \t\tOperationID: "make", Method: http.MethodPut, Path: "/things", DefaultStatus: http.StatusCreated,
                \t\tErrors: []int{404}, Tags: []string{"things"}, Deprecated: true,
                \t}, make)""", """
                type Output struct {
                \tStatus int
                \tETag string `header:"ETag"`
                \tLinks []string `header:"Link"`
                }
                func make(ctx context.Context, in *struct{ Body []string }) (*Output, error) { return nil, nil }
                """);
        String problem = "\"content\":{\"application/problem+json\":{\"schema\":"
                + "{\"$ref\":\"#/components/schemas/ErrorModel\"}}}";

        assertThat(program.rich("paths", "/things", "put", "responses"))
                .isEqualTo("{\"201\":{\"description\":\"Created\",\"headers\":"
                        + "{\"ETag\":{\"schema\":{\"type\":\"string\"}},\"Link\":{\"schema\":{\"type\":\"string\"}}}},"
                        + "\"404\":{\"description\":\"Not Found\"," + problem + "},"
                        + "\"422\":{\"description\":\"Unprocessable Entity\"," + problem + "},"
                        + "\"500\":{\"description\":\"Internal Server Error\"," + problem + "}}");
        assertThat(program.rich("paths", "/things", "put", "tags")).isEqualTo("[\"things\"]");
        assertThat(program.rich("paths", "/things", "put", "deprecated")).isEqualTo("true");
    }

    @Test
    void followsGroupsHelpersConstantsAndMethods() {
        HumaProgram program = HumaProgram.doing("""
                        \tv1 := huma.NewGroup(api, "/v1")
                        \tv1.UseSimpleModifier(func(o *huma.Operation) { o.Tags = append(o.Tags, "one") })
                        \tfor _, name := range []string{"cats", "dogs"} {
                        \t\tregister(v1, name)
                        \t}
                        \thuma.AutoRegister(api, &server{prefix: routes.Base})""", """
                        type server struct{ prefix string }
                        func (s *server) RegisterHealth(api huma.API) { huma.Get(api, s.prefix+"/health", get) }
                        func (s *server) alone(api huma.API) { huma.Get(api, "/alone", get) }
                        func register(api huma.API, name string) {
                        \thuma.Register(api, operation(name), get)
                        }
                        func operation(name string) huma.Operation {
                        \treturn huma.Operation{OperationID: "list-" + name, Method: http.MethodGet, Path: "/" + name}
                        }
                        """ + EMPTY)
                .with("routes/routes.go", "package routes\n\nconst root = \"/in\"\nconst Base = root + \"ternal\"\n");
        HumaProgram imported = program.with(
                "main.go", program.source("main.go").replace("\"time\"", "\"time\"\n\t\"example.com/shop/routes\""));

        assertThat(imported.rich("paths", "/v1/cats", "get", "operationId")).isEqualTo("\"list-cats\"");
        assertThat(imported.rich("paths", "/v1/dogs", "get", "tags")).isEqualTo("[\"one\"]");
        assertThat(imported.rich("paths", "/internal/health", "get", "operationId"))
                .isEqualTo("\"get-internal-health\"");
        assertThat(imported.infer().gaps())
                .extracting(Gap::text)
                .containsExactly("nothing is seen to call alone; its operations are taken as they are, without the"
                        + " prefix of a group");
    }

    @Test
    void namesWhatIsDecidedElsewhere() {
        HumaProgram program = HumaProgram.doing(
                "\thuma.Get(api, os.Getenv(\"PREFIX\")+\"/a\", get)\n\thuma.Get(api, \"/b\", get)", EMPTY);

        List<Gap> gaps = program.infer().gaps();

        assertThat(gaps)
                .extracting(gap -> gap.position() + ": " + gap.text())
                .containsExactly(
                        "main.go:14: the path of an operation cannot be determined; the operation is left out");
        assertThat(program.rich("paths", "/b", "get", "operationId")).isEqualTo("\"get-b\"");
    }

    @Test
    void declaresWhatAPathNamesWhenTheInputIsUnknown() {
        HumaProgram program = HumaProgram.doing("""
                \tv1 := huma.NewGroup(api, "/{tenant}")
                \thuma.Get(v1, "/things/{id}/parts/{part}", elsewhere.Get)
                \thuma.Get(api, "/embedded/{id}/{own}", embedded)
                \thuma.Get(api, "/known/{id}", known)""", """
                type Input struct {
                \telsewhere.Input
                \tID int `path:"id"`
                }
                func embedded(ctx context.Context, in *Input) (*struct{}, error) { return nil, nil }
                func known(ctx context.Context, in *struct{}) (*struct{}, error) { return nil, nil }
                """);
        HumaProgram imported = program.with(
                "main.go",
                program.source("main.go").replace("\"time\"", "\"time\"\n\t\"example.com/other/elsewhere\""));
        String text = "\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}";

        assertThat(imported.rich("paths", "/{tenant}/things/{id}/parts/{part}", "get", "parameters"))
                .isEqualTo("[{\"name\":\"tenant\"," + text + ",{\"name\":\"id\"," + text + ",{\"name\":\"part\"," + text
                        + "]");
        assertThat(imported.rich("paths", "/embedded/{id}/{own}", "get", "parameters"))
                .isEqualTo("[{\"name\":\"id\",\"in\":\"path\",\"required\":true,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int64\"}},{\"name\":\"own\"," + text + "]");
        assertThat(imported.rich("paths", "/known/{id}", "get", "parameters")).isEqualTo("none");
        assertThat(imported.infer().gaps())
                .extracting(gap -> gap.position() + ": " + gap.text())
                .containsExactly(
                        "main.go:16: the handler of /things/{id}/parts/{part} cannot be determined; its bodies and the"
                                + " parameters that its path does not name are left out",
                        "main.go:16: the path parameter tenant of GET /{tenant}/things/{id}/parts/{part} cannot be"
                                + " determined; a string is assumed",
                        "main.go:16: the path parameter id of GET /{tenant}/things/{id}/parts/{part} cannot be"
                                + " determined; a string is assumed",
                        "main.go:16: the path parameter part of GET /{tenant}/things/{id}/parts/{part} cannot be"
                                + " determined; a string is assumed",
                        "main.go:17: the type example.com/other/elsewhere.Input is declared outside the project; its"
                                + " parameters are left out",
                        "main.go:17: the path parameter own of GET /embedded/{id}/{own} cannot be determined; a string"
                                + " is assumed");
    }

    @Test
    void saysWhereAFileIsNotGo() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/a\", get)", EMPTY)
                .with("broken.go", "package main\n\nfunc broken( {\n");

        assertThat(program.infer().gaps())
                .extracting(gap -> gap.position() + ": " + gap.text())
                .containsExactly("broken.go:3: the file is skipped: expected an expression or a type, found {");
    }

    @Test
    void endsOnAProgramThatCallsItselfForEver() {
        HumaProgram program = HumaProgram.doing("\tagain(1)\n\thuma.Get(api, \"/a\", get)", """
                func again(n int) int { return again(n+1) + again(n+2) }
                """ + EMPTY);

        assertThat(program.rich("paths", "/a", "get", "operationId")).isEqualTo("\"get-a\"");
    }

    @Test
    void endsOnTextsAndListsThatDoubleForEver() {
        HumaProgram program = HumaProgram.doing("""
                \ttext, list := "xx", []string{"a"}
                \tfor i := 0; i < 1000; i++ {
                \t\ttext += text
                \t\ttext = strings.ReplaceAll(text, "x", text)
                \t\tlist = append(list, list...)
                \t}
                \thuma.Get(api, "/a", get)""", EMPTY);

        assertThat(program.rich("paths", "/a", "get", "operationId")).isEqualTo("\"get-a\"");
    }

    @Test
    void refusesAFileThatIsNestedTooDeeply() {
        String deep = "package main\n\nvar x = " + "(".repeat(5000) + "1" + ")".repeat(5000) + "\n";
        HumaProgram program =
                HumaProgram.doing("\thuma.Get(api, \"/a\", get)", EMPTY).with("deep.go", deep);

        assertThat(program.infer().gaps())
                .extracting(Gap::text)
                .containsExactly("the file is skipped: nested more than 300 levels deep");
    }

    @Test
    void refusesAProgramWithoutOperations() {
        HumaProgram program = HumaProgram.of("func main() {}\n");

        assertThatThrownBy(program::infer).isInstanceOf(PactoException.class).hasMessage("huma: no routes found");
    }
}
