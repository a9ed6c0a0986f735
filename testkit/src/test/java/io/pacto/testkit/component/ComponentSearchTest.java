package io.pacto.testkit.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsComponent(name = "sh", env = "PACTO_SH", install = "apt-get install dash")
class ComponentSearchTest {

    private static final NeedsComponent SH = ComponentSearchTest.class.getAnnotation(NeedsComponent.class);

    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void putsAProgramThere() throws IOException {
        program = Files.createFile(folder.resolve("sh"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void findsAProgramOnThePath() {
        assertThat(new ComponentSearch(Map.of("PATH", "/not/there:" + folder)).find(SH))
                .contains(program);
    }

    @Test
    void prefersTheProgramTheVariableNames() throws IOException {
        Path other = Files.copy(program, folder.resolve("other"));

        assertThat(new ComponentSearch(Map.of("PATH", folder.toString(), "PACTO_SH", other.toString())).find(SH))
                .contains(other);
    }

    @Test
    void doesNotFallBackToThePathWhenTheVariableIsWrong() {
        ComponentSearch search = new ComponentSearch(Map.of("PATH", folder.toString(), "PACTO_SH", "/not/there"));

        assertThat(search.missing(List.of(SH))).containsExactly(SH);
        assertThat(search.advice(SH)).startsWith("PACTO_SH=/not/there is neither a program nor a folder. ");
    }

    @Test
    void saysHowToInstallWhatIsMissing() {
        ComponentSearch search = new ComponentSearch(Map.of());

        assertThat(search.missing(List.of(SH))).containsExactly(SH);
        assertThat(search.advice(SH))
                .isEqualTo("sh is not installed. Install it: apt-get install dash (or set PACTO_SH to its file)");
    }

    @Test
    void isStrictOnlyWhenAsked() {
        assertThat(new ComponentSearch(Map.of("PACTO_REQUIRE_COMPONENTS", "1")).isStrict())
                .isTrue();
        assertThat(new ComponentSearch(Map.of("PACTO_REQUIRE_COMPONENTS", "0")).isStrict())
                .isFalse();
    }

    @Test
    void handsTheProgramToTheTest(Components components) {
        assertThat(components.program("sh")).isExecutable();
    }
}
