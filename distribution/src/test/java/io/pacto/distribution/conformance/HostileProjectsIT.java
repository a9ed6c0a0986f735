package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generators before projects that mean them harm: the launcher, a heap of 256 MiB, and the outcome of security.md, section 0.
 */
@NeedsComponent(name = "python3", env = "PACTO_PYTHON", install = "apt-get install python3")
class HostileProjectsIT {

    private static final int LONGEST_LINE = 500;

    /** The part of FastAPI that Pacto asks, so that its own need not be there. */
    private static final String STAND_IN = """
            class FastAPI:
                def __init__(self, title="shop"):
                    self.title = title
                def openapi(self):
                    return {"openapi": "3.1.0", "info": {"title": self.title, "version": "1"}, "paths": {}}
            """;

    private static final String PETS = """
            package shop;

            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.web.bind.annotation.*;

            @RestController
            class Pets {
                @Value("${pets.most:3}") int most;
                @GetMapping("/pets/{id}") String pet(@PathVariable int id) { return ""; }
            }
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeAContract() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        write("svc/pacto.yaml", "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n");
    }

    @Test
    @DisplayName(
            "S-049: Java sources that nest, never end, are huge or broken are left out and named; the others suffice")
    void leavesOutHostileJava() throws IOException, InterruptedException {
        write("svc/pom.xml", "<artifactId>spring-boot-starter-web</artifactId>\n");
        java("Pets", PETS);
        java("Broken", "package shop; class Broken { @Value(\"${b.c:1}\") int x = ");
        java("Huge", "package shop; class Huge { // @Value\n//" + "x".repeat(50 << 20) + "\n}");
        java("Parens", field("(".repeat(1000) + "1" + ")".repeat(1000)));
        java("Sum", field("1" + " + 1".repeat(20_000)));
        // Casts cost the parser the cube of their depth; the escape has it read the whole file.
        java("Slow", "/* \\u0041 */ " + field("(a) (".repeat(6000) + "1" + ")".repeat(6000)));

        Outcome read = pacto("generate openapi-infer svc -o api");
        Outcome configured = pacto("generate schema-infer svc --option from=spring -o schema");

        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.err().lines().filter(line -> line.contains(" was left out: ")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("src/main/java/shop/Broken.java"))
                .contains(
                        "src/main/java/shop/Huge.java: the file was left out: it is larger than 4 MiB",
                        "src/main/java/shop/Slow.java: the file was left out: it takes longer than 10 s to parse");
        assertThat(sandbox.work().resolve("api/interfaces/openapi.yaml"))
                .content()
                .contains("  /pets/{id}:\n");
        assertThat(configured.exit()).as(configured.err()).isZero();
        assertThat(configured.err().lines())
                .containsExactly(
                        "src/main/java/shop/Broken.java:1 is passed over: it does not parse: Parse error. Found <EOF>",
                        "src/main/java/shop/Huge.java is passed over: it is larger than 1048576 bytes",
                        "src/main/java/shop/Slow.java is passed over: it took longer than 10 seconds");
        assertThat(sandbox.work().resolve("schema/config.schema.json"))
                .content()
                .contains("\"most\"");
    }

    @Test
    @DisplayName(
            "S-049: Python and Go sources that nest, are huge or broken are left out and named; the others suffice")
    void leavesOutHostilePythonAndGo() throws IOException, InterruptedException {
        String huge = "x = \"" + "x".repeat(50 << 20) + "\"\n";
        write("svc/requirements.txt", "fastapi\n");
        write("svc/main.py", "from fastapi import FastAPI\napp = FastAPI()\n@app.get('/a')\ndef a() -> int: ...\n");
        write("svc/huge.py", huge);
        write("svc/deep.py", "x = " + "(".repeat(100_000));
        write("svc/sum.py", "x = 1" + " + 1".repeat(20_000) + "\n");
        write("go/pacto.yaml", "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n");
        write("go/go.mod", "module example.com/shop\n\nrequire github.com/danielgtaylor/huma/v2 v2.37.2\n");
        write("go/main.go", """
                package main

                import (
                \t"net/http"

                \t"github.com/danielgtaylor/huma/v2"
                \t"github.com/danielgtaylor/huma/v2/adapters/humago"
                )

                func main() {
                \tapi := humago.New(http.NewServeMux(), huma.DefaultConfig("Shop", "1.0.0"))
                \thuma.Get(api, "/a", get)
                }

