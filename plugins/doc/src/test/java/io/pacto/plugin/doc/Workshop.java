package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Bundles in memory and the services the command uses; every other service fails the test. */
final class Workshop {

    private final Map<String, Bundle> bundles = new TreeMap<>();
    private final Map<String, String> written = new TreeMap<>();
    private final List<String> followed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Puts a bundle in reach of one reference, the contract as JSON and files as pairs of path and text. */
    Workshop with(String reference, String contract, String... files) {
        Map<String, String> content = new TreeMap<>();
        content.put("pacto.yaml", contract);
        for (int i = 0; i < files.length; i += 2) {
            content.put(files[i], files[i + 1]);
        }
        Mapping document = (Mapping) TinyJson.parse(contract);
        Files tree = (Files) stub(
                Files.class,
                Map.of(
                        "list", args -> List.copyOf(content.keySet()),
                        "has", args -> content.containsKey((String) args[0]),
                        "read", args -> content.get((String) args[0]).getBytes(StandardCharsets.UTF_8)));
        bundles.put(reference, (Bundle) stub(
                Bundle.class,
                Map.of(
                        "origin", args -> "/origin/" + reference,
                        "contract", args -> TinyContract.of(document),
                        "files", args -> tree)));
        return this;
    }

    /** Returns the document of the bundle at {@code .}. */
    String document() {
        return run(Map.of()).tree().text("markdown");
    }

    DataReport run(Map<String, List<String>> options) {
        Invocation call = new Invocation("doc", new Options(options), Map.of("bundle", Source.at(".")));
        return (DataReport) new DocCommand().run(call, context());
    }

    Map<String, String> written() {
        return written;
    }

    List<String> followed() {
        return followed;
    }

    List<String> warnings() {
        return warnings;
    }

    private Context context() {
        Pacto pacto = (Pacto) stub(
                Pacto.class,
                Map.of(
                        "open", args -> bundles.get(((Source) args[0]).reference()),
                        "follow", args -> follow((String) args[1])));
        Documents documents = (Documents) stub(Documents.class, Map.of("parse", args -> parse(args)));
        Disk disk = (Disk) stub(
                Disk.class,
                Map.of("resolve", args -> Path.of("/desk", (String) args[0]), "write", args -> write(args)));
        return (Context) stub(
                Context.class,
                Map.of(
                        "pacto", args -> pacto,
                        "documents", args -> documents,
                        "disk", args -> disk,
                        "warn", args -> warnings.add((String) args[0]),
                        "debug", args -> Optional.empty()));
    }

    private Bundle follow(String reference) {
        followed.add(reference);
        Bundle bundle = bundles.get(reference);
        if (bundle == null) {
            throw new UnreachableBundle("nothing at " + reference, "");
        }
        return bundle;
    }

    private static Object parse(Object... args) {
        try {
            return TinyJson.parse((byte[]) args[1]);
        } catch (StringIndexOutOfBoundsException cut) {
            throw new PactoException(args[0] + " ends too early");
        }
    }

    @SuppressWarnings("unchecked")
    private Object write(Object... args) {
        for (GeneratedFile file : (List<GeneratedFile>) args[1]) {
            written.put(args[0] + "/" + file.path(), file.text());
        }
        return null;
    }

    private static Object stub(Class<?> type, Map<String, Function<Object[], Object>> answers) {
        return Proxy.newProxyInstance(Workshop.class.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            if (answers.containsKey(called.getName())) {
                Object answer = answers.get(called.getName()).apply(args == null ? new Object[0] : args);
                return called.getReturnType() == void.class ? null : answer;
            }
            throw new AssertionError(called + " must not be called");
        });
    }
}
