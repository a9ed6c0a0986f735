package io.pacto.plugin.cireports;

import io.pacto.api.Mapping;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/** Turns what was said into SARIF results. */
final class SarifResults {

    /** Files of a bundle that lies in a registry are relative to it, never to the working directory. */
    static final String BASE = "BUNDLE";

    private final SarifRules rules;
    private final Fingerprints fingerprints = new Fingerprints();

    SarifResults(SarifRules rules) {
        this.rules = rules;
    }

    Mapping of(Item item, Places places) {
        String file = places.file(item.at());
        Mapping prints = Mapping.builder()
                .put("pactoFinding/v1", fingerprints.next(item, file))
                .build();
        Mapping properties = Mapping.builder()
                .putIfAny("hint", Scalar.of(item.hint()))
                .putIfAny("subject", Scalar.of(item.subject()))
                .putIfAny("plugin", Scalar.of(item.plugin()))
                .putIfAny("source", Scalar.of(item.source()))
                .build();
        return Mapping.builder()
                .put("ruleId", item.rule())
                .put("ruleIndex", rules.index(item))
                .put("level", item.level().sarif())
                .put("message", message(item.message()))
                .putIfAny("locations", locations(item, file, places))
                .put("partialFingerprints", prints)
                .putIfAny("properties", properties)
                .build();
    }

    private static Sequence locations(Item item, String file, Places places) {
        Mapping.Builder location = Mapping.builder();
        if (!file.isEmpty()) {
            location.put("physicalLocation", physical(item.at(), file, places));
        }
        if (!item.path().isEmpty()) {
            Mapping logical = Mapping.builder()
                    .put("fullyQualifiedName", item.path())
                    .put("kind", "member")
                    .build();
            location.put("logicalLocations", Sequence.of(List.of(logical)));
        }
        Mapping built = location.build();
        return Sequence.of(built.entries().isEmpty() ? List.of() : List.of(built));
    }

    private static Mapping physical(Position at, String file, Places places) {
        Mapping.Builder artifact = Mapping.builder().put("uri", Places.uri(file));
        if (!places.local()) {
            artifact.put("uriBaseId", BASE);
        }
        Mapping.Builder region = Mapping.builder();
        if (at.line() > 0) {
            region.put("startLine", at.line());
            if (at.column() > 0) {
                region.put("startColumn", at.column());
            }
        }
        return Mapping.builder()
                .put("artifactLocation", artifact.build())
                .putIfAny("region", region.build())
                .build();
    }

    /** A message; {@code [text](target)} would be a link in it (SARIF 2.1.0, 3.11.6), and data makes none. */
    static Mapping message(String text) {
        return Mapping.builder().put("text", text.replace("](", "] (")).build();
    }
}
