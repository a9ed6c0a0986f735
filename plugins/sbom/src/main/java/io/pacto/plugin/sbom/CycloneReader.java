package io.pacto.plugin.sbom;

import static io.pacto.plugin.sbom.SpdxReader.orEmpty;

import java.util.ArrayList;
import java.util.List;

/** Reads the components of a CycloneDX document (1.5; other versions alike). */
final class CycloneReader {

    private final JsonCursor cursor;
    private final List<SbomPackage> packages;

    CycloneReader(JsonCursor cursor, List<SbomPackage> packages) {
        this.cursor = cursor;
        this.packages = packages;
    }

    void read() throws Broken {
        boolean known = false;
        if (cursor.isObject()) {
            cursor.enter();
            for (String key = cursor.key(); key != null; key = cursor.key()) {
                known |= key.equals("bomFormat") || key.equals("components");
                if (key.equals("components") && cursor.isArray()) {
                    readComponents();
                } else {
                    cursor.skip();
                }
            }
            cursor.end();
        }
        if (!known) {
            throw cursor.broken("this is no CycloneDX document in JSON");
        }
    }

    private void readComponents() throws Broken {
        cursor.enter();
        while (cursor.item()) {
            if (cursor.isObject()) {
                readComponent();
            } else {
                cursor.skip();
            }
        }
    }

    private void readComponent() throws Broken {
        String group = "";
        String name = "";
        String purl = "";
        String version = "";
        String licence = "";
        String supplier = "";
        cursor.enter();
        for (String key = cursor.key(); key != null; key = cursor.key()) {
            switch (key) {
                case "group" -> group = orEmpty(cursor.text());
                case "name" -> name = orEmpty(cursor.text());
                case "purl" -> purl = orEmpty(cursor.text());
                case "version" -> version = orEmpty(cursor.text());
                case "licenses" -> licence = readLicences();
                case "supplier" -> supplier = named(List.of("name"));
                default -> cursor.skip();
            }
        }
        if (!name.isEmpty()) {
            String full = group.isEmpty() ? name : group + "/" + name;
            packages.add(new SbomPackage(full, purl, version, licence, supplier));
        }
    }

    private String readLicences() throws Broken {
        if (!cursor.isArray()) {
            cursor.skip();
            return "";
        }
        List<String> licences = new ArrayList<>();
        cursor.enter();
        while (cursor.item()) {
            String licence = readLicence();
            if (!licence.isEmpty()) {
                licences.add(licence);
            }
        }
        return String.join(" AND ", licences);
    }

    private String readLicence() throws Broken {
        if (!cursor.isObject()) {
            cursor.skip();
            return "";
        }
        String expression = "";
        String licence = "";
        cursor.enter();
        for (String key = cursor.key(); key != null; key = cursor.key()) {
            switch (key) {
                case "expression" -> expression = orEmpty(cursor.text());
                case "license" -> licence = named(List.of("id", "name"));
                default -> cursor.skip();
            }
        }
        return expression.isEmpty() ? licence : expression;
    }

    /** Returns the first of these texts that an object has. */
    private String named(List<String> wanted) throws Broken {
        if (!cursor.isObject()) {
            cursor.skip();
            return "";
        }
        String best = "";
        int rank = wanted.size();
        cursor.enter();
        for (String key = cursor.key(); key != null; key = cursor.key()) {
            int found = wanted.indexOf(key);
            if (found < 0 || found >= rank) {
                cursor.skip();
                continue;
            }
            String text = orEmpty(cursor.text());
            if (!text.isEmpty()) {
                best = text;
                rank = found;
            }
        }
        return best;
    }
}
