package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Finding;
import io.pacto.api.Scalar;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** A file a contract names. */
final class BundleFile {

    private BundleFile() {}

    /** Returns whether the bundle has files at all: a contract that was handed over as mere text has none. */
    static boolean given(Bundle bundle) {
        return bundle.files().has("pacto.yaml");
    }

    /** Returns what to say when the file is not there, or null. */
    static @Nullable Finding check(Bundle bundle, Value<String> file) {
        if (bundle.files().has(file.value())) {
            return null;
        }
        return Finding.error("FILE_NOT_FOUND", file.node(), "file \"" + asWritten(file) + "\" is not in the bundle")
                .hint("add the file, or correct the path, which is relative to pacto.yaml");
    }

    /** Returns the path as the author wrote it, which may begin with {@code ./}. */
    static String asWritten(Value<String> file) {
        return file.node() instanceof Scalar scalar ? scalar.text() : file.value();
    }
}
