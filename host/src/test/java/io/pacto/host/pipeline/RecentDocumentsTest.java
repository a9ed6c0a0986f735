package io.pacto.host.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import org.junit.jupiter.api.Test;

class RecentDocumentsTest {

    private final Documents documents = new RecentDocuments(new HostDocuments());

    @Test
    void givesTheSameNodesForTheSameContentUnderTheSameName() {
        Node first = documents.parse("a.yaml", "a: 1".getBytes(UTF_8));

        assertThat(documents.parse("a.yaml", "a: 1".getBytes(UTF_8))).isSameAs(first);
        assertThat(documents.parse("b.yaml", "a: 1".getBytes(UTF_8)).position().file())
                .isEqualTo("b.yaml");
        assertThat(documents.parse("a.yaml", "a: 2".getBytes(UTF_8)).text("a")).isEqualTo("2");
    }

    @Test
    void doesNotMindWhatTheCallerDoesToTheBytes() {
        byte[] content = "a: 1".getBytes(UTF_8);
        documents.parse("a.yaml", content);
        content[3] = '2';

        assertThat(documents.parse("a.yaml", content).text("a")).isEqualTo("2");
    }

    @Test
    void forgetsWhatWasNotUsedForLong() {
        Node first = documents.parse("0.yaml", "a: 1".getBytes(UTF_8));
        for (int i = 1; i < 100; i++) {
            documents.parse(i + ".yaml", "a: 1".getBytes(UTF_8));
        }

        assertThat(documents.parse("0.yaml", "a: 1".getBytes(UTF_8))).isNotSameAs(first);
    }
}
