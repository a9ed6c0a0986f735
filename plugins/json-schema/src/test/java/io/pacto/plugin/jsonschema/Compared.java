package io.pacto.plugin.jsonschema;

import io.pacto.api.Change;
import io.pacto.api.DiffContributor;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;

/** One run of a contributor and what it left on standard error. */
record Compared(List<Change> changes, List<String> warnings) {

    private static final String BASE = """
            pactoVersion: "1.0"
            service: {name: shop, version: 1.0.0}
            """;

    static Compared by(DiffContributor contributor, TestBundle before, TestBundle after) {
        TestContext context = TestContext.withoutDisk();
        List<Change> changes = contributor.compare(before, after, context);
        return new Compared(changes, context.warnings());
    }

    /** Compares two configuration schemas. */
    static Compared settings(String before, String after) {
        return by(
                new ConfigurationSchemas(),
                bundle("configuration: {schema: c.json}").with("c.json", before),
                bundle("configuration: {schema: c.json}").with("c.json", after));
    }

    static TestBundle bundle(String more) {
        return TestBundle.of(BASE + more + "\n");
    }

    /** Changes as {@code [B] PATH added RULE}, sorted. */
    List<String> entries() {
        return changes.stream()
                .map(change -> "[" + change.classification().name().charAt(0) + "] " + change.path() + " "
                        + change.type().name().toLowerCase(java.util.Locale.ROOT) + " " + change.rule())
                .sorted()
                .toList();
    }
}
