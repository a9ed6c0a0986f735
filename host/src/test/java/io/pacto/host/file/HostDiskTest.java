package io.pacto.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Disk.Kind;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostDiskTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    private Path folder;

    private HostDisk disk;

    @BeforeEach
    void makeDisk() {
        disk = new HostDisk(folder, null, InstantSource.fixed(NOW), Duration.ofMillis(60));
    }

    @Test
    void resolvesAgainstTheWorkingDirectory() {
        assertThat(disk.resolve("a/../b")).isEqualTo(folder.resolve("b"));
        assertThat(disk.resolve("/x")).isEqualTo(Path.of("/x"));
        assertThatThrownBy(() -> disk.resolve("a\0b"))
                .isInstanceOf(UsageException.class)
                .hasMessage("not a path: a\\u0000b");
    }

    @Test
    void writesFilesAndFolders() throws IOException {
        disk.write(folder.resolve("new/out"), List.of(GeneratedFile.text("a/b.txt", "ü"), GeneratedFile.text("c", "")));

        assertThat(folder.resolve("new/out/a/b.txt")).hasContent("ü");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/out/a/b.txt"))))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/out"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(names()).containsExactly("new", "new/out", "new/out/a", "new/out/a/b.txt", "new/out/c");
    }

    @Test
    @DisplayName("S-015 the mode of a replaced file is not kept")
    void replacesFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));

        disk.write(folder, List.of(GeneratedFile.text("a", "new")));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    @DisplayName("S-077 private files are 0600 in folders of 0700")
    void writesPrivately() throws IOException {
        disk.writePrivate(folder.resolve("conf"), List.of(GeneratedFile.text("config.json", "{}")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("conf/config.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("conf"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest(name = "S-059 {0}")
    @ValueSource(strings = {"../x", "/abs", "a/../../x", "a\\b", "", "con", "x:y", "ok", "OK"})
    void writesNothingWhenOneNameIsRefused(String name) throws IOException {
        List<GeneratedFile> files = List.of(GeneratedFile.text("ok", ""), GeneratedFile.text(name, ""));

        assertThatThrownBy(() -> disk.write(folder, files))
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("cannot write: ");
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("S-059 too many files")
    void limitsTheNumberOfFiles() throws IOException {
        List<GeneratedFile> files = new ArrayList<>();
        for (int i = 0; i <= 10_000; i++) {
            files.add(GeneratedFile.text("f" + i, ""));
        }

        assertThatThrownBy(() -> disk.write(folder, files))
                .hasMessageStartingWith("cannot write: more than 10000 files: ");
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("S-008 a link in the target is refused before anything is written")
    void followsNoLinks() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(outside.resolve("victim"), "safe");
        Files.createSymbolicLink(target.resolve("pacto.lock"), outside.resolve("victim"));
        Files.createSymbolicLink(target.resolve("cache"), outside);

        assertThatThrownBy(() ->
                        disk.write(target, List.of(GeneratedFile.text("a", ""), GeneratedFile.text("pacto.lock", "x"))))
                .hasMessage("cannot write: a symbolic link is in the way: "
                        + target.toRealPath().resolve("pacto.lock"));
        assertThatThrownBy(() ->
                        disk.write(target, List.of(GeneratedFile.text("a", ""), GeneratedFile.text("cache/x", "x"))))
                .hasMessage("cannot write: a symbolic link is in the way of cache/x: "
                        + target.toRealPath().resolve("cache"));
        assertThat(outside.resolve("victim")).hasContent("safe");
        assertThat(outside.resolve("x")).doesNotExist();
        assertThat(target.resolve("a")).doesNotExist();
    }

    @Test
    @DisplayName("R-10 when a write fails the old files are intact and no draft is left")
    void keepsOldFilesWhenAWriteFails() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("b"), "not a folder");

        assertThatThrownBy(() ->
                        disk.write(folder, List.of(GeneratedFile.text("a", "new"), GeneratedFile.text("b/c", "x"))))
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("cannot write: a file is in the way of b/c: ");
        assertThat(folder.resolve("a")).hasContent("old");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    @DisplayName("R-08 drafts of a killed process are removed after a day, and nothing else is")
    void removesStaleDrafts() throws IOException {
        Path stale = draft("0123456789abcdef0123456789abcdef", NOW.minus(Duration.ofHours(25)));
        Path fresh = draft("ffffffffffffffffffffffffffffffff", NOW.minus(Duration.ofHours(23)));
        Path foreign = draft("mine", NOW.minus(Duration.ofDays(9)));

        disk.write(folder, List.of(GeneratedFile.text("a", "")));

        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
    }

    @Test
    void readsWithinTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "12345");

        assertThat(disk.read(file, 5)).isEqualTo("12345".getBytes(UTF_8));
        assertThatThrownBy(() -> disk.read(file, 4)).hasMessage("larger than 4 bytes: " + file);
        assertThatThrownBy(() -> disk.read(folder, 4)).hasMessage("is a directory, not a file: " + folder);
        assertThatThrownBy(() -> disk.read(folder.resolve("no"), 4))
                .isInstanceOf(PactoException.class)
                .hasMessage("cannot read " + folder.resolve("no") + ": no such file");
    }

    @Test
    void tellsWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "");

        assertThat(disk.kind(file)).isEqualTo(Kind.FILE);
        assertThat(disk.kind(folder)).isEqualTo(Kind.DIRECTORY);
        assertThat(disk.kind(folder.resolve("no"))).isEqualTo(Kind.NOTHING);
        assertThatThrownBy(() -> disk.tree(file)).hasMessage("not a directory: " + file);
    }

    @Test
    void returnsWhatTheLockedWorkGave() {
        Path lock = folder.resolve("locks/x.lock");

        assertThat(disk.exclusively(lock, () -> disk.exclusively(lock, () -> 7)))
                .isEqualTo(7);
    }

    @Test
    @DisplayName("R-09 a held lock is reported with its holder after the wait")
    void givesUpOnALockHeldElsewhere() {
        Path lock = folder.resolve("x.lock");
        HostDisk other = new HostDisk(folder);

        assertThatThrownBy(() -> other.exclusively(lock, () -> disk.exclusively(lock, () -> 1)))
                .isInstanceOf(PactoException.class)
                .hasMessage(
                        "busy: process " + ProcessHandle.current().pid() + " has held the lock for 0 seconds: " + lock);
    }

    @Test
    @DisplayName("R-09 one at a time among threads and instances")
    void letsOneInAtATime() throws Exception {
        Path lock = folder.resolve("x.lock");
        HostDisk first = new HostDisk(folder);
        HostDisk second = new HostDisk(folder);
        int[] counter = new int[1];
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                HostDisk mine = i % 2 == 0 ? first : second;
                runs.add(pool.submit(() -> {
                    start.await();
                    for (int n = 0; n < 20; n++) {
                        mine.exclusively(lock, () -> counter[0]++);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(counter[0]).isEqualTo(80);
    }

    private Path draft(String suffix, Instant modified) throws IOException {
        Path file = Files.writeString(folder.resolve(".pacto-draft-" + suffix), "");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void checksWithoutWriting() {
        List<GeneratedFile> sound = List.of(GeneratedFile.text("a", ""));
        List<GeneratedFile> twice = List.of(GeneratedFile.text("a", ""), GeneratedFile.text("A", ""));

        disk.check(folder.resolve("out"), sound);

        assertThat(folder.resolve("out")).doesNotExist();
        assertThatThrownBy(() -> disk.check(folder.resolve("out"), twice)).hasMessageStartingWith("cannot write: ");
    }

    @Test
    void lendsACopyAndTakesItBack() throws IOException {
        disk.write(folder.resolve("tree"), List.of(GeneratedFile.text("a/b.txt", "x"), GeneratedFile.text("c", "y")));
        List<Path> lent = new ArrayList<>();

        String permissions = disk.temporarily(disk.tree(folder.resolve("tree")), copy -> {
            lent.add(copy);
            assertThat(copy).isAbsolute().isDirectory();
            assertThat(copy.resolve("a/b.txt")).hasContent("x");
            assertThat(copy.resolve("c")).hasContent("y");
            disk.write(copy, List.of(GeneratedFile.text("left/behind", "")));
            return permissions(copy);
        });

        assertThat(permissions).isEqualTo("rwx------");
        assertThatThrownBy(() -> disk.temporarily(disk.tree(folder.resolve("tree")), copy -> {
                    lent.add(copy);
                    throw new PactoException("went wrong");
                }))
                .hasMessage("went wrong");
        assertThat(lent).hasSize(2).allSatisfy(copy -> assertThat(copy).doesNotExist());
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
