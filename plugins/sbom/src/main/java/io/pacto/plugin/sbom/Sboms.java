package io.pacto.plugin.sbom;

import io.pacto.api.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The bills of materials of one bundle, merged.
 *
 * @param format {@code spdx}, {@code cyclonedx}, {@code mixed}, or empty when there is none
 * @param packages what they list
 */
record Sboms(String format, List<SbomPackage> packages) {

    private static final String FOLDER = "sbom/";
    private static final String SPDX = ".spdx.json";
    private static final String CYCLONE = ".cdx.json";

    /**
     * Reads every file directly in {@code sbom/}, in the order of their names.
     *
     * @param files the bundle's files
     * @return what they list
     * @throws Broken when one cannot be read
     */
    static Sboms of(Files files) throws Broken {
        List<SbomPackage> packages = new ArrayList<>();
        String format = "";
        for (String path : files.list()) {
            boolean direct = path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0;
            if (direct && path.endsWith(SPDX)) {
                new SpdxReader(new JsonCursor(path, files.read(path)), packages).read();
                format = format.isEmpty() || format.equals("spdx") ? "spdx" : "mixed";
            } else if (direct && path.endsWith(CYCLONE)) {
                new CycloneReader(new JsonCursor(path, files.read(path)), packages).read();
                format = format.isEmpty() || format.equals("cyclonedx") ? "cyclonedx" : "mixed";
            }
        }
        return new Sboms(format, packages);
    }
}
