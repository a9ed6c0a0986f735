package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The FastAPI rows of the specification, with FastAPI itself: they cannot stand in a table, since they need a Python. */
class FastApiIT {

    private static final String PETS = """
            from fastapi import APIRouter, FastAPI
            from pydantic import BaseModel

            print("a word at import")

            class PetCreate(BaseModel):
                name: str
                tag: str | None = None

            class Pet(PetCreate):
                id: int

            router = APIRouter(prefix="/pets")

            @router.get("/")
            def list_pets(limit: int = 20) -> list[Pet]: ...

            @router.post("/")
            def create_pet(pet: PetCreate) -> Pet: ...

            @router.get("/{petId}")
            def get_pet(petId: int) -> Pet: ...

            @router.delete("/{petId}")
            def delete_pet(petId: int) -> None: ...

            app = FastAPI(title="Pets")
            app.include_router(router)

            @app.get("/health")
            def health(): ...
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeAProject() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.write(Row.of(Map.of("pets/pacto.yaml", "MIN(pets, 1.0.0)", "pets/requirements.txt", "fastapi\n")), "");
        Files.writeString(sandbox.work().resolve("pets/main.py"), PETS);
        Files.createDirectories(sandbox.work().resolve("else/where"));
    }

    @ParameterizedTest(name = "C-OAI-012, C-OAI-013 {1} from {0}")
    @CsvSource({"'', pets", "'', <ROOT>/pets", "pets, .", "else/where, ../../pets", "else/where, <ROOT>/pets"})
    @NeedsComponent(
            name = "python with FastAPI",
            env = "PACTO_FASTAPI_PYTHON",
            install = "bench/samples/fetch.sh FOLDER fastapi, then FOLDER/fastapi/.venv/bin/python")
    void extractsTheExample(String from, String bundle, Components components) throws IOException {
        Path python = components.program("python with FastAPI");
        Files.createSymbolicLink(
                sandbox.work().resolve("pets/.venv"), python.getParent().getParent());

        for (String mode : List.of("compat", "rich")) {
            Outcome outcome = sandbox.run(
                    Row.of(Map.of("in", from)),
                    "generate openapi-infer " + bundle + " --option output=x.json --option mode=" + mode
                            + " -o <ROOT>/out-" + mode);

            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(outcome.err()).isEqualTo("running the project's code with <ROOT>/pets/.venv/bin/python\n");
        }
        String compat = Files.readString(sandbox.work().resolve("out-compat/x.json"));
        Matcher.check(
                "compat",
                Map.of(
                        "json",
                        Map.of("/openapi", "3.1.0", "/paths/~1pets~1/get/parameters/0/schema/default", 20L),
                        "keys",
                        Map.of(
                                "/paths", List.of("/pets/", "/pets/{petId}"),
                                "/paths/~1pets~1", List.of("get", "post"),
                                "/paths/~1pets~1{petId}", List.of("delete", "get"),
                                "/components/schemas",
                                        List.of("HTTPValidationError", "Pet", "PetCreate", "ValidationError"))),
                compat);
        assertThat(Files.readString(sandbox.work().resolve("out-rich/x.json"))).contains("\"/health\"");
    }

    @Test
    @DisplayName("C-OAI-014: FastAPI is not installed")
    @NeedsComponent(name = "python3", env = "PACTO_PYTHON", install = "apt-get install python3 python3-venv")
    void saysThatFastApiIsMissing() throws IOException, InterruptedException {
        assertThat(sandbox.shell(Row.EMPTY, "python3 -m venv --without-pip pets/.venv")
                        .exit())
                .isZero();

        Outcome outcome = sandbox.run(Row.EMPTY, "generate openapi-infer pets");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("running the project's code with <ROOT>/pets/.venv/bin/python\n"
                        + "plugin openapi-infer: fastapi: runtime extraction failed: Could not import any FastAPI app"
                        + " candidate: main:app: ModuleNotFoundError: No module named 'fastapi' (main.py:1);"
                        + " --option execute=false reads the sources and runs nothing\n"
                        + "  ensure the project's Python environment is set up with all dependencies installed\n");
        assertThat(sandbox.work().resolve("openapi-infer-output")).doesNotExist();
    }
}
