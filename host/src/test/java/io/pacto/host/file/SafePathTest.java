package io.pacto.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "S-001, ../evil, the name leaves the folder",
        "S-001, a/../../evil, the name leaves the folder",
        "S-001, ./../evil, 'the name has a part \".\"'",
        "S-001, a/.., the name leaves the folder",
        "S-002, /etc/x, the name is absolute",
        "S-002, //x, the name is absolute",
        "S-002, C:/x, the name has a colon",
        "S-002, C:x, the name has a colon",
        "S-002, '\\\\srv\\x', the name has a backslash",
        "S-003, '..\\..\\evil', the name has a backslash",
        "S-003, 'a\\b', the name has a backslash",
        "S-005, '', the name is empty",
        "S-005, ., 'the name has a part \".\"'",
        "S-005, a//b, the name has an empty part",
        "S-005, a/, the name has an empty part",
        "S-005, a., the name has a part that ends in a dot or blank",
        "S-005, 'a ', the name has a part that ends in a dot or blank",
        "S-005, a./b, the name has a part that ends in a dot or blank",
        "S-005, CON, the name is that of a device on Windows",
        "S-005, aux.yaml, the name is that of a device on Windows",
        "S-005, docs/Com1.tar.gz, the name is that of a device on Windows",
        "S-005, LPT², the name is that of a device on Windows",
        "S-005, 'nul .txt', the name is that of a device on Windows",
        "S-005, a:b, the name has a colon",
    })
    void refusesNames(String id, String name, String problem) {
        assertThat(SafePath.problem(name)).isEqualTo(problem);
    }

    @ParameterizedTest(name = "S-004 U+{0}")
    @ValueSource(
            ints = {0, 10, 13, 27, 31, 127, 0x80, 0x9b, 0x200b, 0x202a, 0x202e, 0x2066, 0x2028, 0xfeff, 0xd800, 0xdc00})
    void refusesControlAndBidirectionalCharacters(int codePoint) {
        assertThat(SafePath.problem("a" + Character.toString(codePoint)))
                .isEqualTo("the name has a control or invisible character");
        assertThat(SafePath.lookup("a" + Character.toString(codePoint))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pacto.yaml",
                "a/b/c.json",
                ".hidden",
                "..a",
                "a..b",
                "con-fig",
                "console",
                "com",
                "comx",
                "café",
                "文",
                "😀.md",
                "a b"
            })
    void acceptsOrdinaryNames(String name) {
        assertThat(SafePath.problem(name)).isNull();
        assertThat(SafePath.lookup(name)).isEqualTo(name);
    }

    @Test
    @DisplayName("S-004 limits of length and depth")
    void limitsLengthAndDepth() {
        assertThat(SafePath.problem("x".repeat(255))).isNull();
        assertThat(SafePath.problem("x".repeat(256))).isEqualTo("the name has a part longer than 255 bytes");
        assertThat(SafePath.problem("é".repeat(128))).isEqualTo("the name has a part longer than 255 bytes");
        assertThat(SafePath.problem("a/".repeat(31) + "a")).isNull();
        assertThat(SafePath.problem("a/".repeat(32) + "a")).isEqualTo("the name has more than 32 levels");
        assertThat(SafePath.problem("xxxxxxxxx/".repeat(103))).isEqualTo("the name is longer than 1024 bytes");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "S-022, ./a, a",
                "S-022, a/./b//c, a/b/c",
                "S-022, docs/../pacto.yaml, pacto.yaml",
                "S-022, ../../../etc/passwd, none",
                "S-022, /etc/passwd, none",
                "S-022, docs/../.., none",
                "S-022, docs/.., none",
                "S-022, C:/x, none",
                "S-022, c:x, none",
                "S-022, '..\\x', none",
                "S-022, '', none",
                "S-022, ., none",
                "S-022, file:///etc/passwd, file:/etc/passwd",
            })
    void looksUpInsideOnly(String id, String path, String plain) {
        assertThat(SafePath.lookup(path)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} {1} and {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "S-013, a, a, duplicate name (entries 1 and 2)",
                "S-013, a, a/b, name is both a file and a directory (entries 1 and 2)",
                "S-013, a/b, a, name is both a file and a directory (entries 1 and 2)",
                "S-013, a/b, a/c, none",
                "S-014, Pacto.yaml, pacto.yaml, name differs only in case or composition from Pacto.yaml (entries 1 and 2)",
                "S-014, ß, SS, name differs only in case or composition from ß (entries 1 and 2)",
                "S-014, Docs/a, docs/b, name differs only in case or composition from Docs (entries 1 and 2)",
                "S-014, ΑΣ, ας, name differs only in case or composition from ΑΣ (entries 1 and 2)",
            })
    void findsNamesThatSomeSystemConfuses(String id, String first, String second, String clash) {
        NameSet names = new NameSet();

        assertThat(names.file(first, 1)).isNull();
        assertThat(names.file(second, 2)).isEqualTo(clash);
    }

    @Test
    @DisplayName("S-014 composed and decomposed")
    void findsDecomposedNames() {
        NameSet names = new NameSet();
        names.file("cafe\u0301", 1);

        assertThat(names.file("caf\u00e9", 4))
                .startsWith("name differs only in case or composition")
                .endsWith("(entries 1 and 4)");
    }

    @Test
    @DisplayName("S-013 directories")
    void knowsDirectories() {
        NameSet names = new NameSet();

        assertThat(names.file("dir/a", 1)).isNull();
        assertThat(names.folder("dir", 2)).isNull();
        assertThat(names.folder("dir", 3)).isEqualTo("duplicate name (entries 2 and 3)");
        assertThat(names.file("dir", 4)).isEqualTo("name is both a file and a directory (entries 2 and 4)");
        assertThat(names.folder("dir/a", 5)).isEqualTo("name is both a file and a directory (entries 1 and 5)");
    }

    @Test
    void ordersByCodePoint() {
        CodePointOrder order = new CodePointOrder();

        assertThat(order.compare("\uffee", "😀")).isNegative();
        assertThat(order.compare("a", "ab")).isNegative();
        assertThat(order.compare("b", "ab")).isPositive();
        assertThat(order.compare("é", "é")).isZero();
    }
}
