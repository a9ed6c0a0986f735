package io.pacto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        Golden.assertMatches(folder, "deep/report.txt", "one\ntwo\n", true);
    }

    @Test
    void an_update_writes_the_file_and_the_same_text_then_matches() {
        assertThat(folder.resolve("deep/report.txt")).hasContent("one\ntwo\n");
        Golden.assertMatches(folder, "deep/report.txt", "one\ntwo\n", false);
    }

    @Test
    void the_first_line_that_differs_is_shown_with_the_way_to_update() {
        assertThatThrownBy(() -> Golden.assertMatches(folder, "deep/report.txt", "one\ntwo\r\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("report.txt differs in line 2")
                .hasMessageContaining("expected: \"two\"\n  actual:   \"two\\r\"")
                .hasMessageContaining("-Dgolden.update=true");
    }

    @Test
    void a_missing_last_line_break_is_a_difference() {
        assertThatThrownBy(() -> Golden.assertMatches(folder, "deep/report.txt", "one\ntwo", false))
                .hasMessageContaining("differs in line 3")
                .hasMessageContaining("actual:   nothing, the text ends before");
    }

    @Test
    void a_file_that_is_not_there_fails() {
        assertThatThrownBy(() -> Golden.assertMatches(folder, "none.txt", "", false))
                .hasMessageContaining("there is no golden file");
    }
}
