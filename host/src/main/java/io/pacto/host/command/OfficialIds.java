package io.pacto.host.command;

import java.util.List;

/** Ids of plugins that come with Pacto, now or later: nobody else's jar may take them unasked. */
final class OfficialIds {

    private static final List<String> IDS = List.of(
            "asyncapi",
            "ci-reports",
            "contract",
            "dashboard",
            "doc",
            "exec-bridge",
            "graph",
            "json-schema",
            "kubernetes",
            "lsp",
            "mcp",
            "oci",
            "openapi",
            "openapi-infer",
            "pacto",
            "policy",
            "protobuf",
            "reports",
            "sbom",
            "sbom-check",
            "schema-infer");

    private OfficialIds() {}

    static boolean contains(String id) {
        return IDS.contains(id);
    }
}
