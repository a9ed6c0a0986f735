package io.pacto.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {

    @TempDir
    private Path outside;

    private Path root;
    private FolderFiles files;

    @BeforeEach
    void makeBundle() throws IOException {
        root = Files.createDirectory(outside.resolve("bundle"));
        files = new FolderFiles(root, "b");
        write("pacto.yaml", "x: 1\n");
        write("interfaces/a.yaml", "a");
        write(".hidden", "h");
        Files.writeString(outside.resolve("secret"), "secret");
    }

    @Test
    void listsRegularFilesByCodePoint() throws IOException {
        write("\uffee", "");
        write("😀", "");

        assertThat(files.list()).containsExactly(".hidden", "interfaces/a.yaml", "pacto.yaml", "\uffee", "😀");
        assertThat(files.irregular()).isEmpty();
    }

    @Test
    void readsByNormalisedPath() {
        assertThat(files.has("./interfaces/../pacto.yaml")).isTrue();
        assertThat(files.read("./pacto.yaml")).isEqualTo("x: 1\n".getBytes(UTF_8));
        assertThat(files.size("interfaces/a.yaml")).isEqualTo(1);
        assertThat(files.has("interfaces")).isFalse();
        assertThat(files.has("nothing")).isFalse();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> files.read("no.yaml"))
                .isInstanceOf(PactoException.class)
                .hasMessage("no such file: b/no.yaml");
        assertThatThrownBy(() -> files.size("../secret"))
                .isInstanceOf(PactoException.class)
                .hasMessage("no such file: b/../secret");
    }

    @Test
    @DisplayName("S-006 S-022 links lead nowhere outside, and are listed without being followed")
    void followsNoLinkOut() throws IOException {
        Files.createSymbolicLink(root.resolve("out"), Path.of("../secret"));
        Files.createSymbolicLink(root.resolve("dir"), outside);
        Files.createSymbolicLink(root.resolve("in"), Path.of("pacto.yaml"));
        Files.createSymbolicLink(root.resolve("ring"), Path.of("ring"));

        assertThat(files.has("out")).isFalse();
        assertThat(files.has("dir/secret")).isFalse();
        assertThat(files.has("ring")).isFalse();
        assertThat(files.has("in")).isTrue();
        assertThat(files.irregular()).containsExactly("dir", "in", "out", "ring");
        assertThat(files.oddity("dir")).isEqualTo(TreeOnDisk.Oddity.LINK);
        assertThat(files.list()).containsExactly(".hidden", "interfaces/a.yaml", "pacto.yaml");
    }

    @Test
    @DisplayName("S-020 a socket and a pipe are named and never opened")
    void opensNoPipe() throws Exception {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));

            assertThat(files.irregular()).containsExactly("socket");
            assertThat(files.oddity("socket")).isEqualTo(TreeOnDisk.Oddity.SPECIAL);
            assertThat(files.has("socket")).isFalse();
        }
        Files.delete(root.resolve("socket"));
        Path mkfifo = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(mkfifo), "no mkfifo here");
        new ProcessBuilder(mkfifo.toString(), root.resolve("pipe").toString())
                .start()
                .waitFor();

        assertThat(files.irregular()).containsExactly("pipe");
        assertThatThrownBy(() -> files.read("pipe")).hasMessage("no such file: b/pipe");
        assertThatThrownBy(() -> new HostDisk(root).read(root.resolve("pipe"), 10))
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("not a regular file: ");
    }

    @Test
    @DisplayName("S-020 a huge sparse file is refused by its size")
    void refusesByTheSize() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(root.resolve("big").toFile(), "rw")) {
            sparse.setLength(50L << 30);
        }

        assertThat(files.size("big")).isEqualTo(50L << 30);
        assertThatThrownBy(() -> files.read("big")).hasMessage("larger than 67108864 bytes: b/big");
    }

    @Test
    void hidesWhatIsNeverPacked() throws IOException {
        write(".git/HEAD", "");
        write("sub/.git/HEAD", "");
        write(".pacto/config.yaml", "");
        write("docs/.DS_Store", "");
        Files.createSymbolicLink(root.resolve(".git/link"), Path.of("HEAD"));
        PackFilter packed = new PackFilter(files);

        assertThat(packed.list()).containsExactly(".hidden", "interfaces/a.yaml", "pacto.yaml");
        assertThat(packed.irregular()).isEmpty();
        assertThat(packed.has(".git/HEAD")).isFalse();
        assertThat(packed.has("pacto.yaml")).isTrue();
        assertThatThrownBy(() -> packed.read(".pacto/config.yaml")).isInstanceOf(PactoException.class);
    }

    @Test
    void laysUnsavedTextsOver() {
        OverlaidFiles overlaid = new OverlaidFiles(files, Map.of("./pacto.yaml", "unsaved"));

        assertThat(overlaid.read("pacto.yaml")).isEqualTo("unsaved".getBytes(UTF_8));
        assertThat(overlaid.size("pacto.yaml")).isEqualTo(7);
        assertThat(overlaid.read("interfaces/a.yaml")).isEqualTo("a".getBytes(UTF_8));
        assertThat(overlaid.list()).containsExactly(".hidden", "interfaces/a.yaml", "pacto.yaml");
    }

    @Test
    void keepsFilesInMemory() {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put("b", new byte[] {1});
        contents.put("a/c", new byte[] {2, 3});
        MemoryFiles memory = new MemoryFiles(contents);
        memory.read("b")[0] = 9;

        assertThat(memory.list()).containsExactly("a/c", "b");
        assertThat(memory.read("./b")).containsExactly(1);
        assertThat(memory.size("a/c")).isEqualTo(2);
        assertThat(memory.has("a")).isFalse();
        assertThatThrownBy(() -> memory.read("../b")).isInstanceOf(PactoException.class);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
