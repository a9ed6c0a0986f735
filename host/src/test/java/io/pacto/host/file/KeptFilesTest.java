package io.pacto.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    @TempDir
    private Path folder;

    @Test
    void showsEveryoneWhatTheFirstSaw() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "before");
        KeptFiles files = new KeptFiles(new FolderFiles(folder, "."));
        assertThat(files.has("a.txt")).isTrue();
        assertThat(files.has("b.txt")).isFalse();
        assertThat(files.list()).containsExactly("a.txt");
        assertThat(files.read("a.txt")).isEqualTo("before".getBytes(UTF_8));

        Files.writeString(folder.resolve("a.txt"), "after");
        Files.writeString(folder.resolve("b.txt"), "new");

        assertThat(files.has("b.txt")).isFalse();
        assertThat(files.list()).containsExactly("a.txt");
        assertThat(files.read("a.txt")).isEqualTo("before".getBytes(UTF_8));
    }

    @Test
    void givesEveryoneACopyOfTheirOwn() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "text");
        KeptFiles files = new KeptFiles(new FolderFiles(folder, "."));
        files.read("a.txt")[0] = 'X';
        files.read("a.txt")[1] = 'X';

        assertThat(files.read("a.txt")).isEqualTo("text".getBytes(UTF_8));
    }

    @Test
    void readsLargeFilesEachTime() throws Exception {
        Files.write(folder.resolve("large"), new byte[1024 * 1024]);
        KeptFiles files = new KeptFiles(new FolderFiles(folder, "."));
        assertThat(files.read("large")).hasSize(1024 * 1024);
        Files.write(folder.resolve("large"), new byte[2 * 1024 * 1024]);

        assertThat(files.read("large")).hasSize(2 * 1024 * 1024);
    }
}
