package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Generator;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the python3 of this machine, and with a Python that has pydantic. */
@NeedsComponent(name = "python3", env = "PACTO_PYTHON", install = "apt-get install python3 python3-venv")
class PydanticSourceTest {

    private static final String SETTINGS = """
            from pydantic import BaseModel, Field, SecretStr
            from pydantic_settings import BaseSettings, SettingsConfigDict

            class Db(BaseModel):
                host: str = "db"
                password: str = "hunter2"

            class Settings(BaseSettings):
                \"""What the shop is told.\"""
                model_config = SettingsConfigDict(env_prefix="SHOP_")
                port: int = Field(8080, ge=1, description="Where it listens.")
                name: str
                api_key: str = Field("hunter2", description="like hunter2")
                token: SecretStr = SecretStr("hunter2")
                url: str = "postgres://me:hunter2@db/x"
                copy_of_it: str = "x-hunter2"
                db: Db = Db()
                other: str = Field("o", validation_alias="OTHER")
                limit: float = float("inf")
            """;

    @TempDir
    Path folder;

    private TestContext context;

    @BeforeEach
    void start() {
        context = TestContext.in(folder).variable("PATH", System.getenv("PATH"));
    }

    private void with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String schema(String from, String... options) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("from", List.of(from));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], List.of(options[i + 1]));
        }
        TestBundle bundle = TestBundle.smallest().directory(folder);
        Generator.Request request = new Generator.Request(
                bundle, Optional.of(folder), context.disk().tree(folder), new Options(all));
        return new SchemaInfer().generate(request, context).files().get(0).text();
    }

    @Test
    @NeedsComponent(
            name = "python with pydantic-settings",
            env = "PACTO_PYDANTIC_PYTHON",
            install = "bench/samples/fetch.sh FOLDER fastapi, then FOLDER/fastapi/.venv/bin/python")
    void givesWhatPydanticSaysWithVariablesAndWithoutSecrets(Components components) throws IOException {
        Path python = components.program("python with pydantic-settings");
        Files.createSymbolicLink(folder.resolve(".venv"), python.getParent().getParent());
        with("src/shop/settings.py", SETTINGS);

        assertThat(schema("pydantic:shop.settings.Settings").replaceAll("\\s+", ""))
                .contains(
                        "\"port\":{\"default\":8080,\"description\":\"Whereitlistens.\",\"minimum\":1,\"title\":\"Port\","
                                + "\"type\":\"integer\",\"x-env\":\"SHOP_PORT\"}",
                        "\"api_key\":{\"title\":\"ApiKey\",\"type\":\"string\",\"writeOnly\":true,\"x-env\":\"SHOP_API_KEY\"}",
                        "\"token\":{\"format\":\"password\",\"title\":\"Token\",\"type\":\"string\",\"writeOnly\":true,"
                                + "\"x-env\":\"SHOP_TOKEN\"}",
                        "\"OTHER\":{\"default\":\"o\",\"title\":\"Other\",\"type\":\"string\",\"x-env\":\"OTHER\"}",
                        "\"required\":[\"name\"]",
                        "\"$ref\":\"#/$defs/Db\"")
                .doesNotContain("hunter2");
    }

    @Test
    void asksAnyModelThatCanDescribeItself() throws IOException {
        with("models.py", """
                class Outer:
                    class Model:
                        @classmethod
                        def model_json_schema(cls):
                            print('noise')
                            return {"type": "object", "properties": {"b": {"type": "string"}, "a": {"default": 1}}}
                Model = Outer.Model
                """);

        assertThat(schema("pydantic:models:Model")).contains("\"default\": 1").doesNotContain("noise", "x-env");
        assertThat(context.warnings()).anyMatch(line -> line.startsWith("running the project's code with /"));
    }

    @Test
    @DisplayName("S-057 the project sees what the user names, and nothing else")
    void passesNamedVariablesOnly() throws IOException {
        with("m.py", """
                import os
                class M:
                    @classmethod
                    def schema(cls): return {"examples": [os.environ.get("SEEN", "-"), os.environ.get("UNSEEN", "-")]}
                """);
        context.variable("SEEN", "yes").variable("UNSEEN", "no");

        assertThat(schema("pydantic:m.M")).contains("[\n    \"-\",\n    \"-\"\n  ]");
        assertThat(schema("pydantic:m.M", "env", "SEEN")).contains("[\n    \"yes\",\n    \"-\"\n  ]");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        with("m.py", "import nothing_of_that_name\n");
        with("n.py", "class N: pass\n");

        assertThatThrownBy(() -> schema("pydantic:m.M"))
                .isInstanceOf(PactoException.class)
                .hasMessage("pydantic: ModuleNotFoundError: No module named 'nothing_of_that_name' (m.py:1)");
        assertThatThrownBy(() -> schema("pydantic:x.y.M")).hasMessage("pydantic: no module x in the project");
        assertThatThrownBy(() -> schema("pydantic:n.M")).hasMessage("pydantic: no class M in the module n");
        assertThatThrownBy(() -> schema("pydantic:n.N")).hasMessage("pydantic: n.N is no pydantic model");
    }

    @ParameterizedTest(name = "S-058 {0}")
    @ValueSource(strings = {"", "Settings", "--help", "a;rm -rf", "$(x).Y", "a.b\nc", "a b.C", "os.system('x')"})
    void refusesWhatIsNoClass(String name) {
        assertThatThrownBy(() -> schema("pydantic:" + name))
                .isInstanceOf(UsageException.class)
                .hasMessage("not a class: \"" + name + "\"");
    }
}
