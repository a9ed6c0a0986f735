package io.pacto.plugin.execbridge;

import io.pacto.api.DocumentException;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of the protocol, version 1 (plugins.md, A2): files and a word to the user. Other keys are ignored. */
final class Answer {

    private Answer() {}

    static Generator.Generated read(Node root) {
        if (!(root instanceof Mapping answer)) {
            throw refused(root, "the answer is not an object");
        }
        return new Generator.Generated(files(answer.get("files")), text(answer, "message"));
    }

    private static List<GeneratedFile> files(@Nullable Node node) {
        List<GeneratedFile> files = new ArrayList<>();
        if (node == null || isNull(node)) {
            return files;
        }
        if (!(node instanceof Sequence list)) {
            throw refused(node, "files is not a list");
        }
        for (Node item : list.items()) {
            if (!(item instanceof Mapping file)) {
                throw refused(item, "a file is not an object");
            }
            if (file.get("path") == null) {
                throw refused(item, "a file has no path");
            }
            files.add(GeneratedFile.text(plain(text(file, "path")), text(file, "content")));
        }
        return files;
    }

    /** Path libraries write {@code ./a} for {@code a}. */
    private static String plain(String path) {
        String rest = path;
        while (rest.startsWith("./")) {
            rest = rest.substring(2);
        }
        return rest;
    }

    private static String text(Mapping mapping, String key) {
        Node node = mapping.get(key);
        if (node == null || isNull(node)) {
            return "";
        }
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            return scalar.text();
        }
        throw refused(node, key + " is not a text");
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }

    private static DocumentException refused(Node at, String problem) {
        return new DocumentException(at.position(), problem);
    }
}
