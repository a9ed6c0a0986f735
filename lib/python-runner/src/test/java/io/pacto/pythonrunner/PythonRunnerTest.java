package io.pacto.pythonrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.UsageException;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsComponent(name = "python3", env = "PACTO_PYTHON", install = "apt-get install python3")
class PythonRunnerTest {

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatTheScriptReturnsAndSaysWhatItRuns() {
        Projects project = new Projects(folder).with("main.py", "value = 'é' * 2\n");

        assertEquals("éé", text(project.run()));
        assertEquals(1, project.context.warnings().size());
        assertTrue(project.context.warnings().get(0).startsWith("running the project's code with /"));
    }

    @Test
    @DisplayName("S-055: neither start-up files nor modules of the project come before ours")
    void runsIsolated() {
        String loud = "open('touched', 'w').close()\nraise SystemExit('mine')\n";
        Projects project = new Projects(folder)
                .with("sitecustomize.py", loud)
                .with("usercustomize.py", loud)
                .with("startup.py", loud)
                .with("json.py", loud)
                .with("traceback.py", loud)
                .with("python", "#!/bin/sh\ntouch touched\n")
                .with("bin/python3", "#!/bin/sh\ntouch touched\n")
                .with("main.py", "import json\nvalue = json.dumps([1])\n");
        project.context.variable("PYTHONSTARTUP", project.folder + "/startup.py");
        project.context.variable("PYTHONPATH", project.folder.toString());

        assertEquals("[1]", text(project.run()));
        assertFalse(Files.exists(project.folder.resolve("touched")));
    }

    @Test
    @DisplayName("S-056: what never ends is stopped, with all that it started")
    void stopsWhatNeverEnds() throws IOException {
        Projects project = new Projects(folder).with("main.py", """
                import subprocess, sys, time
                child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
                open("pid", "w").write(str(child.pid))
                time.sleep(600)
                """);
        project.context.variable("PACTO_PYTHON_TIMEOUT", "2");

        PactoException stopped = assertThrows(PactoException.class, project::run);

        assertEquals(
                "the project's code did not end within 2 seconds and was stopped at main.py:4", stopped.getMessage());
        assertEquals(
                "look for what waits while modules are imported (servers, connections, loops), or allow it more with"
                        + " PACTO_PYTHON_TIMEOUT=SECONDS",
                stopped.advice());
        assertGone(project.folder.resolve("pid"));
    }

