package io.pacto.testkit.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkipSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void namesEachComponentOnceWithTheLineThatInstallsIt() throws IOException {
        Path file = folder.resolve("target/skips");
        new SkipRecord("oras", "go install oras", "PullTest.pulls").appendTo(file);
        new SkipRecord("dot", "apt-get install graphviz", "GraphTest").appendTo(file);
        new SkipRecord("oras", "go install oras", "PackTest").appendTo(file);
        new SkipRecord("oras", "go install oras", "PackTest").appendTo(file);

        assertThat(SkipSummary.of(SkipRecord.read(file))).isEqualTo("""

                        Skipped, because something is not installed here:
                          dot: apt-get install graphviz
                            GraphTest
                          oras: go install oras
                            PackTest, PullTest.pulls
                        """);
    }

    @Test
    void saysNothingWhenNothingWasSkipped() throws IOException {
        assertThat(SkipSummary.of(SkipRecord.read(folder.resolve("none")))).isEmpty();
    }
}
