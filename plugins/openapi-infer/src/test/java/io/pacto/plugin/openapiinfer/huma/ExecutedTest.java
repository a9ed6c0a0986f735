package io.pacto.plugin.openapiinfer.huma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutedTest {

    private static final Path GO = Path.of("/opt/go/bin/go");
    private static final Path PROJECT = Path.of("/srv/project");
    private static final TestBundle ONE_MAIN =
            TestBundle.smallest().with("cmd/server/main.go", "package main\n\nfunc main() {}\n");

    /** A Go that compiles everything, and runs every program to the same end. */
    private static final class Go implements Processes {

        private final List<String> calls = new ArrayList<>();
        private final Finished answer;

        Go(Ending ending, int code, String out, String err) {
            this.answer = new Finished(
                    ending, code, out.getBytes(StandardCharsets.UTF_8), err.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Path> find(String name) {
            return name.equals("go") ? Optional.of(GO) : Optional.empty();
        }

        @Override
        public Finished run(Command command) {
            calls.add(command.directory() + ": " + command.program() + " " + String.join(" ", command.arguments()));
            boolean builds = command.arguments().get(0).equals("build");
            return builds ? new Finished(Ending.EXITED, 0, new byte[0], new byte[0]) : answer;
        }
    }

    private static Inference infer(Processes processes, TestBundle files, String... options) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("execute", List.of("true"));
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], List.of(options[i + 1]));
        }
        TestContext context = TestContext.withoutDisk().running(processes);
        return new HumaFramework()
                .infer(new Project(Optional.of(PROJECT), files.files(), new Options(values), context));
    }

    @Test
    void takesWhatTheProgramPrints() {
        Go go = new Go(Processes.Ending.EXITED, 0, "openapi: 3.1.0\ninfo: {title: T}\n", "");

        Inference inference = infer(go, ONE_MAIN, "command", "spec  --format;rm yaml");

        assertThat(inference.document().text("openapi")).isEqualTo("3.1.0");
        assertThat(go.calls)
                .containsExactly(
                        "/srv/project: /opt/go/bin/go build -buildvcs=false -o /dev/null ./cmd/server",
                        "/srv/project: /opt/go/bin/go run -buildvcs=false ./cmd/server spec --format;rm yaml");
    }

    @Test
    void reportsAProgramThatFails() {
        Go go = new Go(Processes.Ending.EXITED, 1, "", "panic: no database\n");

        assertThatThrownBy(() -> infer(go, ONE_MAIN))
                .isInstanceOf(PactoException.class)
                .hasMessage("huma: go run -buildvcs=false ./cmd/server openapi ended with exit status 1:"
                        + " panic: no database");
    }

    @Test
    void reportsAProgramThatHangs() {
        Go go = new Go(Processes.Ending.OUT_OF_TIME, 0, "", "");

        assertThatThrownBy(() -> infer(go, ONE_MAIN))
                .isInstanceOf(PactoException.class)
                .hasMessage("huma: go run -buildvcs=false ./cmd/server openapi was ended after 60 seconds");
    }

    @Test
    void refusesOutputThatIsNoDocument() {
        Go go = new Go(Processes.Ending.EXITED, 0, "listening at :8080\n", "");

        assertThatThrownBy(() -> infer(go, ONE_MAIN))
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("huma: what the program printed is no OpenAPI document");
    }

    @Test
    void asksWhichProgramIsMeant() {
        Go go = new Go(Processes.Ending.EXITED, 0, "", "");
        TestBundle two = ONE_MAIN.with("main.go", "package main\n\nfunc main() {}\n");

        assertThatThrownBy(() -> infer(go, two))
                .isInstanceOf(PactoException.class)
                .hasMessage("huma: the project has several main packages: ., ./cmd/server");
        assertThat(go.calls).isEmpty();
    }

    @Test
    void saysThatGoIsMissing() {
        Processes none = new Processes() {
            @Override
            public Optional<Path> find(String name) {
                return Optional.empty();
            }

            @Override
            public Finished run(Command command) {
                throw new AssertionError("nothing can be run");
            }
        };

        assertThatThrownBy(() -> infer(none, ONE_MAIN))
                .isInstanceOf(PactoException.class)
                .hasMessage("huma: there is no go on the PATH, and --option execute=true runs the project with it");
    }
}
