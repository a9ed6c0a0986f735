package io.pacto.plugin.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output kept in files; {@code -Dgolden.update=true} writes them anew, for review. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "pacto", "plugin", "doc");

    private Golden() {}

    static void assertMatches(String file, String actual) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(path, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).isEqualTo(Files.readString(path, StandardCharsets.UTF_8));
    }
}