    @Test
    @DisplayName("S-056: what holds the interpreter itself is stopped from outside")
    void stopsWhatHoldsTheInterpreter() {
        Projects project = new Projects(folder).with("main.py", "import re\nre.match('(a|aa)*b', 'a' * 200)\n");
        project.context.variable("PACTO_PYTHON_TIMEOUT", "2");

        assertEquals(
                "the project's code did not end within 2 seconds and was stopped",
                assertThrows(PactoException.class, project::run).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0", "-1", "1.5"})
    void refusesWhatIsNoTime(String time) {
        Projects project = new Projects(folder).with("main.py", "value = 1\n");
        project.context.variable("PACTO_PYTHON_TIMEOUT", time);

        assertEquals(
                "PACTO_PYTHON_TIMEOUT is \"" + time + "\", not a number of seconds above 0",
                assertThrows(UsageException.class, project::run).getMessage());
    }

    @Test
    @DisplayName("S-056: what the project left running is ended with the answer")
    void leavesNothingRunning() throws IOException {
        Projects project = new Projects(folder).with("main.py", """
                import os, subprocess, sys, threading, time
                child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
                open("pid", "w").write(str(child.pid))
                threading.Thread(target=time.sleep, args=(600,)).start()
                forked = os.fork()
                value = "parent" if forked else "child"
                """);

        assertEquals("parent", text(project.run()));
        assertGone(project.folder.resolve("pid"));
    }

    @Test
    @DisplayName("S-056: a gigabyte of output is stopped at the limit")
    void stopsAFlood() {
        Projects project =
                new Projects(folder).with("main.py", "for i in range(1 << 20):\n    print('x' * 1023)\nvalue = 1\n");

        assertEquals(
                "the project's code printed more than 16 MiB and was stopped",
                assertThrows(PactoException.class, project::run).getMessage());
    }

    @Test
    @DisplayName("S-056: noise and false answers are not taken for the answer")
    void ignoresFalseAnswers() {
        Projects project = new Projects(folder).with("main.py", """
                import os, sys
                print('{"result": "false"}')
                os.write(1, b'{"result": "false"}')
                sys.__stdout__.write('{"result": "false"}')
                for number in range(3, 10):
                    try:
                        os.write(number, b'00000000-0000-0000-0000-000000000000{"result": "false"}')
                    except OSError:
                        pass
                value = repr((sys.argv, sys.stdin.read()))
                """);

        assertEquals("(['pacto'], '')", text(project.run()));
    }

    @Test
    @DisplayName("S-057: the environment of the user is not seen, but for what is passed")
    void showsOnlyWhatIsPassed() {
        Projects project = new Projects(folder).with("main.py", """
                import os
                asked = ("DATABASE_URL", "LANG", "REGISTRY_TOKEN", "AWS_SECRET_ACCESS_KEY")
                value = [name for name in asked if name in os.environ]
                """);
        project.context
                .variable("REGISTRY_TOKEN", "secret")
                .variable("AWS_SECRET_ACCESS_KEY", "secret")
                .variable("LANG", "C.UTF-8");

        assertEquals("['DATABASE_URL', 'LANG']", text(project.run(Map.of("DATABASE_URL", "x"))));
    }

    @Test
    void namesTheModuleThatIsMissingAndTheLine() {
        Projects project = new Projects(folder).with("main.py", "import os\nimport fastapi_of_nobody\n");

        assertEquals(
                "ModuleNotFoundError: No module named 'fastapi_of_nobody' (main.py:2)",
                assertThrows(PactoException.class, project::run).getMessage());
    }

    @Test
    void namesTheLineOfASyntaxError() {
        Projects project = new Projects(folder).with("main.py", "x = 1\nvalue = = 2\n");

        String message = assertThrows(PactoException.class, project::run).getMessage();

        assertTrue(message.startsWith("SyntaxError: invalid syntax"), message);
        assertTrue(message.endsWith("(main.py:2)"), message);
    }

    @Test
    void namesMissingVariablesAndTheOptionThatPassesThem() {
        Projects project = new Projects(folder).with("main.py", "import os\nvalue = os.environ['DATABASE_URL']\n");

        PactoException failure = assertThrows(PactoException.class, project::run);

        assertEquals("missing settings: DATABASE_URL (main.py:2)", failure.getMessage());
        assertEquals("pass them with --option env=DATABASE_URL or --option env-file=FILE", failure.advice());
    }

    @Test
    void givesTheLastWordOfAProjectThatEndsItself() {
        Projects project = new Projects(folder)
                .with("main.py", "import os, sys\nprint('no licence')\nsys.stdout.flush()\nos._exit(7)\n");

        String message = assertThrows(PactoException.class, project::run).getMessage();

        assertTrue(message.endsWith(" ended with exit code 7 before it had an answer: no licence"), message);
    }

    @Test
    void givesTheErrorOfUvAndNotItsHints() {
        Projects project = new Projects(folder).with("main.py", """
                import os
                os.write(2, b"Creating it\\nerror: No solution found\\n  cause: fastapi 0 is gone\\n  cause: why\\n\\nhint: try\\n")
                os._exit(2)
                """);

        String message = assertThrows(PactoException.class, project::run).getMessage();

        assertTrue(
                message.endsWith(" before it had an answer: error: No solution found, cause: fastapi 0 is gone"),
                message);
    }

    @Test
    void catchesAProjectThatExits() {
        Projects project = new Projects(folder).with("main.py", "import sys\nsys.exit('usage: main.py PORT')\n");

        assertEquals(
                "SystemExit: usage: main.py PORT (main.py:2)",
                assertThrows(PactoException.class, project::run).getMessage());
    }

    @Test
    void aScriptMayRefuseInItsOwnWords() {
        Projects project = new Projects(folder).with("main.py", "");

        PactoException refusal = assertThrows(
                PactoException.class,
                () -> project.run("def main(input):\n    raise Refused('no', 'try')\n", Map.of()));

        assertEquals("no", refusal.getMessage());
        assertEquals("try", refusal.advice());
    }

    @Test
    void writesNothingIntoTheProject() throws IOException {
        Projects project = new Projects(folder).with("main.py", "value = 1\n");

        project.run();

        try (Stream<Path> all = Files.walk(project.folder)) {
            assertEquals(
                    List.of(project.folder, project.folder.resolve("main.py")),
                    all.sorted().toList());
        }
    }

    private static String text(Node node) {
        return ((Scalar) node).text();
    }

    /** A process that was killed may stay as a zombie where nobody collects it; it runs no more. */
    private static void assertGone(Path pid) throws IOException {
        long id = Long.parseLong(Files.readString(pid));
        Path state = Path.of("/proc/" + id + "/stat");
        assertTrue(
                !Files.exists(state) || Files.readString(state).contains(") Z "),
                () -> "process " + id + " still runs");
    }
}
