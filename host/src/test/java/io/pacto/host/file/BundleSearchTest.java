package io.pacto.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSearchTest {

    @TempDir
    private Path root;

    @Test
    void findsFoldersWithAContractInTheOrderOfTheirPaths() throws IOException {
        contract("b");
        contract("a/z");
        contract("a");
        contract("");
        Files.createDirectories(root.resolve("empty"));

        assertThat(search()).isEqualTo(List.of("", "a", "a/z", "b"));
    }

    @Test
    void passesOverWhatToolsMade() throws IOException {
        contract(".git/x");
        contract("a/node_modules/x");
        contract("target/x");
        contract("targets");

        assertThat(search()).isEqualTo(List.of("targets"));
    }

    @Test
    void followsNoLink() throws IOException {
        contract("a");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createDirectories(root.resolve("b"));
        Files.createSymbolicLink(root.resolve("b/pacto.yaml"), root.resolve("a/pacto.yaml"));
        Files.createDirectories(root.resolve("c/pacto.yaml"));

        assertThat(search()).isEqualTo(List.of("a"));
    }

    private List<String> search() {
        return new BundleSearch(root, ".").run();
    }

    private void contract(String folder) throws IOException {
        Path directory = Files.createDirectories(root.resolve(folder));
        Files.writeString(directory.resolve("pacto.yaml"), "pactoVersion: \"1.0\"\n");
    }
}
