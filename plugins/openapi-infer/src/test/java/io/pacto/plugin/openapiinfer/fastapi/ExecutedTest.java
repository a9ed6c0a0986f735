package io.pacto.plugin.openapiinfer.fastapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.testkit.TestContext;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and importing applications, with a stand-in for FastAPI; and with FastAPI itself where it is installed. */
@NeedsComponent(name = "python3", env = "PACTO_PYTHON", install = "apt-get install python3 python3-venv")
class ExecutedTest {

    private static final String STAND_IN = """
            class FastAPI:
                def __init__(self, title="none"):
                    self.title = title
                def openapi(self):
                    return {"openapi": "3.1.0", "info": {"title": self.title, "version": "1"}, "paths": {}}
            """;

    private static final String PETS = """
            from fastapi import APIRouter, FastAPI
            from pydantic import BaseModel

            class PetCreate(BaseModel):
                name: str
                tag: str | None = None

            class Pet(PetCreate):
                id: int

            router = APIRouter(prefix="/pets")

            @router.get("/")
            def list_pets(limit: int = 20) -> list[Pet]: ...

            @router.post("/", status_code=201)
            def create_pet(pet: PetCreate) -> Pet: ...

            @router.get("/{petId}")
            def get_pet(petId: int) -> Pet: ...

            app = FastAPI(title="Pet Store")
            app.include_router(router)

            @app.get("/health")
            def health(): ...

            print("started")
            """;

    @TempDir
    private Path folder;

    private Path project;
    private TestContext context;

