package io.pacto.plugin.cireports;

import io.pacto.api.Mapping;
import io.pacto.api.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What files of bundles in registries are relative to, never the working directory: {@code BUNDLE}, and {@code BUNDLE_2}
 * and on for dependencies.
 */
final class SarifBases {

    private static final String FIRST = "BUNDLE";

    private final Map<String, String> ids = new LinkedHashMap<>();

    SarifBases(Sheets sheets) {
        for (Sheet sheet : sheets.all()) {
            if (!Reference.of(sheet.bundle()).isLocal()) {
                ids.putIfAbsent(sheet.bundle(), ids.isEmpty() ? FIRST : FIRST + "_" + (ids.size() + 1));
            }
        }
    }

    String idOf(String bundle) {
        return Objects.requireNonNull(ids.get(bundle), bundle);
    }

    Mapping tree() {
        Mapping.Builder bases = Mapping.builder();
        ids.forEach((bundle, id) -> bases.put(
                id,
                Mapping.builder()
                        .put("description", SarifResults.message(bundle))
                        .build()));
        return bases.build();
    }
}
