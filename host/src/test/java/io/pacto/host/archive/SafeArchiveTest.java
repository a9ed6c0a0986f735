package io.pacto.host.archive;

import static io.pacto.host.archive.TarBytes.bundle;
import static io.pacto.host.archive.TarBytes.bytes;
import static io.pacto.host.archive.TarBytes.octal;
import static io.pacto.host.archive.TarBytes.tar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Archives.Packed;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.host.file.FolderFiles;
import io.pacto.host.file.MemoryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeArchiveTest {

    private final SafeArchive archive = new SafeArchive();

    @Test
    void unpacksWhatItPacked() {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put("pacto.yaml", bytes("x: 1\n"));
        contents.put("docs/ü 😀.md", bytes("text"));
        contents.put("empty", new byte[0]);
        contents.put("block", new byte[512]);
        contents.put("d".repeat(90) + "/" + "e".repeat(99), bytes("prefix"));
        contents.put("f".repeat(150), bytes("pax"));
        contents.put(("g".repeat(60) + "/").repeat(9) + "h", bytes("deep"));

        Files files =
                archive.unpack("o", archive.pack(new MemoryFiles(contents)).content());

        assertThat(files.list()).containsExactlyElementsOf(new MemoryFiles(contents).list());
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            assertThat(files.read(file.getKey())).isEqualTo(file.getValue());
        }
    }

    @Test
    void packsTheSameFilesToTheSameBytes() throws Exception {
        Files files = new MemoryFiles(Map.of("pacto.yaml", bytes("x: 1\n")));
        Packed first = archive.pack(files);
        Packed second = new SafeArchive().pack(files);

        assertThat(first.content()).isEqualTo(second.content());
        assertThat(first.digest()).isEqualTo(second.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(first.content()).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(first.content())).readAllBytes();
        byte[] header = TarBytes.block('0', bytes("pacto.yaml"), octal(5), "ustar\00000");
        System.arraycopy(bytes("0000000\0"), 0, header, 108, 8);
        System.arraycopy(bytes("0000000\0"), 0, header, 116, 8);
        System.arraycopy(bytes("00000000000\0"), 0, header, 136, 12);
        System.arraycopy(bytes("0000000"), 0, header, 329, 7);
        System.arraycopy(bytes("0000000"), 0, header, 337, 7);
        assertThat(plain)
                .isEqualTo(
                        tar().raw(TarBytes.summed(header)).body(bytes("x: 1\n")).end());
        assertThat(first.diffId())
                .isEqualTo("sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(plain)));
    }

    /** Just below, at and just above the borders of the blocks several threads work on; text and noise by turns. */
    @ParameterizedTest
    @ValueSource(ints = {-1537, -1536, -1, 0, 1, 2_000_000})
    void packsManyBlocksToOneStream(int beyond) throws Exception {
        Random random = new Random(20261128);
        byte[] content = new byte[3 * GzipOutput.BLOCK_BYTES + beyond];
        random.nextBytes(content);
        for (int i = 0; i < content.length; i++) {
            content[i] = i / 50_000 % 2 == 0 ? (byte) ('a' + (content[i] & 3)) : content[i];
        }
        Files files = new MemoryFiles(Map.of("pacto.yaml", bytes("x: 1\n"), "noise", content));
        Packed packed = archive.pack(files);

        assertThat(archive.unpack("o", packed.content()).read("noise")).isEqualTo(content);
        assertThat(archive.archive(files)).isEqualTo(packed.content());
        assertThat(archive.pack(files).content()).isEqualTo(packed.content());
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.content())).readAllBytes();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        assertThat(packed.diffId()).isEqualTo("sha256:" + HexFormat.of().formatHex(sha256.digest(plain)));
        assertThat(packed.digest()).isEqualTo("sha256:" + HexFormat.of().formatHex(sha256.digest(packed.content())));
        Deflater whole = new Deflater(6, true);
        whole.setInput(plain);
        whole.finish();
        int size = whole.deflate(new byte[plain.length + 1024]);
        whole.end();
        assertThat(packed.content().length).as("what the cuts cost").isLessThan(size + size / 200 + 100);
    }

    @Test
    void acceptsPlainTar() {
        assertThat(archive.unpack("o", bundle().end()).list()).containsExactly("pacto.yaml");
    }

    @Test
    @DisplayName("GNU tar: ./ in front, directories with a slash, old magic, long names, records of 10 KiB")
    void unpacksWhatGnuTarWrites() {
        String gnu = "ustar  \0";
        String longName = "./docs/" + "n".repeat(120);
        byte[] layer = tar().header('5', bytes("./"), octal(0), gnu)
                .header('0', bytes("./pacto.yaml"), octal(5), gnu)
                .body(bytes("x: 1\n"))
                .header('5', bytes("./docs/"), octal(0), gnu)
                .header('L', bytes("././@LongLink"), octal(longName.length() + 1), gnu)
                .body(bytes(longName + "\0"))
                .header('0', bytes(longName.substring(0, 100)), octal(2), gnu)
                .body(bytes("hi"))
                .raw(new byte[7 * 512])
                .gzip();

        Files files = archive.unpack("o", layer);

        assertThat(files.list()).containsExactly("docs/" + "n".repeat(120), "pacto.yaml");
        assertThat(files.read("docs/" + "n".repeat(120))).isEqualTo(bytes("hi"));
    }

    @Test
    @DisplayName("Python's tarfile: extended headers for times and names, directories without a slash")
    void unpacksWhatPythonWrites() {
        byte[] layer = bundle().entry('5', "docs", new byte[0])
                .pax("mtime=1700000000.123", "path=docs/ü.md")
                .file("docs/?.md", "text")
                .pax("size=3")
                .header('0', bytes("sized"), octal(0), "ustar\00000")
                .body(bytes("abc"))
                .gzip();

        Files files = archive.unpack("o", layer);

        assertThat(files.list()).containsExactly("docs/ü.md", "pacto.yaml", "sized");
        assertThat(files.read("sized")).isEqualTo(bytes("abc"));
    }

    @Test
    @DisplayName("git archive, the first tar of all, and a prefix")
    void unpacksOtherDialects() {
        byte[] layer = tar().entry('g', "pax_global_header", bytes(TarBytes.paxRecord("comment=0123")))
                .header('\0', bytes("old/"), octal(0), "")
                .header('\0', bytes("old/file"), octal(1), "")
                .body(bytes("o"))
                .withPrefix("a/b", "c", "d")
                .file("pacto.yaml", "")
                .gzip();

        assertThat(archive.unpack("o", layer).list()).containsExactly("a/b/c", "old/file", "pacto.yaml");
    }

    @Test
    @DisplayName("S-012 10,000 entries are accepted")
    void acceptsAsManyEntriesAsAllowed() {
        TarBytes many = bundle();
        for (int i = 1; i < 10_000; i++) {
            many.file("f" + i, "");
        }

        assertThat(archive.unpack("o", many.end()).list()).hasSize(10_000);
    }

    @Test
    void refusesLargeFilesAndBundles() {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put("big.bin", new byte[10485761]);
        assertPackRefused(new MemoryFiles(contents), "file big.bin exceeds maximum size of 10485760 bytes");
        contents.put("big.bin", new byte[10485760]);
        for (int i = 0; i < 5; i++) {
            contents.put("big" + i, contents.get("big.bin"));
        }
        assertPackRefused(new MemoryFiles(contents), "extracted bundle exceeds maximum total size of 52428800 bytes");
    }

    @Test
    @DisplayName("S-005 S-014 names our reader would refuse are refused when packing")
    void refusesNamesWhenPacking() {
        assertPackRefused(
                new MemoryFiles(Map.of("aux.yaml", new byte[0])),
                "cannot be packed, the name is that of a device on Windows: aux.yaml");
        assertPackRefused(
                new MemoryFiles(new TreeMap<>(Map.of("A", new byte[0], "a", new byte[0]))),
                "cannot be packed, name differs only in case or composition from A (entries 1 and 2): a");
    }

    @Test
    @DisplayName("S-020 links, sparse files and unreadable files")
    void refusesWhatCannotBePacked(@TempDir Path folder) throws IOException {
        Path link = java.nio.file.Files.createSymbolicLink(folder.resolve("key"), Path.of("/etc/hostname"));
        assertPackRefused(new FolderFiles(folder, "."), "symbolic links are not supported: key");
        java.nio.file.Files.delete(link);

        Path big = folder.resolve("big");
        try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
            sparse.setLength(50L << 30);
        }
        assertPackRefused(new FolderFiles(folder, "."), "file big exceeds maximum size of 10485760 bytes");
        java.nio.file.Files.delete(big);
        assertPackRefused(
                new Faulty() {
                    @Override
                    public List<String> irregular() {
                        return List.of("pipe\u001b");
                    }
                },
                "only regular files can be packed: pipe\\u001b");
    }

    @Test
    @DisplayName("S-021 a file that grows, and a folder that changes")
    void refusesWhatChangesWhilePacking() {
        assertPackRefused(
                new Faulty() {
                    @Override
                    public byte[] read(String path) {
                        return new byte[6];
                    }
                },
                "changed while packing: pacto.yaml");
        List<String> more = new ArrayList<>(List.of("pacto.yaml"));
        assertPackRefused(
                new Faulty() {
                    @Override
                    public List<String> list() {
                        return List.copyOf(more);
                    }

                    @Override
                    public byte[] read(String path) {
                        more.add("new");
                        return new byte[5];
                    }
                },
                "changed while packing: the bundle");
    }

    @Test
    @DisplayName("S-015 modes are not kept")
    void keepsNoModes(@TempDir Path folder) throws IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("pacto.yaml"), "x: 1\n");
        byte[] before = archive.pack(new FolderFiles(folder, ".")).content();
        java.nio.file.Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(archive.pack(new FolderFiles(folder, ".")).content()).isEqualTo(before);
    }

    private void assertPackRefused(Files files, String message) {
        assertThatThrownBy(() -> archive.pack(files))
                .isInstanceOf(PactoException.class)
                .hasMessage(message);
    }

    /** A tree of one file of five bytes, to be made worse. */
    private static class Faulty implements Files {

        @Override
        public List<String> list() {
            return List.of("pacto.yaml");
        }

        @Override
        public boolean has(String path) {
            return true;
        }

        @Override
        public long size(String path) {
            return 5;
        }

        @Override
        public byte[] read(String path) {
            return new byte[5];
        }
    }
}
