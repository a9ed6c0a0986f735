package io.pacto.plugin.contract.rules;

import io.pacto.api.Finding;
import io.pacto.api.Value;
import io.pacto.api.Version;
import org.jspecify.annotations.Nullable;

/** Whether a text is a version. */
final class Versions {

    private Versions() {}

    static @Nullable Finding check(String rule, Value<String> written) {
        try {
            Version.parse(written.value());
            return null;
        } catch (IllegalArgumentException e) {
            return Finding.error(
                            rule,
                            written.node(),
                            "\"" + written.value() + "\" is not a semantic version: " + e.getMessage())
                    .hint("write MAJOR.MINOR.PATCH, such as 1.0.0");
        }
    }
}