    @BeforeEach
    void makesAProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        context = TestContext.in(folder).variable("PATH", System.getenv("PATH"));
    }

    @Test
    void takesTheVariableAppBeforeOthersAndTestsLast() throws IOException {
        with("fastapi.py", STAND_IN);
        with("a.py", "from fastapi import FastAPI\nother = FastAPI('other')\n");
        with("b.py", "from fastapi import FastAPI\napp = FastAPI('b')\n");
        with("tests/a.py", "from fastapi import FastAPI\napp = FastAPI('test')\n");

        assertEquals("b", title(Map.of()));
        assertTrue(
                context.warnings()
                        .contains(
                                "several FastAPI applications: took b:app, not a:other; --option app=MODULE:VARIABLE names another"));
        assertEquals("other", title(Map.of("app", "a:other")));
    }

    @Test
    void importsModulesUnderTheNamesTheirImportsNeed() throws IOException {
        with("src/fastapi.py", STAND_IN);
        with("src/shop/__init__.py", "");
        with(
                "src/shop/main.py",
                "from .name import NAME\nfrom shop.name import NAME as N\nfrom fastapi import FastAPI\napp = FastAPI(NAME)\n");
        with("src/shop/name.py", "NAME = 'package'\n");

        assertEquals("package", title(Map.of()));
    }

    @Test
    void importsNamespacePackagesAndSiblings() throws IOException {
        with("fastapi.py", STAND_IN);
        with(
                "app/main.py",
                "from fastapi import FastAPI\nfrom .name import NAME\nimport other\napp = FastAPI(NAME + other.NAME)\n");
        with("app/name.py", "NAME = 'name'\n");
        with("app/other.py", "NAME = 'space'\n");

        assertEquals("namespace", title(Map.of()));
    }

    @Test
    void callsAFactoryAndLooksInsideWrappers() throws IOException {
        with("fastapi.py", STAND_IN);
        with(
                "main.py",
                "from fastapi import FastAPI\n\ndef create(title: str = 'made') -> FastAPI:\n    return FastAPI(title)\n");
        assertEquals("made", title(Map.of()));

        with(
                "main.py",
                "from fastapi import FastAPI\nclass Wrap:\n    def __init__(self, app):\n        self.app = app\napp = FastAPI('in')\napp = Wrap(app)\n");
        assertEquals("in", title(Map.of()));
    }

    @Test
    void asksNothingOfVirtualEnvironments() throws IOException {
        with("fastapi.py", STAND_IN);
        with("venv/Lib/app.py", "from fastapi import FastAPI\napp = FastAPI('venv')\n");
        with("my/pyvenv.cfg", "home = /nowhere\n");
        with("my/app.py", "from fastapi import FastAPI\napp = FastAPI('my')\n");

        PactoException none = assertThrows(PactoException.class, () -> title(Map.of()));

        assertEquals(
                "fastapi: runtime extraction failed: No FastAPI app found in source directory; --option execute=false reads the sources and runs nothing",
                none.getMessage());
    }

    @Test
    @DisplayName("C-OAI-014: FastAPI is not installed")
    void saysThatFastApiIsMissing() throws IOException, InterruptedException {
        with("main.py", "from fastapi import FastAPI\napp = FastAPI()\n");
        Process made = new ProcessBuilder("python3", "-m", "venv", "--without-pip", project + "/.venv")
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());

        PactoException missing = assertThrows(PactoException.class, () -> title(Map.of()));

        assertEquals(
                "fastapi: runtime extraction failed: Could not import any FastAPI app candidate: main:app: "
                        + "ModuleNotFoundError: No module named 'fastapi' (main.py:1); "
                        + "--option execute=false reads the sources and runs nothing",
                missing.getMessage());
        assertEquals(
                "ensure the project's Python environment is set up with all dependencies installed", missing.advice());
    }

    @Test
    @DisplayName("S-058: an application named like an option of Python is refused")
    void refusesWhatIsNoApplication() throws IOException {
        with("main.py", "");

        for (String name : List.of("--help", "-c import os", "main:app;x", "main:$(x)", "a\nb")) {
            assertEquals(
                    "not an application: \"" + name + "\"",
                    assertThrows(PactoException.class, () -> title(Map.of("app", name)))
                            .getMessage());
        }
    }

    @Test
    @DisplayName("decision 10: execute=false runs nothing")
    void runsNothingWhenTold() throws IOException {
        with("main.py", "from fastapi import FastAPI\nopen('touched', 'w')\napp = FastAPI(title='read')\n");

        assertEquals("read", title(Map.of("execute", "false")));
        assertTrue(Files.notExists(project.resolve("touched")));
        assertEquals(List.of(), context.warnings());
    }

    @Test
    @DisplayName("C-OAI-012, C-OAI-013: what the application publishes, unchanged; compat without /health and sorted")
    @NeedsComponent(
            name = "python with FastAPI",
            env = "PACTO_FASTAPI_PYTHON",
            install = "bench/samples/fetch.sh FOLDER fastapi, then FOLDER/fastapi/.venv/bin/python")
    void givesWhatTheApplicationPublishes(Components components) throws IOException, InterruptedException {
        Path python = components.program("python with FastAPI");
        with("main.py", PETS);
        Files.createSymbolicLink(project.resolve(".venv"), python.getParent().getParent());
        Path out = folder.resolve("published.json");
        Process published = new ProcessBuilder(
                        python.toString(),
                        "-c",
                        "import json, main; json.dump(main.app.openapi(), open('" + out + "', 'w'), indent=2)")
                .directory(project.toFile())
                .start();
        assertEquals(0, published.waitFor());
        String expected =
                context.documents().toJson(context.documents().parse("published.json", Files.readAllBytes(out)));

        assertEquals(expected, context.documents().toJson(infer(Map.of()).document()));

        String compat =
                context.documents().toJson(infer(Map.of("mode", "compat")).document());
        assertTrue(!compat.contains("/health") && compat.contains("\"/pets/{petId}\""), compat);
        assertTrue(compat.startsWith("{\n  \"components\": {"), compat);
        String read = context.documents()
                .toJson(Compat.of(infer(Map.of("execute", "false")).document()));
        assertEquals(compat, read);
    }

    private void with(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String title(Map<String, String> options) {
        return String.valueOf(
                Objects.requireNonNull(infer(options).document().get("info")).text("title"));
    }

    private Inference infer(Map<String, String> options) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        options.forEach((name, value) -> given.put(name, List.of(value)));
        return new FastApi()
                .infer(new Project(Optional.of(project), context.disk().tree(project), new Options(given), context));
    }
}
