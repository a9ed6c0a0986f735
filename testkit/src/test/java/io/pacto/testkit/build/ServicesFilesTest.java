package io.pacto.testkit.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServicesFilesTest {

    private static final String DESCRIPTOR = """
            id: sample
            version: 0.1.0
            api: "^1.0"
            summary: A sample
            contributes:
              - {point: renderer, id: text-b, format: text, kinds: [b], class: sample.Zebra}
              - {point: validator, id: one, class: sample.One, layer: semantic}
              - {point: renderer, id: text-a, format: text, kinds: [a], class: sample.Ape}
              - {point: renderer, id: markdown-b, format: markdown, kinds: [b], class: sample.Zebra}
            """;

    @TempDir
    private Path classes;

    @BeforeEach
    void describe() throws IOException {
        put("META-INF/pacto/plugin.yaml", DESCRIPTOR);
    }

    @Test
    void lists_each_class_once_in_the_order_of_the_descriptor() {
        ServicesFiles.main(new String[] {classes.toString()});

        assertThat(services("io.pacto.api.Renderer")).hasContent("sample.Zebra\nsample.Ape\n");
        assertThat(services("io.pacto.api.Validator"))
                .hasBinaryContent("sample.One\n".getBytes(StandardCharsets.UTF_8));
        assertThat(services("io.pacto.api.Generator")).doesNotExist();
    }

    @Test
    void removes_what_is_stale_and_leaves_other_services_alone() throws IOException {
        put("META-INF/services/io.pacto.api.Generator", "sample.Gone\n");
        put("META-INF/services/io.pacto.api.Validator", "sample.Gone\n");
        put("META-INF/services/java.nio.file.spi.FileSystemProvider", "sample.Kept\n");

        ServicesFiles.write(classes);

        assertThat(services("io.pacto.api.Generator")).doesNotExist();
        assertThat(services("io.pacto.api.Validator")).hasContent("sample.One\n");
        assertThat(services("java.nio.file.spi.FileSystemProvider")).hasContent("sample.Kept\n");
    }

    @Test
    void does_not_touch_a_file_that_is_right() throws IOException {
        ServicesFiles.write(classes);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(services("io.pacto.api.Validator"), old);

        ServicesFiles.write(classes);

        assertThat(Files.getLastModifiedTime(services("io.pacto.api.Validator")))
                .isEqualTo(old);
    }

    @Test
    void refuses_a_folder_without_descriptor() throws IOException {
        Files.delete(classes.resolve("META-INF/pacto/plugin.yaml"));

        assertThatThrownBy(() -> ServicesFiles.write(classes))
                .isInstanceOf(PactoException.class)
                .hasMessage(classes + " holds no META-INF/pacto/plugin.yaml");
    }

    @Test
    void refuses_a_bad_descriptor_and_names_the_line() throws IOException {
        put("META-INF/pacto/plugin.yaml", DESCRIPTOR.replace(", layer: semantic", ""));

        assertThatThrownBy(() -> ServicesFiles.write(classes))
                .isInstanceOf(PactoException.class)
                .hasMessageContaining("line 7 of its descriptor: layer is missing");
    }

    @Test
    void refuses_other_than_one_argument() {
        assertThatThrownBy(() -> ServicesFiles.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one argument");
    }

    private Path services(String name) {
        return classes.resolve("META-INF/services").resolve(name);
    }

    private void put(String path, String text) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
