package io.pacto.pythonrunner;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A Python project in a temporary folder, run with the python3 of this machine. */
final class Projects {

    /** Imports a module of the project and gives the text of its variable {@code value}. */
    private static final String SCRIPT = """
            def main(input):
                sys.path.insert(0, input["project"])
                return str(importlib.import_module(input["module"]).value)
            """;

    final Path folder;
    final TestContext context;

    Projects(Path folder) {
        this.folder = folder.resolve("project");
        this.context = TestContext.in(folder).variable("PATH", System.getenv("PATH"));
    }

    Projects with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The value of the variable {@code value} of the module {@code main}. */
    Node run() {
        return run(Map.of());
    }

    Node run(Map<String, String> variables) {
        return run(SCRIPT, variables);
    }

    Node run(String script, Map<String, String> variables) {
        Mapping input = Mapping.builder()
                .put("project", folder.toString())
                .put("module", "main")
                .build();
        return new PythonRunner(context).run(new PythonJob(folder, folder, script, input, variables));
    }
}
