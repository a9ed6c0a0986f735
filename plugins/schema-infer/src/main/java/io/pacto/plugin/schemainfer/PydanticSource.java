package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import io.pacto.pythonrunner.PythonJob;
import io.pacto.pythonrunner.PythonRunner;
import io.pacto.pythonrunner.PythonVariables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a pydantic model or settings class itself for its schema, with the project's own interpreter. */
final class PydanticSource {

    /** What the option {@code from} begins with; a class follows. */
    static final String PREFIX = "pydantic:";

    private static final Pattern CLASS = Pattern.compile(
            "((?:[\\p{L}_]\\w*)(?:\\.[\\p{L}_]\\w*)*)[.:]([\\p{L}_]\\w*)", Pattern.UNICODE_CHARACTER_CLASS);

    private PydanticSource() {}

    /**
     * Infers the schema.
     *
     * @param name the class, as {@code package.module.Class} or {@code package.module:Class}
     * @throws PactoException when the project's code cannot be run, or has no such class
     */
    static Mapping infer(String name, Generator.Request request, Context context) {
        Matcher matcher = CLASS.matcher(name);
        if (!matcher.matches()) {
            throw new UsageException(
                    "not a class: \"" + name + "\"", "write --option from=pydantic:package.module.Settings");
        }
        Path folder = request.directory()
                .orElseThrow(() -> new PactoException(
                        "pydantic: the bundle is no folder with a project in it",
                        "name the project with --option source=DIR"));
        Mapping input = Mapping.builder()
                .put("path", Sequence.of(places(folder, context.disk())))
                .put("module", matcher.group(1))
                .put("name", matcher.group(2))
                .build();
        Node answer = ask(
                new PythonJob(folder, folder, script(), input, PythonVariables.of(request.options(), folder, context)),
                context);
        if (answer.get("schema") instanceof Mapping schema && answer.get("variables") instanceof Mapping variables) {
            return new PydanticSchema(variables).clean(schema);
        }
        throw new IllegalStateException("the script returned no schema");
    }

    /** Packages lie in the project's folder or in its {@code src}. */
    private static List<Scalar> places(Path folder, Disk disk) {
        List<Scalar> places = new ArrayList<>();
        places.add(Scalar.of(folder.toString()));
        Path src = folder.resolve("src");
        if (disk.kind(src) == Disk.Kind.DIRECTORY) {
            places.add(Scalar.of(src.toString()));
        }
        return places;
    }

    private static Node ask(PythonJob job, Context context) {
        try {
            return new PythonRunner(context).run(job);
        } catch (UsageException wrong) {
            throw wrong;
        } catch (PactoException failure) {
            throw new PactoException(
                    "pydantic: " + failure.getMessage(),
                    failure.advice().isEmpty()
                            ? "ensure the project's Python environment is set up with all dependencies installed"
                            : failure.advice(),
                    failure);
        }
    }

    private static String script() {
        try (InputStream script = PydanticSource.class.getResourceAsStream("pydantic.py")) {
            if (script == null) {
                throw new IllegalStateException("pydantic.py is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
