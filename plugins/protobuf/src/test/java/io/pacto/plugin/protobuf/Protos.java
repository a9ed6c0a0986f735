package io.pacto.plugin.protobuf;

import io.pacto.api.Change;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;
import java.util.Locale;

/** Two versions of a bundle with an interface described by {@code api.proto}, and what the contributor says of them. */
final class Protos {

    private static final String CONTRACT = """
            pactoVersion: "1.0"
            service: {name: shop, version: 1.0.0}
            interfaces:
              - {name: api, type: grpc, port: 9090, contract: proto/api.proto}
            """;

    private final TestContext context = TestContext.withoutDisk();
    private final List<Change> changes;

    private Protos(TestBundle before, TestBundle after) {
        this.changes = new ProtoDiff().compare(before, after, context);
    }

    static TestBundle bundle(String api) {
        return TestBundle.of(CONTRACT).with("proto/api.proto", api);
    }

    static Protos of(TestBundle before, TestBundle after) {
        return new Protos(before, after);
    }

    /** Compares two files of proto3 in package {@code shop.v1}. */
    static Protos of(String before, String after) {
        String head = "syntax = \"proto3\";\npackage shop.v1;\n";
        return new Protos(bundle(head + before), bundle(head + after));
    }

    /** Compares two files as they stand. */
    static Protos ofFiles(String before, String after) {
        return new Protos(bundle(before), bundle(after));
    }

    List<Change> changes() {
        return changes;
    }

    /** Changes as {@code B rule path type}, sorted, the common starts {@code proto.} and {@code grpc.} left out. */
    List<String> entries() {
        return changes.stream()
                .map(change -> change.classification().name().charAt(0) + " "
                        + change.rule().replaceFirst("^proto\\.", "") + " "
                        + change.path().replaceFirst("^grpc\\.", "") + " "
                        + change.type().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    List<String> warnings() {
        return context.warnings();
    }
}
