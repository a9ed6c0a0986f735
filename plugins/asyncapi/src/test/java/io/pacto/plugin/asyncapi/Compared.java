package io.pacto.plugin.asyncapi;

import io.pacto.api.Change;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;
import java.util.Locale;

/** One run of the contributor and what it left on standard error. */
record Compared(List<Change> changes, List<String> warnings) {

    private static final String CONTRACT = """
            pactoVersion: "1.0"
            service: {name: shop, version: 1.0.0}
            interfaces:
              - {name: api, type: %s, port: 80, contract: %s}
            """;

    static Compared of(TestBundle before, TestBundle after) {
        TestContext context = TestContext.withoutDisk();
        List<Change> changes = new AsyncApiDiff().compare(before, after, context);
        return new Compared(changes, context.warnings());
    }

    static Compared events(String before, String after) {
        return of(
                bundle("event", "e.yaml").with("e.yaml", before),
                bundle("event", "e.yaml").with("e.yaml", after));
    }

    static TestBundle bundle(String type, String file) {
        return TestBundle.of(String.format(Locale.ROOT, CONTRACT, type, file));
    }

    /** Changes as {@code B RULE PATH removed}, sorted. */
    List<String> entries() {
        return changes.stream()
                .map(change -> change.classification().name().charAt(0) + " " + change.rule() + " " + change.path()
                        + " " + change.type().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
