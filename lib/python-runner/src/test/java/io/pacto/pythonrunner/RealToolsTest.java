package io.pacto.pythonrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pacto.api.Scalar;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With uv and poetry themselves, so that their stand-ins in the other tests cannot be wrong about them. */
class RealToolsTest {

    @TempDir
    private Path folder;

    @Test
    @NeedsComponent(name = "uv", env = "PACTO_UV", install = "pip install uv")
    void takesTheEnvironmentOfUv(Components components) {
        Projects project = project(
                components.program("uv"), "[project]\nname = 'shop'\nversion = '1'\n[tool.uv]\npackage = false\n");

        assertEquals(project.folder.resolve(".venv").toString(), ((Scalar) project.run()).text());
    }

    @Test
    @NeedsComponent(name = "poetry", env = "PACTO_POETRY", install = "pip install poetry")
    void takesTheEnvironmentOfPoetry(Components components) throws IOException, InterruptedException {
        Path poetry = components.program("poetry");
        Projects project = project(
                poetry,
                "[tool.poetry]\nname = 'shop'\npackage-mode = false\n[tool.poetry.dependencies]\npython = '>=3.9'\n");
        ProcessBuilder use = new ProcessBuilder(poetry.toString(), "env", "use", "-n", "/usr/bin/python3")
                .directory(project.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        use.environment().clear();
        use.environment().put("PATH", "/usr/bin:/bin");
        use.environment().put("HOME", home().toString());
        assertEquals(0, use.start().waitFor(), () -> folder.resolve("said").toString());

        String prefix = ((Scalar) project.run()).text();

        assertTrue(prefix.startsWith(home() + "/") && prefix.contains("/shop-"), prefix);
        assertFalse(Files.exists(project.folder.resolve(".venv")));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Projects project(Path tool, String build) {
        Projects project =
                new Projects(folder).with("pyproject.toml", build).with("main.py", "import sys\nvalue = sys.prefix\n");
        project.context
                .variable("PATH", tool.toAbsolutePath().getParent() + ":/usr/bin:/bin")
                .variable("HOME", home().toString());
        return project;
    }
}
