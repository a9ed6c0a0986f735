package io.pacto.plugin.sbom;

/**
 * A package of a bill of materials; what is absent is empty.
 *
 * @param name its name, {@code group/name} where there is a group
 * @param purl its package URL
 * @param version its version
 * @param licence its licence or licence expression
 * @param supplier who supplies it
 */
record SbomPackage(String name, String purl, String version, String licence, String supplier) {

    private static final String NO_ASSERTION = "NOASSERTION";

    SbomPackage {
        version = asserted(version);
        licence = asserted(licence);
        supplier = asserted(supplier);
    }

    /** SPDX's word for: nobody says. */
    private static String asserted(String value) {
        return value.equals(NO_ASSERTION) ? "" : value;
    }

    /** The package URL without version, qualifiers and subpath: what stays the same from one version to the next. */
    String purlKey() {
        String key = cut(cut(purl, '#'), '?');
        int version = key.lastIndexOf('@');
        return version > key.lastIndexOf('/') ? key.substring(0, version) : key;
    }

    private static String cut(String text, char from) {
        int at = text.indexOf(from);
        return at < 0 ? text : text.substring(0, at);
    }
}
