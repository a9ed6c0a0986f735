package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code pacto rules} and SARIF tell about a rule comes from the descriptors, which therefore have to tell it. */
class RuleTextsIT {

    private static final List<String> KEYS = List.of("title", "severity", "explanation", "example");
    private static final Set<String> SEVERITIES =
            Set.of("error", "warning", "info", "breaking", "potential-breaking", "non-breaking");

    @Test
    void everyRuleIsExplained() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : descriptors()) {
            missing.addAll(missing(read(file)));
        }

        assertThat(missing).as("rules without " + KEYS).isEmpty();
    }

    private static List<String> missing(Node descriptor) {
        List<String> missing = new ArrayList<>();
        for (Node rule : descriptor.list("rules")) {
            String name = descriptor.text("id") + "/" + rule.text("id");
            for (String key : KEYS) {
                String text = rule.text(key);
                if (text == null || text.isBlank()) {
                    missing.add(name + " has no " + key);
                }
            }
            String severity = rule.text("severity");
            if (severity != null && !SEVERITIES.contains(severity)) {
                missing.add(name + " has the unknown severity " + severity);
            }
        }
        return missing;
    }

    private static Node read(Path file) throws IOException {
        return new HostDocuments().parse(file.toString(), Files.readAllBytes(file));
    }

    private static List<Path> descriptors() throws IOException {
        List<Path> files = new ArrayList<>(Repository.files("src/main/resources/META-INF/pacto", "plugin.yaml"));
        files.addAll(Repository.files("src/main/resources/io/pacto/host", "kernel.yaml"));
        return files;
    }
}
