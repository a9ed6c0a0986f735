package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.DocumentException;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would eat the memory, the stack or the time of the reader is one clear error. */
class HostileFilesTest {

    private static String lines(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("#", Integer.toString(i)))
                .collect(Collectors.joining("\n"));
    }

    /** {@code a1=…a0…a0…}, {@code a2=…a1…a1…} and so on: each doubles the one before. */
    private static String doubling(int levels, String start, String format) {
        return start + "\n"
                + IntStream.rangeClosed(1, levels)
                        .mapToObj(i -> format.replace("#", "a" + i).replace("@", "${a" + (i - 1) + "}"))
                        .collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> bombs() {
        String yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(1, 9)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]")
                        .collect(Collectors.joining("\n"));
        return Stream.of(
                Arguments.of("c.yaml", yaml, "over 100 000 nodes after expansion"),
                Arguments.of("c.yaml", "a: " + "[".repeat(5_000), "nesting deeper than 100"),
                Arguments.of("c.json", "{\"a\":" + "[".repeat(100_000), "nesting deeper than 100"),
                Arguments.of("c.json", "{\"a\":[" + "1,".repeat(200_000) + "1]}", "over 100 000 nodes"),
                Arguments.of("c.toml", "a = " + "[".repeat(100_000), "nesting deeper than 100"),
                Arguments.of("c.toml", "a = " + "{a=".repeat(100_000), "nesting deeper than 100"),
                Arguments.of("c.toml", "a.".repeat(20_000) + "a = 1", "nesting deeper than 100"),
                Arguments.of("c.toml", "[" + "a.".repeat(20_000) + "a]", "nesting deeper than 100"),
                Arguments.of("c.toml", "a = [" + "1,".repeat(120_000) + "]", "over 100,000 values"),
                Arguments.of("c.conf", "a = " + "[".repeat(100_000), "nesting deeper than 100"),
                Arguments.of("c.conf", "a {".repeat(100_000), "nesting deeper than 100"),
                Arguments.of("c.conf", "a.".repeat(20_000) + "a = 1", "nesting deeper than 100"),
                Arguments.of("c.conf", "a = ${" + "a.".repeat(20_000) + "a}", "nesting deeper than 100"),
                Arguments.of("c.conf", doubling(40, "a0=[1,2,3]", "#=@@"), "characters after substitution"),
                Arguments.of("c.conf", doubling(40, "a0=xxxx", "#=@@"), "characters after substitution"),
                Arguments.of("c.conf", doubling(40, "a0=xxxx", "#=\"\"@\n=@"), ""),
                Arguments.of("c.conf", doubling(40, "a0=[1]", "#=[] @ [\n] @"), "characters after substitution"),
                Arguments.of("c.conf", doubling(40, "a0=[1]", "b.# {x=1}\n#=@ @"), "characters after substitution"),
                Arguments.of("c.conf", doubling(40, "a0={x:1}", "#=[@,@]"), ""),
                Arguments.of("c.conf", doubling(40, "a0={x:1}", "#={x:@,y:@}"), ""),
                Arguments.of("c.conf", lines(6_000, "a#=${b}"), "more than 5,000 substitutions"),
                Arguments.of("c.properties", "a.".repeat(20_000) + "a=1", "nesting deeper than 100"),
                Arguments.of("c.properties", "a.".repeat(200) + "a=1", "nesting deeper than 100"),
                Arguments.of("c.properties", lines(101_000, "#=1"), "over 100,000 values"),
                Arguments.of(".env", lines(101_000, "A#=1"), "over 100,000 values"),
                Arguments.of(".env", "A" + "b".repeat(2_000) + "=1", "a key of 2001 characters"));
    }

    @ParameterizedTest(name = "S-050 {index} {0}: {2}")
    @MethodSource("bombs")
    void refusesBombs(String file, String content, String problem) {
        assertThatThrownBy(() -> Inference.of(file, content).run())
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("failed to parse " + file + ": ")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest(name = "S-050 {0} of 20 MB")
    @ValueSource(strings = {"c.yaml", "c.json", "c.toml", "c.properties", ".env", "c.conf"})
    void refusesLargeFilesUnread(String file) {
        String million = lines(1_000_000, "a#=12345678901");

        assertThatThrownBy(() -> Inference.of(file, million).run())
                .isInstanceOf(PactoException.class)
                .isNotInstanceOf(UsageException.class)
                .hasMessageStartingWith("failed to read file " + file + ": ");
        assertThatThrownBy(() -> Inference.of(file, million).withoutFolder().run())
                .hasMessage("failed to read file " + file + ": it is larger than 1,048,576 bytes");
    }

    @ParameterizedTest(name = "S-050 {0} with U+0000 or bytes that are not UTF-8")
    @ValueSource(strings = {"c.yaml", "c.json", "c.toml", "c.properties", ".env", "c.conf"})
    void refusesWhatIsNoText(String file) {
        assertThatThrownBy(() -> Inference.of(file, "a=1\nb=\0\n").run())
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("U+0000 at byte offset 6");
        byte[] latin = "a=1\nb=é\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Inference.ofBytes(file, latin).run())
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("not UTF-8 at byte offset 6");
    }

    @Test
    @DisplayName("S-050 ordinary substitutions are no bomb")
    void acceptsManySubstitutions() {
        String urls = "proto=http\nhost=h\n" + lines(400, "s#.url=${proto}\"://\"${host}\":\"#\ns#.path=${s#.url}/x");

        assertThat(Inference.of("c.conf", urls).property("s399")).contains("http://h:399/x");
    }

    @Test
    void acceptsAByteOrderMarkAtTheStart() {
        assertThat(Inference.of("c.env", "\uFEFFA=1\n").property("A")).contains("integer");
        assertThat(Inference.of("c.toml", "\uFEFFA=1\n").property("A")).contains("integer");
    }
}
