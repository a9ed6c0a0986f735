package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Runs a case in its sandbox. */
final class Check {

    private final Sandbox sandbox;

    private Check(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static void run(Row row, Path folder) throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder);
        for (String fixture : row.texts("given")) {
            sandbox.fixture(fixture);
        }
        if (row.has("contract")) {
            new ValidationCheck(sandbox).run(row);
        } else if (row.has("old")) {
            new DiffCheck(sandbox).run(row);
        } else {
            sandbox.write(row.row("files"), "");
            sandbox.edit(row.row("edit"));
            Check check = new Check(sandbox);
            check.step(row);
            for (Row step : row.rows("steps")) {
                check.step(step);
            }
        }
    }

    private void step(Row step) throws IOException, InterruptedException {
        sandbox.write(step.row("write"), "");
        for (String path : step.texts("touch")) {
            Files.setLastModifiedTime(sandbox.work().resolve(path), FileTime.fromMillis(86_400_000L));
        }
        String command = step.text("run");
        String script = step.text("shell");
        if (command != null) {
            Outcome outcome = sandbox.run(step, command);
            streams(step, outcome);
            for (int i = 1; i < step.number("repeat", 1); i++) {
                assertThat(sandbox.run(step, command)).as("run " + (i + 1)).isEqualTo(outcome);
            }
        } else if (script != null) {
            streams(step, sandbox.shell(step, script));
        }
        for (String path : step.row("leaves").values().keySet()) {
            Path file = sandbox.work().resolve(path);
            assertThat(file).exists();
            Object content = step.row("leaves").values().get(path);
            if (content != Row.Nothing.NULL) {
                Matcher.check(path, content, Files.readString(file));
            }
        }
        for (String path : step.texts("leaves-no")) {
            assertThat(Files.exists(sandbox.work().resolve(path), LinkOption.NOFOLLOW_LINKS))
                    .as(path)
                    .isFalse();
        }
        if (step.has("same")) {
            assertThat(sandbox.work().resolve(step.texts("same").get(0)))
                    .hasSameBinaryContentAs(
                            sandbox.work().resolve(step.texts("same").get(1)));
        }
    }

    private static void streams(Row step, Outcome outcome) {
        assertThat(outcome.exit()).as("exit code with %s", outcome).isEqualTo(step.number("exit", 0));
        Object out = step.get("out");
        if (out != null) {
            Matcher.check("standard output", out, outcome.out());
        }
        Object err = step.get("err");
        if (err != null) {
            Matcher.check("standard error", err, outcome.err());
        }
    }
}
