package io.pacto.plugin.openapiinfer.huma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompatTest {

    private static final String PETS = """
            type Pet struct{ Name string }

            func list(ctx context.Context, in *struct{}) (*ListOutput, error) { return nil, nil }

            type ListOutput struct {
            \tBody struct {
            \t\tItems []Pet `json:"items" minItems:"1" doc:"All of them"`
            \t\tBig int64 `json:"big,omitempty"`
            \t\tPrice float64 `json:"price"`
            \t\tSmall *int32 `json:"small"`
            \t\tLabels map[string]string `json:"labels"`
            \t\tMade time.Time `json:"made"`
            \t\thidden string
            \t}
            }
            """;

    @Test
    @DisplayName("C-OAI-002 the example gives exactly the paths of the reference")
    void writesRoutes() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/pets/{petId}\", elsewhere.Get)", "");

        assertThat(program.text(program.compat(), "paths"))
                .isEqualTo("{\"/pets/{petId}\":{\"get\":{\"operationId\":\"get-pets-petId\",\"parameters\":"
                        + "[{\"in\":\"path\",\"name\":\"petId\",\"required\":true,\"schema\":{\"type\":\"string\"}}],"
                        + "\"responses\":{\"200\":{\"description\":\"OK\"},\"default\":{\"content\":"
                        + "{\"application/problem+json\":{\"schema\":{\"$ref\":\"#/components/schemas/ErrorModel\"}}},"
                        + "\"description\":\"Error\"}},\"summary\":\"Get pets petId\"}}}");
        assertThat(program.text(program.compat(), "info")).isEqualTo("{\"title\":\"Shop\",\"version\":\"1.0.0\"}");
    }

    @Test
    @DisplayName("C-OAI-005 a project without routes is refused")
    void refusesAProjectWithoutRoutes() {
        assertThatThrownBy(HumaProgram.of("func main() {}\n")::compat)
                .isInstanceOf(PactoException.class)
                .hasMessage("huma: no routes found");
    }

    @Test
    @DisplayName("C-OAI-006, C-OAI-011 an inline body: everything required, maps are strings, times are date-times")
    void readsInlineBodies() {
        HumaProgram program = HumaProgram.doing(
                "\thuma.Register(api, huma.Operation{Method: http.MethodGet, Path: \"/pets\", Summary: \"Pets\"}, list)",
                PETS);

        assertThat(program.text(program.compat(), "components", "schemas", "ListOutputBody"))
                .isEqualTo("{\"additionalProperties\":false,\"properties\":{"
                        + "\"big\":{\"format\":\"int64\",\"type\":\"integer\"},"
                        + "\"items\":{\"description\":\"All of them\",\"items\":{\"$ref\":\"#/components/schemas/Pet\"},"
                        + "\"minItems\":1,\"type\":[\"array\",\"null\"]},"
                        + "\"labels\":{\"type\":\"string\"},"
                        + "\"made\":{\"format\":\"date-time\",\"type\":\"string\"},"
                        + "\"price\":{\"format\":\"double\",\"type\":\"number\"},"
                        + "\"small\":{\"format\":\"int32\",\"type\":\"integer\"}},"
                        + "\"required\":[\"items\",\"big\",\"price\",\"small\",\"labels\",\"made\"],"
                        + "\"type\":\"object\"}");
        assertThat(program.text(program.compat(), "paths", "/pets", "get", "summary"))
                .isEqualTo("\"Pets\"");
    }

    @Test
    @DisplayName("C-OAI-007 a path put together is not seen")
    void missesPathsPutTogether() {
        HumaProgram program =
                HumaProgram.doing("\thuma.Get(api, base+\"/pets\", list)\n\thuma.Get(api, \"/other\", list)", PETS);

        assertThat(program.text(program.compat(), "paths"))
                .startsWith("{\"/other\":")
                .doesNotContain("pets");
    }

    @Test
    @DisplayName("C-OAI-008 the bodies of a function literal are not seen")
    void missesTheBodiesOfLiterals() {
        HumaProgram program = HumaProgram.doing(
                "\thuma.Get(api, \"/pets\", func(ctx context.Context, in *struct{}) (*ListOutput, error) {"
                        + " return nil, nil })",
                PETS);

        assertThat(program.text(program.compat(), "paths", "/pets", "get", "responses", "200"))
                .isEqualTo("{\"description\":\"OK\"}");
    }

    @Test
    @DisplayName("C-OAI-009 a body of a named type is not seen")
    void missesNamedBodies() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/pets\", one)", PETS + """
                type One struct{ Body Pet }
                func one(ctx context.Context, in *struct{}) (*One, error) { return nil, nil }
                """);

        assertThat(program.text(program.compat(), "paths", "/pets", "get", "responses", "200"))
                .isEqualTo("{\"description\":\"OK\"}");
    }

    @Test
    @DisplayName("C-OAI-010 the root path makes names that end early")
    void namesTheRoot() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/\", list)", "");

        assertThat(program.text(program.compat(), "paths", "/", "get", "operationId"))
                .isEqualTo("\"get-\"");
        assertThat(program.text(program.compat(), "paths", "/", "get", "summary"))
                .isEqualTo("\"Get \"");
    }
}
