package io.pacto.schemadiff;

import io.pacto.api.Classification;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two schemas written as YAML, and what their comparison gives. */
record Pairing(Node old, Node now, Dialect before, Dialect after) {

    private static final Documents DOCUMENTS = TestContext.withoutDisk().documents();

    static Pairing of(String old, String now) {
        return of(old, now, Dialect.DRAFT_2020_12);
    }

    static Pairing of(String old, String now, Dialect dialect) {
        return new Pairing(node(old), node(now), dialect, dialect);
    }

    static Node node(String yaml) {
        return DOCUMENTS.parse("schema.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    static String json(Node node) {
        return DOCUMENTS.toJson(node);
    }

    List<SchemaChange> changes(Purpose purpose, Direction direction) {
        SchemaFile first = SchemaFile.alone("schema.yaml", old, before);
        SchemaFile second = SchemaFile.alone("schema.yaml", now, after);
        return new SchemaDiff(first, second, purpose).compare(old, now, direction);
    }

    /** The changes as {@code B schema.rule /pointer}, in order. */
    List<String> told(Purpose purpose, Direction direction) {
        return changes(purpose, direction).stream()
                .map(change -> change.classification().name().charAt(0) + " " + change.rule() + " " + change.pointer())
                .toList();
    }

    static Classification worst(List<SchemaChange> changes) {
        Classification worst = Classification.NON_BREAKING;
        for (SchemaChange change : changes) {
            worst = change.classification().compareTo(worst) > 0 ? change.classification() : worst;
        }
        return worst;
    }
}
