package io.pacto.plugin.doc;

import io.pacto.api.Bundle;

/** The documents and bills of materials that travel with a contract. */
final class BundleContents {

    private BundleContents() {}

    static void write(Bundle bundle, Draft draft, Headings headings) {
        Draft list = new Draft();
        for (String path : bundle.files().list()) {
            if (path.startsWith("docs/") || path.startsWith("sbom/")) {
                list.line("- " + Markdown.code(path));
            }
        }
        if (!list.isEmpty()) {
            headings.section("Bundle contents");
            draft.append(list);
        }
    }
}
