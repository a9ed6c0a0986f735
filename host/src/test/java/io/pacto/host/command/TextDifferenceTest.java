package io.pacto.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.GeneratedFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void isAUnifiedDiff() {
        assertThat(difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("""
                --- a/dir/file
                +++ b/dir/file
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """);
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        assertThat(difference("a\nb", "a\nb\n")).isEqualTo("""
                --- a/dir/file
                +++ b/dir/file
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +b
                """);
    }

    @Test
    void showsALongOne() {
        String before = "line\n".repeat(3_000);

        assertThat(difference("first\n" + before + "last\n", "1st\n" + before + "the last\n"))
                .contains("-first\n", "+1st\n", "-last\n", "+the last\n");
    }

    @Test
    void isEmptyWhenNobodyCouldReadIt() {
        assertThat(difference("a\n", "a\0\n")).isEmpty();
        assertThat(TextDifference.of(outcome(new byte[] {(byte) 0xff}, "a"))).isEmpty();
        assertThat(difference("a\n".repeat(6_000), "b\n".repeat(6_000))).isEmpty();
    }

    private static String difference(String before, String after) {
        return TextDifference.of(outcome(before.getBytes(StandardCharsets.UTF_8), after));
    }

    private static Outcome outcome(byte[] before, String after) {
        return new Outcome(GeneratedFile.text("dir/file", after), Outcome.State.CHANGED, before);
    }
}
