package io.pacto.plugin.policy.source;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Reference;
import io.pacto.api.Scalar;
import java.nio.file.Path;
import java.util.List;

/** A policy schema in a bundle. */
final class SchemaFile {

    /** Where a policy lies in a bundle whose contract declares none. */
    static final String FIXED = "policy/schema.json";

    /** Keywords that describe and never judge. */
    private static final List<String> SILENT = List.of(
            "$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default", "examples");

    private SchemaFile() {}

    /** Reads a schema that can be used; whatever the file is called, it must be JSON. */
    static Node read(Context context, Files files, String path) throws Unresolved {
        if (!files.has(path)) {
            throw new Unresolved("file \"" + path + "\" is not in the bundle");
        }
        Node schema;
        try {
            String name = path.endsWith(".json") ? path : path + ".json";
            schema = context.documents().parse(name, files.read(path));
        } catch (DocumentException e) {
            throw new Unresolved("file \"" + path + "\" is not JSON: " + e.problem() + where(e));
        }
        List<String> problems = context.schemas().problems(schema, files, path);
        if (!problems.isEmpty()) {
            throw new Unresolved("file \"" + path + "\" is not a usable JSON Schema: " + String.join("; ", problems));
        }
        return schema;
    }

    private static String where(DocumentException e) {
        int line = e.position().line();
        return line == 0 ? "" : " (line " + line + ", column " + e.position().column() + ")";
    }

    /** Returns whether no value at all can fail it. */
    static boolean acceptsEverything(Node schema) {
        if (!(schema instanceof Mapping map)) {
            return schema instanceof Scalar truth && truth.text().equals("true");
        }
        for (Entry entry : map.entries()) {
            if (!SILENT.contains(entry.name())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the file as the user may open it: as the judged contract was named where both are folders. */
    static String label(Bundle root, Bundle holder, String path) {
        Path from = root.directory().orElse(null);
        Path to = holder.directory().orElse(null);
        boolean folders = from != null && to != null && from.isAbsolute() == to.isAbsolute();
        if (from != null && to != null && folders) {
            Path named = Path.of(Reference.of(root.source().reference()).location());
            Path shown = named.resolve(from.relativize(to)).resolve(path).normalize();
            return shown.toString().replace('\\', '/');
        }
        String base = holder == root ? root.source().reference() : holder.origin();
        return base + "/" + path;
    }
}
