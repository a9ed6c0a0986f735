package io.pacto.host.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final String ESC = Character.toString(27);

    private final Term plain = new Term(false, false);
    private final Term buildLog = new Term(false, true);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S-052 colour, 27, '\\u001b'",
        "S-052 carriage return, 13, '\\r'",
        "S-052 line break, 10, '\\n'",
        "S-052 tab, 9, '\\t'",
        "S-052 backspace, 8, '\\u0008'",
        "S-052 NUL, 0, '\\u0000'",
        "S-052 DEL, 127, '\\u007f'",
        "S-052 C1 introducer, 155, '\\u009b'",
        "S-052 right-to-left override, 8238, '\\u202e'",
        "S-052 isolate, 8294, '\\u2066'",
        "S-052 zero-width blank, 8203, '\\u200b'",
        "S-052 zero-width joiner, 8205, '\\u200d'",
        "S-052 line separator, 8232, '\\u2028'",
        "S-052 paragraph separator, 8233, '\\u2029'",
        "S-052 byte order mark, 65279, '\\ufeff'",
        "S-052 lone surrogate, 55357, '\\ud83d'",
        "S-052 invisible tag, 917569, '\\udb40\\udc41'",
        "S-052 harmless letter, 233, é",
        "S-052 harmless emoji, 128512, 😀",
    })
    void showsControlCharactersOfDataEscaped(String id, int codePoint, String shown) {
        String data = "a" + Character.toString(codePoint) + "b";

        assertThat(plain.show(Text.builder().data(data).build())).isEqualTo("a" + shown + "b");
        assertThat(plain.message(data)).isEqualTo("a" + shown + "b");
    }

    @Test
    @DisplayName("S-052 links and clipboard sequences lose their introducer")
    void disarmsOperatingSystemCommands() {
        String data = ESC + "]8;;http://x" + ESC + "\\x" + ESC + "]52;c;AAAA" + (char) 7;

        assertThat(plain.show(Text.builder().data(data).build()))
                .isEqualTo("\\u001b]8;;http://x\\u001b\\x\\u001b]52;c;AAAA\\u0007");
    }

    @Test
    void keepsLineBreaksAndTabsOfBlocksOnly() {
        assertThat(plain.show(Text.block("a\r\n\tb\rc" + ESC + "\n"))).isEqualTo("a\n\tb\\rc\\u001b\n");
    }

    @Test
    void leavesMachineFormatsAndOwnWordsAlone() {
        assertThat(plain.show(Text.exact("{\"a\": \"\t\"}" + ESC))).isEqualTo("{\"a\": \"\t\"}" + ESC);
        assertThat(plain.show(Text.builder().add("::ok\n").build())).isEqualTo("::ok\n");
        assertThat(buildLog.show(Text.exact("::error::x"))).isEqualTo("::error::x");
    }

    @Test
    void coloursWordsOnlyWhenTold() {
        Text text = Text.builder()
                .styled(Style.GOOD, "valid")
                .add(" ")
                .styled(Style.BAD, "no")
                .build();

        assertThat(plain.show(text)).isEqualTo("valid no");
        assertThat(new Term(true, false).show(text))
                .isEqualTo(ESC + "[32mvalid" + ESC + "[0m " + ESC + "[31mno" + ESC + "[0m");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "S-053 command, '::set-output name=x::y', '\\u003a:set-output name=x::y'",
        "S-053 command after blanks, '  ::add-mask::x', '  \\u003a:add-mask::x'",
        "S-053 one colon, ':', '\\u003a'",
        "S-053 old command anywhere, 'x ##[add-path]y', 'x \\u0023#[add-path]y'",
        "S-053 other service, '##vso[task.x]y', '\\u0023#vso[task.x]y'",
        "S-053 a colon of data, ': x', ': x'",
        "S-053 colons inside, 'a::b', 'a::b'",
    })
    void disarmsCommandsToTheBuildServiceInData(String id, String data, String shown) {
        assertThat(buildLog.show(Text.builder().add("first\n").data(data).build()))
                .isEqualTo("first\n" + shown);
        assertThat(buildLog.message(data)).isEqualTo(shown);
        assertThat(plain.message(data)).isEqualTo(data);
    }

    @Test
    @DisplayName("S-053 a command put together from several runs, or in a later line of a block")
    void disarmsCommandsAcrossRuns() {
        assertThat(buildLog.show(
                        Text.builder().add("  ").data(":").data(":debug::x").build()))
                .isEqualTo("  \\u003a:debug::x");
        assertThat(buildLog.show(Text.block("a\n::debug::x"))).isEqualTo("a\n\\u003a:debug::x");
        assertThat(buildLog.show(Text.builder().add("name: ").data("::x").build()))
                .isEqualTo("name: ::x");
    }

    @Test
    void limitsMessages() {
        assertThat(plain.message("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(plain.message("x".repeat(501))).isEqualTo("x".repeat(499) + "…");
        assertThat(plain.message(ESC.repeat(400))).hasSize(500).endsWith("…");
        assertThat(plain.message("x".repeat(498) + "😀😀")).isEqualTo("x".repeat(498) + "…");
    }

    @Test
    void escapesTwiceLikeOnce() {
        String once = Escaping.line("a" + ESC + "\nb");

        assertThat(Escaping.line(once)).isEqualTo(once);
    }
}
