package io.pacto.pythonrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pacto.api.PactoException;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterSearchTest {

    @TempDir
    private Path folder;

    private Path project;
    private Path programs;
    private Path work;

    @BeforeEach
    void makesFolders() throws IOException {
        project = Files.createDirectories(folder.resolve("repo/service/app"));
        programs = Files.createDirectories(folder.resolve("programs"));
        work = Files.createDirectories(folder.resolve("work"));
    }

    @Test
    void takesTheNearestVirtualEnvironment() throws IOException {
        environment(folder.resolve("repo/.venv"));
        environment(folder.resolve("repo/service/env"));
        program("python3", "");

        assertEquals(folder.resolve("repo/service/env/bin/python").toString(), found());
    }

    @Test
    void takesNoProgramOfTheProject() throws IOException {
        script(folder.resolve("repo/service/app/env/bin/python"), "");
        script(folder.resolve("repo/service/app/python"), "");
        Path system = program("python3", "");

        assertEquals(system.toString(), found());
    }

    @Test
    void asksUvForAProjectWithABuildFile() throws IOException {
        Files.writeString(folder.resolve("repo/pyproject.toml"), "[project]\nname = 'x'\n");
        Path uv = program("uv", "");
        program("python3", "");

        assertEquals(uv + " run --project " + folder.resolve("repo") + " -- python", found());
    }

    @Test
    void asksPoetryForItsEnvironment() throws IOException {
        Files.writeString(folder.resolve("repo/pyproject.toml"), "[tool.poetry]\nname = 'x'\n");
        Path cached = environment(folder.resolve("cache/x-py3.11"));
        program("poetry", "[ \"$*\" = 'env info --path' ] && echo " + cached);
        program("uv", "");

        assertEquals(cached.resolve("bin/python").toString(), found());
    }

    @Test
    void asksUvForNoProjectOfPoetry() throws IOException {
        Files.writeString(folder.resolve("repo/pyproject.toml"), "[tool.poetry]\nname = 'x'\n");
        program("poetry", "exit 1");
        program("uv", "");
        Path system = program("python3", "");

        assertEquals(system.toString(), found());
    }

    @Test
    void takesTheActivatedEnvironmentBeforeTheSystem() throws IOException {
        Path active = environment(folder.resolve("envs/mine"));
        program("python3", "");

        assertEquals(
                active.resolve("bin/python").toString(), search(context().variable("VIRTUAL_ENV", active.toString())));
    }

    @Test
    void takesPythonOfTheSystemWhenThereIsNoPython3() throws IOException {
        assertEquals(program("python", "").toString(), found());
    }

    @Test
    void saysWhereItLooked() {
        PactoException none = assertThrows(PactoException.class, this::found);

        assertEquals("no Python interpreter found (checked virtualenvs and system PATH)", none.getMessage());
        assertEquals("install Python 3, or make a virtual environment: python3 -m venv .venv", none.advice());
    }

    private String found() {
        return search(context());
    }

    private String search(TestContext context) {
        return new InterpreterSearch(context).find(project).toString();
    }

    private TestContext context() {
        return TestContext.in(work).variable("PATH", programs.toString());
    }

    private static Path environment(Path environment) throws IOException {
        script(environment.resolve("bin/python"), "");
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        return environment;
    }

    private Path program(String name, String line) throws IOException {
        return script(programs.resolve(name), line);
    }

    private static Path script(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
        return file;
    }
}