                func get(ctx context.Context, in *struct{}) (*struct{}, error) { return nil, nil }
                """);
        write("go/huge.go", "package main\n\nvar " + huge);
        write("go/deep.go", "package main\n\nvar y = " + "(".repeat(1000) + "1" + ")".repeat(1000) + "\n");
        write("go/sum.go", "package main\n\nvar z = 1" + " + 1".repeat(20_000) + "\n");

        Outcome python = pacto("generate openapi-infer svc --option execute=false -o python");
        Outcome go = pacto("generate openapi-infer go -o huma");

        assertThat(python.err()).isEqualTo("huge.py: the file is not read: it is larger than 2 MiB\n");
        assertThat(sandbox.work().resolve("python/interfaces/openapi.yaml"))
                .content()
                .contains("  /a:\n");
        assertThat(go.err())
                .contains(
                        "huge.go: the file is not read: more than 4 MiB",
                        "deep.go:3: the file is skipped: nested more");
        assertThat(sandbox.work().resolve("huma/interfaces/openapi.yaml"))
                .content()
                .contains("  /a:\n");
    }

    @DisplayName("S-050: bombs in configuration files")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        c.yaml       | aliases  | over 100 000 nodes after expansion
        c.yaml       | nested   | nesting deeper than 100
        c.yaml       | million  | larger than 1048576 bytes
        c.json       | nested   | nesting deeper than 100
        c.json       | million  | larger than 1048576 bytes
        c.toml       | nested   | nesting deeper than 100
        c.toml       | million  | larger than 1048576 bytes
        c.properties | dotted   | nesting deeper than 100
        c.properties | many     | over 100,000 values
        c.properties | million  | larger than 1048576 bytes
        .env         | many     | over 100,000 values
        .env         | million  | larger than 1048576 bytes
        c.conf       | nested   | nesting deeper than 100
        c.conf       | million  | larger than 1048576 bytes
        """)
    void refusesBombs(String file, String kind, String problem) throws IOException, InterruptedException {
        write("svc/" + file, bomb(file, kind));

        Outcome outcome = pacto("generate schema-infer svc --option file=" + file + " -o out");

        assertRefused(outcome, 3);
        assertThat(outcome.err())
                .startsWith(
                        "plugin schema-infer: failed to " + (kind.equals("million") ? "read file " : "parse ") + file)
                .contains(problem);
    }

    @Test
    @DisplayName("S-055: nothing of the project comes before Python's own, or before Python")
    void runsIsolated() throws IOException, InterruptedException {
        String loud = "open('" + sandbox.work() + "/touched', 'w').close()\nraise SystemExit('mine')\n";
        application("import json\napp = FastAPI(json.dumps(['good']))\n");
        for (String file : List.of("sitecustomize.py", "usercustomize.py", "startup.py", "json.py", "traceback.py")) {
            write("svc/" + file, loud);
        }
        for (String program : List.of("python", "python3", "env/bin/python", "bin/python3", "uv", "poetry")) {
            program("svc/" + program, "#!/bin/sh\ntouch " + sandbox.work() + "/touched\n");
        }
        write("svc/pyproject.toml", "[tool.poetry]\nname = 'fastapi'\n");

        Outcome outcome = pacto(
                "generate openapi-infer svc -o out",
                Map.of(
                        "PATH", "<ROOT>/svc:<ROOT>/svc/bin:.:/usr/bin:/bin",
                        "PYTHONSTARTUP", "<ROOT>/svc/startup.py",
                        "PYTHONPATH", "<ROOT>/svc",
                        "PYTHONHOME", "<ROOT>/svc",
                        "VIRTUAL_ENV", ""));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).startsWith("running the project's code with /usr/");
        assertThat(sandbox.work().resolve("out/interfaces/openapi.yaml"))
                .content()
                .contains("[\\\"good\\\"]");
        assertThat(sandbox.work().resolve("touched")).doesNotExist();
    }

    @DisplayName("S-056: what hangs, floods or dies is ended with all it started, and told")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        while True: pass                                | the project's code did not end within 3 seconds and was stopped at main.py:6
        while os.fork() == 0: time.sleep(600)           | -
        os.fork(); time.sleep(600)                      | the project's code did not end within 3 seconds and was stopped at main.py:6
        subprocess.run(['sleep', '600'])                | the project's code did not end within 3 seconds and was stopped at main.py:6
        re.match('(a*)*b', 'a' * 200)                   | the project's code did not end within 3 seconds and was stopped
        while True: print('x' * 1023)                   | the project's code printed more than 16 MiB and was stopped
        while True: os.write(2, b'x' * 1023)            | the project's code printed more than 16 MiB and was stopped
        os._exit(7)                                     | ended with exit code 7 before it had an answer
        os.kill(os.getpid(), 9)                         | before it had an answer
        sys.exit('usage: main.py PORT')                 | main:app: SystemExit: usage: main.py PORT (main.py:6)
        raise RuntimeError('no \\x1b[31m database')     | main:app: RuntimeError: no \\u001b[31m database (main.py:6)
        raise RuntimeError('long ' * 1000)              | main:app: RuntimeError: long long long
        import nothing_of_that_name                     | main:app: ModuleNotFoundError: No module named 'nothing_of_that_name' (main.py:6)
        app = = FastAPI()                               | No FastAPI app found in source directory; SyntaxError: invalid syntax (main.py:6)
        os.environ['SHOP_DATABASE']                     | main:app: missing settings: SHOP_DATABASE (main.py:6)
        """)
    void endsWhatFails(String line, String message) throws IOException, InterruptedException {
        application("import os, re, subprocess, sys, time\n\n\n\n" + line + "\napp = FastAPI()\n");

        Outcome outcome = pacto("generate openapi-infer svc -o out", Map.of("PACTO_PYTHON_TIMEOUT", "3"));

        if (message.equals("-")) {
            assertThat(outcome.exit()).as(outcome.err()).isZero();
        } else {
            assertRefused(outcome, 3);
            assertThat(outcome.err())
                    .startsWith("running the project's code with /usr/")
                    .contains("\nplugin openapi-infer: fastapi: runtime extraction failed: ", message)
                    .doesNotContain("Traceback");
        }
        assertNothingRuns();
    }

    @Test
    @DisplayName("S-056: noise and false answers change nothing")
    void noiseIsNoAnswer() throws IOException, InterruptedException {
        application("app = FastAPI('good')\n");
        assertThat(pacto("generate openapi-infer svc -o quiet").exit()).isZero();
        application("""
                import os, sys
                false = '{"result": {"document": {"openapi": "3.1.0", "info": {"title": "false"}}, "app": "x:y", "others": []}}'
                print(false)
                print(false, file=sys.stderr)
                for number in range(1, 10):
                    try:
                        os.write(number, b'\\xff\\x00\\x1b[2J' + false.encode())
                    except OSError:
                        pass
                app = FastAPI('good')
                """);

        Outcome outcome = pacto("generate openapi-infer svc -o noisy");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err()).doesNotContain("false", "\u001b");
        assertThat(sandbox.work().resolve("noisy/interfaces/openapi.yaml"))
                .hasSameTextualContentAs(sandbox.work().resolve("quiet/interfaces/openapi.yaml"));
    }

    @Test
    @DisplayName("S-057: the project sees an allow-list and what the user names, and no input")
    void showsFewVariables() throws IOException, InterruptedException {
        application("import os, sys\napp = FastAPI(' '.join(sorted(os.environ)) + ' ' + repr(sys.stdin.read()))\n");
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : List.of(
                "REGISTRY_TOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "PACTO_REGISTRY_PASSWORD",
                "GITHUB_TOKEN",
                "LD_PRELOAD_OF_SOMEBODY",
                "DATABASE_URL")) {
            variables.put(name, "planted");
        }
        variables.put("LANG", "C.UTF-8");

        pacto("generate openapi-infer svc -o few", variables);
        pacto("generate openapi-infer svc -o more --option env=DATABASE_URL", variables);

        assertThat(sandbox.work().resolve("few/interfaces/openapi.yaml"))
                .content()
                .contains("HOME LANG LC_ALL PACTO_CHILD PATH ''")
                .doesNotContain("planted");
        assertThat(sandbox.work().resolve("more/interfaces/openapi.yaml"))
                .content()
                .contains("DATABASE_URL HOME LANG LC_ALL PACTO_CHILD PATH ''");
    }

    @DisplayName("S-058: a value that looks like a flag or like shell is a value")
    @ParameterizedTest(name = "{1}={2}")
    @CsvSource(delimiter = ';', textBlock = """
        openapi-infer ; app      ; --help
        openapi-infer ; app      ; -c import os
        openapi-infer ; app      ; main:app&touch touched
        openapi-infer ; app      ; $(touch touched)
        openapi-infer ; app      ; `touch touched`
        openapi-infer ; app      ; main:app\\n--help
        openapi-infer ; env      ; --help
        openapi-infer ; env      ; $(touch touched)
        openapi-infer ; env      ; A=$(touch touched)
        openapi-infer ; env-file ; --help
        openapi-infer ; env-file ; $(touch touched)
        openapi-infer ; source   ; --help
        openapi-infer ; source   ; $(touch touched)
        schema-infer  ; file     ; --help
        schema-infer  ; file     ; $(touch touched).yaml
        schema-infer  ; file     ; a.yaml|touch touched
        schema-infer  ; file     ; a\\nb.yaml
        schema-infer  ; from     ; pydantic:--help
        schema-infer  ; from     ; pydantic:os.system('touch touched')
        schema-infer  ; from     ; pydantic:$(touch touched).A
        """)
    void takesValuesForValues(String generator, String option, String value) throws IOException {
        application("app = FastAPI()\n");
        String typed = value.replace("\\n", "\n");

        Outcome outcome = Program.run(
                List.of("generate", generator, "svc", "--option", option + "=" + typed, "-o", "out"),
                sandbox.work(),
                Map.of("HOME", folder + "/home", "PATH", "/usr/bin:/bin"));

        assertThat(outcome.exit()).as(outcome.err()).isIn(2, 3);
        assertRefused(outcome, outcome.exit());
        assertThat(files()).noneMatch(file -> file.endsWith("touched"));
    }

    private void application(String text) throws IOException {
        write("svc/requirements.txt", "fastapi\n");
        write("svc/fastapi.py", STAND_IN);
        write("svc/main.py", "from fastapi import FastAPI\n" + text);
    }

    private void java(String name, String text) throws IOException {
        write("svc/src/main/java/shop/" + name + ".java", text);
    }

    private static String field(String value) {
        return "package shop; class X { @Value(\"${x.y:1}\") int x = " + value + "; }";
    }

    private static String bomb(String file, String kind) {
        return switch (kind) {
            case "aliases" -> aliases();
            case "nested" ->
                switch (file) {
                    case "c.json" -> "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
                    case "c.toml" -> "a = " + "[".repeat(5000) + "]".repeat(5000);
                    case "c.conf" -> "a { ".repeat(5000) + "b = 1 " + "}".repeat(5000);
                    default -> "a: " + "[".repeat(5000) + "]".repeat(5000);
                };
            case "dotted" -> "a.".repeat(20_000) + "a=1\n";
            case "many" -> lines(101_000, "A#=1");
            default ->
                file.equals("c.json")
                        ? "{" + lines(1_000_000, "\"a#\": 12345678,") + "\"z\": 1}"
                        : lines(1_000_000, file.equals("c.yaml") ? "a#: 12345678" : "a# = 12345678");
        };
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        return text.toString();
    }

    private static String lines(int count, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line.replace("#", Integer.toString(i))).append('\n');
        }
        return text.toString();
    }

    /** The outcome that every refusal has (security.md, section 0): exit code, one short message, nothing written. */
    private void assertRefused(Outcome outcome, int exit) throws IOException {
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ", "\u001b", "Exception in thread", "OutOfMemory");
        assertThat(outcome.err().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE));
        assertThat(files()).noneMatch(file -> !file.startsWith("svc/"));
    }

    /** What the project started has the home of the sandbox among its variables; what has ended has none. */
    private void assertNothingRuns() throws IOException {
        String home = "HOME=" + sandbox.work().resolveSibling("home") + "\0";
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                try {
                    if (Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                            .contains(home)) {
                        left.add(process);
                    }
                } catch (IOException goneOrNotOurs) {
                    continue;
                }
            }
        }
        assertThat(left).isEmpty();
    }

    private List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sandbox.work())) {
            for (Path file : all.toList()) {
                if (Files.isRegularFile(file)) {
                    found.add(sandbox.work().relativize(file).toString());
                }
            }
        }
        return found;
    }

    private Path write(String path, String text) throws IOException {
        Path file = sandbox.work().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void program(String path, String text) throws IOException {
        assertThat(write(path, text).toFile().setExecutable(true)).isTrue();
    }

    private Outcome pacto(String command) throws IOException, InterruptedException {
        return pacto(command, Map.of());
    }

    private Outcome pacto(String command, Map<String, String> variables) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("PACTO_JAVA_OPTS", "-Xmx256m");
        return sandbox.shell(Row.of(Map.of("env", all)), "exec \"$PACTO\" " + command);
    }
}
