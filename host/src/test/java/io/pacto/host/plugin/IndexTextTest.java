package io.pacto.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Installation.RuleInfo;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexTextTest {

    private static final String DESCRIPTOR = """
            id: acme
            version: 0.1.0
            api: "^1.0"
            summary: tabs\tand more
            contributes:
              - {point: validator, id: rules, class: acme.Rules, layer: semantic}
            rules:
              - {id: PLAIN, title: Nothing else is known}
              - id: WHOLE
                title: All is known
                severity: warning
                explanation: "two\\nlines and a \\\\n that is none"
                example: |
                  a: 1
                    b: "\\t"
            """;

    @Test
    void givesBackWhatWasWritten() {
        Descriptor descriptor = read(DESCRIPTOR);
        Path base = Path.of("/base");
        IndexedPlugin plugin =
                new IndexedPlugin(descriptor, Origin.BUNDLED, Optional.of(base.resolve("acme.jar")), 1, 2, "00", false);

        List<IndexedPlugin> again = Objects.requireNonNull(
                IndexText.read(IndexText.write(List.of(plugin), base), base, Origin.BUNDLED), "an index");

        assertThat(again).hasSize(1);
        assertThat(again.get(0).descriptor().rules())
                .isEqualTo(descriptor.rules())
                .containsExactly(
                        new RuleInfo("PLAIN", "Nothing else is known", "", "", ""),
                        new RuleInfo(
                                "WHOLE",
                                "All is known",
                                "warning",
                                "two\nlines and a \\n that is none",
                                "a: 1\n  b: \"\\t\""));
    }

    @Test
    void refusesAnIndexOfAnotherForm() {
        assertThat(IndexText.read("pacto-index 3\n", Path.of("/"), Origin.BUNDLED))
                .isNull();
    }

    @Test
    void refusesASeverityThatIsNone() {
        assertThatThrownBy(() -> read(DESCRIPTOR.replace("severity: warning", "severity: grave")))
                .isInstanceOf(BadPlugin.class)
                .hasMessageContaining("\"grave\" is not one of error, warning");
    }

    private static Descriptor read(String text) {
        return new DescriptorReader(new HostDocuments()).read("acme.jar", text.getBytes(UTF_8));
    }
}
