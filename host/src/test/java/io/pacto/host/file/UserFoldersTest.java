package io.pacto.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.host.settings.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The user's own folders: where they are, and what may be removed from them. */
@DisabledOnOs(OS.WINDOWS)
class UserFoldersTest {

    @TempDir
    Path folder;

    private final Map<String, String> variables = new LinkedHashMap<>();
    private Path cache;

    @BeforeEach
    void setsAHome() throws IOException {
        folder = folder.toRealPath();
        variables.put("HOME", folder.toString());
        cache = folder.resolve(".cache/pacto");
        Files.createDirectories(cache.resolve("oci/blobs"));
    }

    private Disk disk() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings = new Surroundings(
                variables, folder.resolve("work"), Optional.empty(), InputStream.nullInputStream(), nowhere, nowhere);
        return new HostDisk(folder.resolve("work"), surroundings.folders());
    }

    @Test
    void liesBelowTheHome() {
        assertThat(disk().folder(Disk.Folder.CONFIG)).isEqualTo(folder.resolve(".config/pacto"));
        assertThat(disk().folder(Disk.Folder.CACHE)).isEqualTo(cache);
        assertThat(disk().folder(Disk.Folder.DATA)).isEqualTo(folder.resolve(".local/share/pacto"));
        assertThat(disk().folder(Disk.Folder.HOME)).isEqualTo(folder);
    }

    @Test
    void followsTheEnvironment() {
        variables.put("XDG_CACHE_HOME", folder.resolve("xdg").toString());
        assertThat(disk().folder(Disk.Folder.CACHE)).isEqualTo(folder.resolve("xdg/pacto"));

        variables.put("PACTO_CACHE_DIR", folder.resolve("own").toString());
        assertThat(disk().folder(Disk.Folder.CACHE)).isEqualTo(folder.resolve("own"));
    }

    @Test
    @DisplayName("R-10 without HOME nothing lies in the working directory")
    void isNowhereWithoutAHome() {
        variables.clear();

        for (Disk.Folder each : Disk.Folder.values()) {
            assertThat(disk().folder(each)).isAbsolute().doesNotExist().isNotEqualTo(folder);
            assertThat(disk().folder(each).startsWith(folder)).isFalse();
        }
    }

    @Test
    @DisplayName("R-10 a cache that is a file fails in one line")
    void failsCleanlyWhereItCannotWrite() throws IOException {
        variables.put(
                "PACTO_CACHE_DIR",
                Files.writeString(folder.resolve("file"), "x").toString());

        assertThatThrownBy(() -> disk().write(
                                disk().folder(Disk.Folder.CACHE).resolve("oci"), List.of(GeneratedFile.text("a", "b"))))
                .isInstanceOf(PactoException.class)
                .hasMessageContaining(folder.resolve("file").toString());
    }

    @Test
    @DisplayName("S-077 private files are 0600 in folders 0700")
    void writesForTheUserAlone() throws IOException {
        Path config = disk().folder(Disk.Folder.CONFIG);

        disk().writePrivate(config, List.of(GeneratedFile.text("logins.json", "{}")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config.resolve("logins.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("S-008 a folder goes with all it holds, and links are not followed")
    void removesAFolder() throws IOException {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("kept"), "x");
        Files.writeString(cache.resolve("oci/blobs/one"), "x");
        Files.createSymbolicLink(cache.resolve("oci/link"), precious);
        Files.createSymbolicLink(cache.resolve("oci/dangling"), folder.resolve("nothing"));

        disk().remove(cache.resolve("oci"));

        assertThat(cache).isEmptyDirectory();
        assertThat(precious.resolve("kept")).exists();
    }

    @Test
    @DisplayName("S-008 nothing outside Pacto's own folders is removed")
    void refusesToRemoveAnythingElse() throws IOException {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("kept"), "x");
        Files.createSymbolicLink(cache.resolve("link"), precious);

        for (Path each : List.of(
                precious,
                cache,
                folder,
                cache.resolve("../../precious"),
                cache.resolve("link/kept"),
                folder.resolve(".cache"))) {
            assertThatThrownBy(() -> disk().remove(each))
                    .as("%s", each)
                    .isInstanceOf(PactoException.class)
                    .hasMessageStartingWith("not removed");
        }
        assertThat(precious.resolve("kept")).exists();

        disk().remove(cache.resolve("link"));
        assertThat(cache.resolve("link")).doesNotExist();
        assertThat(precious).exists();
    }

    @Test
    void nothingThereIsNoError() {
        assertThatCode(() -> disk().remove(cache.resolve("gone/long/ago"))).doesNotThrowAnyException();
    }
}
