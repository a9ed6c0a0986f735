package io.pacto.plugin.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the packages of an SPDX 2 document (2.3; other 2.x alike). */
final class SpdxReader {

    private static final List<String> SUPPLIERS = List.of("Organization: ", "Person: ", "Tool: ");

    private final JsonCursor cursor;
    private final List<SbomPackage> packages;

    SpdxReader(JsonCursor cursor, List<SbomPackage> packages) {
        this.cursor = cursor;
        this.packages = packages;
    }

    void read() throws Broken {
        boolean known = false;
        if (cursor.isObject()) {
            cursor.enter();
            for (String key = cursor.key(); key != null; key = cursor.key()) {
                known |= key.equals("spdxVersion") || key.equals("packages");
                if (key.equals("packages") && cursor.isArray()) {
                    readPackages();
                } else {
                    cursor.skip();
                }
            }
            cursor.end();
        }
        if (!known) {
            throw cursor.broken("this is no SPDX 2 document in JSON");
        }
    }

    private void readPackages() throws Broken {
        cursor.enter();
        while (cursor.item()) {
            if (cursor.isObject()) {
                readPackage();
            } else {
                cursor.skip();
            }
        }
    }

    private void readPackage() throws Broken {
        String name = "";
        String purl = "";
        String version = "";
        String licence = "";
        String supplier = "";
        cursor.enter();
        for (String key = cursor.key(); key != null; key = cursor.key()) {
            switch (key) {
                case "name" -> name = orEmpty(cursor.text());
                case "versionInfo" -> version = orEmpty(cursor.text());
                case "licenseConcluded" -> licence = orEmpty(cursor.text());
                case "supplier" -> supplier = withoutPrefix(orEmpty(cursor.text()));
                case "externalRefs" -> purl = readPurl();
                default -> cursor.skip();
            }
        }
        if (!name.isEmpty()) {
            packages.add(new SbomPackage(name, purl, version, licence, supplier));
        }
    }

    private String readPurl() throws Broken {
        if (!cursor.isArray()) {
            cursor.skip();
            return "";
        }
        String purl = "";
        cursor.enter();
        while (cursor.item()) {
            String found = cursor.isObject() ? reference() : nothing();
            purl = purl.isEmpty() ? found : purl;
        }
        return purl;
    }

    private String nothing() throws Broken {
        cursor.skip();
        return "";
    }

    private String reference() throws Broken {
        String type = "";
        String locator = "";
        cursor.enter();
        for (String key = cursor.key(); key != null; key = cursor.key()) {
            if (key.equals("referenceType")) {
                type = orEmpty(cursor.text());
            } else if (key.equals("referenceLocator")) {
                locator = orEmpty(cursor.text());
            } else {
                cursor.skip();
            }
        }
        return type.equals("purl") || type.endsWith("/purl") ? locator : "";
    }

    private static String withoutPrefix(String supplier) {
        for (String prefix : SUPPLIERS) {
            if (supplier.startsWith(prefix)) {
                return supplier.substring(prefix.length());
            }
        }
        return supplier;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
