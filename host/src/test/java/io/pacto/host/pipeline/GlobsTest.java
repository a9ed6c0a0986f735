package io.pacto.host.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

    private final Listed files = new Listed(List.of("docs/a/b.md", "interfaces/openapi.yaml", "pacto.yaml"));
    private final Globs globs = new Globs(files);

    @ParameterizedTest
    @CsvSource({
        "pacto.yaml, true",
        "interfaces/*.yaml, true",
        "*.yaml, true",
        "docs/*.md, false",
        "docs/**.md, true",
        "**, true",
        "openapi.yaml, false",
        "sbom/*.json, false",
        "docs, false"
    })
    void matchesWithinAndAcrossSegments(String pattern, boolean expected) {
        assertThat(globs.apply(List.of("no/such.file", pattern))).isEqualTo(expected);
    }

    @Test
    void appliesToEveryBundleWithoutAPattern() {
        assertThat(globs.apply(List.of())).isTrue();
        assertThat(files.listings).isZero();
    }

    @Test
    void listsTheFilesOnceAndOnlyForAStar() {
        assertThat(globs.apply(List.of("pacto.yaml"))).isTrue();
        assertThat(files.listings).isZero();

        globs.apply(List.of("a/*"));
        globs.apply(List.of("b/*", "c/*"));

        assertThat(files.listings).isEqualTo(1);
    }

    /** Counts how often it is listed. */
    private static final class Listed implements Files {

        private final List<String> names;
        private int listings;

        Listed(List<String> names) {
            this.names = names;
        }

        @Override
        public List<String> list() {
            listings++;
            return names;
        }

        @Override
        public boolean has(String path) {
            return names.contains(path);
        }

        @Override
        public long size(String path) {
            return 0;
        }

        @Override
        public byte[] read(String path) {
            return new byte[0];
        }
    }
}
