package io.pacto.host.archive;

import static io.pacto.host.archive.TarBytes.binary;
import static io.pacto.host.archive.TarBytes.bundle;
import static io.pacto.host.archive.TarBytes.bytes;
import static io.pacto.host.archive.TarBytes.gzip;
import static io.pacto.host.archive.TarBytes.octal;
import static io.pacto.host.archive.TarBytes.tar;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pacto.api.PactoException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnpackRefusalTest {

    private static final String ORIGIN = "oci://h/r:1";
    private static final int BLOCK = 512;

    private final SafeArchive archive = new SafeArchive();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "S-001, ../evil, the name leaves the folder",
        "S-001, a/../../evil, the name leaves the folder",
        "S-001, ./../evil, the name leaves the folder",
        "S-002, /etc/x, the name is absolute",
        "S-002, //x, the name is absolute",
        "S-002, C:/x, the name has a colon",
        "S-002, C:x, the name has a colon",
        "S-002, '\\\\srv\\x', the name has a backslash",
        "S-003, '..\\..\\evil', the name has a backslash",
        "S-005, '', the name is empty",
        "S-005, ., 'the name has a part \".\"'",
        "S-005, ././x, 'the name has a part \".\"'",
        "S-005, dir/, the name has an empty part",
        "S-005, 'a. ', the name has a part that ends in a dot or blank",
        "S-005, CON, the name is that of a device on Windows",
        "S-005, aux.yaml, the name is that of a device on Windows",
        "S-005, a:b, the name has a colon",
    })
    void refusesNames(String id, String name, String problem) {
        assertRefused(bundle().file(name, "").gzip(), "invalid path, " + problem + ": oci://h/r:1!" + name);
        assertRefused(
                bundle().pax("path=" + name).file("innocent", "").gzip(),
                "invalid path, " + problem + ": oci://h/r:1!" + name);
        assertRefused(
                bundle().entry('L', "././@LongLink", bytes(name + "\0"))
                        .file("innocent", "")
                        .gzip(),
                "invalid path, " + problem + ": oci://h/r:1!" + name);
    }

    @ParameterizedTest(name = "{0} U+{1}")
    @CsvSource({
        "S-004, 10, \\n",
        "S-004, 13, \\r",
        "S-004, 27, \\u001b",
        "S-004, 127, \\u007f",
        "S-004, 8238, \\u202e",
        "S-004, 8296, \\u2068",
    })
    void refusesControlCharactersAndEscapesThem(String id, int character, String shown) {
        String problem = "invalid path, the name has a control or invisible character: oci://h/r:1!a" + shown + "b";

        assertRefused(bundle().file("a" + (char) character + "b", "").gzip(), problem);
        assertRefused(
                bundle().pax("path=a" + (char) character + "b").file("x", "").gzip(), problem);
    }

    @Test
    @DisplayName("S-004 NUL, hidden behind the name or inside it, and names that are not UTF-8")
    void refusesHiddenNames() {
        assertRefused(
                bundle().file("pacto.yml\0/../../x", "").gzip(),
                "the name has a control or invisible character: oci://h/r:1");
        assertRefused(
                bundle().pax("path=a\0b").file("x", "").gzip(),
                "invalid path, the name has a control or invisible character: oci://h/r:1!a\\u0000b");
        assertRefused(
                bundle().header('0', "caf\u00e9".getBytes(ISO_8859_1), octal(0), "ustar\00000")
                        .gzip(),
                "the name is not UTF-8: oci://h/r:1");
    }

    @ParameterizedTest(name = "{0} type {1} to {2}")
    @CsvSource({
        "S-006, 2, /etc/passwd, symbolic links are not supported",
        "S-006, 2, ../x, symbolic links are not supported",
        "S-006, 2, pacto.yaml, symbolic links are not supported",
        "S-009, 1, pacto.yaml, hard links are not supported",
        "S-009, 1, /etc/passwd, hard links are not supported",
        "S-009, 1, later, hard links are not supported",
        "S-009, 3, x, devices are not supported",
        "S-009, 4, x, devices are not supported",
        "S-009, 6, x, pipes are not supported",
        "S-009, S, x, sparse files are not supported",
        "S-009, 7, x, 'unsupported tar entry type \"7\"'",
        "S-009, Z, x, 'unsupported tar entry type \"Z\"'",
    })
    void refusesEverythingButFiles(String id, char type, String target, String problem) {
        assertRefused(bundle().link(type, "entry", target).file("later", "").gzip(), problem + ": oci://h/r:1!entry");
    }

    @Test
    @DisplayName("S-007 chained links are refused at the first")
    void refusesChainedLinks() {
        assertRefused(
                bundle().link('2', "d/e/l1", "../..")
                        .link('2', "l2", "d/e/l1/..")
                        .file("l2/x", "")
                        .gzip(),
                "symbolic links are not supported: oci://h/r:1!d/e/l1");
    }

    @Test
    @DisplayName("S-009 a sparse file in extended headers")
    void refusesSparseFiles() {
        assertRefused(
                bundle().pax("GNU.sparse.major=1", "GNU.sparse.name=x")
                        .file("x", "")
                        .gzip(),
                "sparse files are not supported: oci://h/r:1!PaxHeaders/x");
    }

    @Test
    @DisplayName("S-010 1 GiB of zeros in 1 MiB")
    void refusesBombs() {
        assertRefused(gzip(new byte[40 << 20]), "trailing data after the archive: oci://h/r:1");
        assertRefused(
                bundle().entry('0', "zeros", new byte[9 << 20]).gzip(),
                "unpacks to more than 200 times its size: oci://h/r:1");

        byte[] incompressible = new byte[700 << 10];
        new Random(1).nextBytes(incompressible);
        TarBytes large = bundle().entry('0', "noise", incompressible);
        for (int i = 0; i < 8; i++) {
            large.entry('0', "zeros" + i, new byte[10 << 20]);
        }
        assertRefused(large.gzip(), "extracted bundle exceeds maximum total size of 52428800 bytes");
    }

    @Test
    @DisplayName("S-010 ten nested gzip members, and a layer too large")
    void refusesNestedCompression() {
        byte[] nested = bundle().end();
        for (int i = 0; i < 10; i++) {
            nested = gzip(nested);
        }

        assertThatThrownBy(() -> archive.unpack(ORIGIN, gzip(gzip(bundle().end()))))
                .isInstanceOf(PactoException.class);
        assertRefusedStarting(nested, "truncated tar archive");
        assertRefused(new byte[(50 << 20) + 1], "layer larger than 52428800 bytes: oci://h/r:1");
    }

    @Test
    @DisplayName("S-010 zstd")
    void refusesZstandard() {
        byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0};

        assertRefused(zstd, "layer compressed with zstd, which is not supported: oci://h/r:1");
    }

    static Stream<Arguments> lyingSizes() {
        return Stream.of(
                arguments(
                        "S-011 body larger",
                        bundle().header('0', bytes("x"), octal(10), "ustar\00000")
                                .raw(bytes("y".repeat(2000)))
                                .raw(new byte[48])
                                .end(),
                        "expected a gzip-compressed tar archive, found a block that is no tar header"),
                arguments("S-011 2^63-1", sized(binary(Long.MAX_VALUE)), "negative or impossible size"),
                arguments("S-011 negative", sized(binary(-5)), "negative or impossible size"),
                arguments(
                        "S-011 octal maximum",
                        sized(bytes("777777777777")),
                        "file x exceeds maximum size of 10485760 bytes"),
                arguments(
                        "S-011 base-256 just over",
                        sized(binary((10 << 20) + 1)),
                        "file x exceeds maximum size of 10485760 bytes"),
                arguments("S-011 larger than the archive", sized(octal(5000)), "truncated tar archive"),
                arguments("S-011 minus sign", sized(bytes("-0000000010\0")), "not a number in a tar header"),
                arguments(
                        "S-011 a directory with content",
                        bundle().header('5', bytes("d/"), octal(5), "ustar\00000")
                                .end(),
                        "a directory with content"));
    }

    private static byte[] sized(byte[] size) {
        return bundle().header('0', bytes("x"), size, "ustar\00000").end();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lyingSizes")
    void refusesLyingSizes(String id, byte[] tar, String problem) {
        assertRefusedStarting(tar, problem);
    }

    @Test
    @DisplayName("S-012 entry 10,001")
    void limitsTheNumberOfEntries() {
        TarBytes many = bundle();
        for (int i = 1; i <= 10_000; i++) {
            many.file("f" + i, "");
        }

        assertRefused(many.end(), "more than 10000 entries: oci://h/r:1!f10000");
    }

    @ParameterizedTest(name = "{0} {1} then {2}")
    @CsvSource({
        "S-013, a, a, duplicate name (entries 2 and 3)",
        "S-013, a, a/b, name is both a file and a directory (entries 2 and 3)",
        "S-013, dir/, dir, name is both a file and a directory (entries 2 and 3)",
        "S-013, dir/, dir/, duplicate name (entries 2 and 3)",
        "S-013, ./a, a, duplicate name (entries 2 and 3)",
        "S-014, x, Pacto.yaml, name differs only in case or composition from pacto.yaml (entries 1 and 3)",
        "S-014, ß, SS, name differs only in case or composition from ß (entries 2 and 3)",
        "S-014, é, e\u0301, name differs only in case or composition from é (entries 2 and 3)",
    })
    void refusesNamesThatClash(String id, String first, String second, String problem) {
        byte[] layer = bundle().entry(type(first), first, new byte[0])
                .entry(type(second), second, new byte[0])
                .gzip();

        assertRefused(layer, problem + ": oci://h/r:1!" + second);
    }

    private static char type(String name) {
        return name.endsWith("/") ? '5' : '0';
    }

    static Stream<Arguments> damaged() {
        byte[] tar = bundle().file("a", "content").end();
        byte[] good = gzip(tar);
        byte[] wrongSum = good.clone();
        wrongSum[good.length - 6] ^= 1;
        byte[] wrongLength = good.clone();
        wrongLength[good.length - 1] ^= 1;
        byte[] wrongData = good.clone();
        wrongData[20] ^= 0x55;
        return Stream.of(
                arguments("S-016 truncated gzip", Arrays.copyOf(good, good.length / 2), "truncated gzip data"),
                arguments("S-016 gzip without trailer", Arrays.copyOf(good, good.length - 8), "truncated gzip data"),
                arguments("S-016 gzip header only", Arrays.copyOf(good, 5), "truncated gzip data"),
                arguments("S-016 bad CRC", wrongSum, "damaged gzip data, wrong checksum"),
                arguments("S-016 bad length", wrongLength, "damaged gzip data, wrong checksum"),
                arguments("S-016 garbage after gzip", joined(good, bytes("x")), "trailing data after the archive"),
                arguments("S-016 second gzip member", joined(good, good), "trailing data after the archive"),
                arguments("S-016 no end mark", bundle().open(), "truncated tar archive"),
                arguments("S-016 cut in a header", Arrays.copyOf(tar, 1024 + 100), "truncated tar archive"),
                arguments("S-016 cut in a body", Arrays.copyOf(tar, BLOCK + 2), "truncated tar archive"),
                arguments("S-016 cut in padding", Arrays.copyOf(tar, BLOCK + 100), "truncated tar archive"),
                arguments("S-016 empty", new byte[0], "truncated tar archive"),
                arguments(
                        "S-016 garbage after the end mark", joined(tar, bytes("x")), "trailing data after the archive"),
                arguments("S-016 second archive", joined(tar, tar), "trailing data after the archive"),
                arguments("S-016 second archive in gzip", gzip(joined(tar, tar)), "trailing data after the archive"),
                arguments("S-016 endless zeros", joined(tar, new byte[2 << 20]), "trailing data after the archive"),
                arguments("S-016 damaged deflate", wrongData, ""),
                arguments(
                        "S-016 long name without entry",
                        bundle().entry('L', "x", bytes("y")).end(),
                        "truncated tar archive"),
                arguments(
                        "S-016 extended header without entry",
                        bundle().pax("path=y").end(),
                        "truncated tar archive"));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void refusesDamage(String id, byte[] layer, String problem) {
        assertRefusedStarting(layer, problem);
    }

    static Stream<Arguments> extendedHeaders() {
        return Stream.of(
                arguments(
                        "S-017 size override over the limit",
                        bundle().pax("size=99999999").file("x", "").end(),
                        "file x exceeds maximum size of 10485760 bytes"),
                arguments(
                        "S-017 size override beyond 64 bits",
                        bundle().pax("size=99999999999999999999").file("x", "").end(),
                        "damaged extended header"),
                arguments(
                        "S-017 negative size",
                        bundle().pax("size=-1").file("x", "").end(),
                        "damaged extended header"),
                arguments(
                        "S-017 path twice",
                        bundle().pax("path=a", "path=b").file("x", "").end(),
                        "an extended header says twice what the path is"),
                arguments(
                        "S-017 two headers",
                        bundle().pax("path=a").pax("path=b").file("x", "").end(),
                        "two extended headers for one entry"),
                arguments(
                        "S-017 two long names",
                        bundle().entry('L', "x", bytes("a"))
                                .entry('L', "x", bytes("b"))
                                .file("x", "")
                                .end(),
                        "two long names for one entry"),
                arguments(
                        "S-017 100 MiB value",
                        bundle().header('x', bytes("x"), octal(100 << 20), "ustar\00000")
                                .end(),
                        "extended header larger than 65536 bytes"),
                arguments(
                        "S-017 large long name",
                        bundle().header('L', bytes("x"), octal(65537), "ustar\00000")
                                .end(),
                        "extended header larger than 65536 bytes"),
                arguments(
                        "S-017 path for all entries",
                        bundle().entry('g', "g", bytes(TarBytes.paxRecord("path=../x")))
                                .end(),
                        "a global header sets names or sizes"),
                arguments(
                        "S-017 length too small",
                        bundle().entry('x', "x", bytes("3 path=a\n"))
                                .file("x", "")
                                .end(),
                        "damaged extended header"),
                arguments(
                        "S-017 length too large",
                        bundle().entry('x', "x", bytes("99 path=a\n"))
                                .file("x", "")
                                .end(),
                        "damaged extended header"),
                arguments(
                        "S-017 length zero",
                        bundle().entry('x', "x", bytes("0 path=a\n"))
                                .file("x", "")
                                .end(),
                        "damaged extended header"),
                arguments(
                        "S-017 no length",
                        bundle().entry('x', "x", bytes("path=a\n"))
                                .file("x", "")
                                .end(),
                        "damaged extended header"),
                arguments(
                        "S-017 name over 1024 bytes",
                        bundle().pax("path=" + "long/".repeat(300) + "x")
                                .file("x", "")
                                .end(),
                        "invalid path, the name is longer than 1024 bytes"),
                arguments(
                        "S-017 prefix with ..",
                        bundle().withPrefix("..", "x", "").end(),
                        "invalid path, the name leaves the folder"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extendedHeaders")
    void refusesHostileExtendedHeaders(String id, byte[] layer, String problem) {
        assertRefusedStarting(layer, problem);
    }

    static Stream<Arguments> withoutContract() {
        return Stream.of(
                arguments("S-018 empty archive", tar().end()),
                arguments("S-018 in a folder", tar().file("sub/pacto.yaml", "").end()),
                arguments(
                        "S-018 a directory",
                        tar().entry('5', "pacto.yaml/", new byte[0]).end()),
                arguments("S-018 other case", tar().file("PACTO.yaml", "").end()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutContract")
    void refusesABundleWithoutContract(String id, byte[] layer) {
        assertRefused(layer, "bundle missing pacto.yaml: open pacto.yaml: file does not exist");
    }

    static Stream<Arguments> otherFormats() {
        return Stream.of(
                arguments(
                        "S-019 zip",
                        bytes("PK\u0003\u0004rest"),
                        "expected a gzip-compressed tar archive, found a zip archive"),
                arguments(
                        "S-019 yaml",
                        bytes("pactoVersion: \"1.0\"\n".repeat(40)),
                        "expected a gzip-compressed tar archive, found a block that is no tar header"),
                arguments(
                        "S-019 yaml in gzip",
                        gzip(bytes("pactoVersion: \"1.0\"\n".repeat(40))),
                        "expected a gzip-compressed tar archive, found a block that is no tar header"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFormats")
    void saysWhatWasExpected(String id, byte[] layer, String problem) {
        assertRefused(layer, problem + ": oci://h/r:1");
    }

    @Test
    @DisplayName("S-016 every truncation and every flipped bit is refused or gives the same files")
    void survivesRandomDamage() {
        byte[] tar = bundle().pax("path=docs/ü")
                .file("x", "hello")
                .file("a", "content")
                .end();
        Random random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            byte[] hostile = Arrays.copyOf(tar, random.nextInt(10) == 0 ? random.nextInt(tar.length) : tar.length);
            for (int flips = random.nextInt(4); flips > 0 && hostile.length > 0; flips--) {
                hostile[random.nextInt(hostile.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(archive.unpack(ORIGIN, hostile).list()).contains("pacto.yaml");
            } catch (PactoException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    private void assertRefused(byte[] layer, String message) {
        assertThatThrownBy(() -> archive.unpack(ORIGIN, layer))
                .isInstanceOf(PactoException.class)
                .hasMessage(message);
    }

    private void assertRefusedStarting(byte[] layer, String message) {
        assertThatThrownBy(() -> archive.unpack(ORIGIN, layer))
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith(message);
    }
}
