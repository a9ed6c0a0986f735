package io.pacto.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Wraps a file of a case into the smallest contract that names it, so that the whole program judges it. */
final class CaseBundle {

    private static final String HEAD = "pactoVersion: \"1.0\"\nservice:\n  name: corpus\n  version: 1.0.0\n";

    private CaseBundle() {}

    /**
     * Writes a bundle.
     *
     * @param kind the kind of the case
     * @param file the file
     * @param folder where to write
     * @param twin the other file of the case: both get one name
     */
    static void write(String kind, Path file, Path twin, Path folder) throws IOException {
        String name = name(kind, file, twin);
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.writeString(folder.resolve("pacto.yaml"), HEAD + reference(kind, name));
    }

    /** JSON is YAML, too: with different endings on both sides YAML reads both. */
    private static String name(String kind, Path file, Path twin) {
        String own = ending(file);
        String ending = own.equals(ending(twin)) ? own : "yaml";
        return switch (kind) {
            case "sbom" -> "sbom/bom." + own;
            case "jsonschema" -> "configuration/schema." + ending;
            default -> "interfaces/api." + ending;
        };
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('.') + 1);
    }

    private static String reference(String kind, String name) {
        return switch (kind) {
            case "sbom" -> "";
            case "jsonschema" -> "configuration:\n  schema: " + name + "\n";
            case "asyncapi" -> "interfaces:\n  - {name: api, type: event, contract: " + name + "}\n";
            case "protobuf" -> "interfaces:\n  - {name: api, type: grpc, port: 80, contract: " + name + "}\n";
            default -> "interfaces:\n  - {name: api, type: http, port: 80, contract: " + name + "}\n";
        };
    }
}
