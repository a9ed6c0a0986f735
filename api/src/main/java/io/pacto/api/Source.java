package io.pacto.api;

import java.util.List;
import java.util.Map;

/**
 * Where a bundle comes from and what is laid over it.
 *
 * @param reference a folder, or a reference such as {@code oci://…} or {@code oci-layout://…}, as the user typed it
 * @param overlays changes to the contract, in the order in which they apply
 * @param texts unsaved text by bundle path, in place of what is on disk: what an editor shows
 * @since 1.0
 */
@Stable
public record Source(String reference, List<Overlay> overlays, Map<String, String> texts) {

    /** Copies the overlays; the map is kept as given. */
    public Source {
        overlays = List.copyOf(overlays);
    }

    /**
     * A bundle as it is.
     *
     * @param reference a folder or reference
     * @return the source
     */
    public static Source at(String reference) {
        return new Source(reference, List.of(), Map.of());
    }

    /**
     * The same bundle with overrides.
     *
     * @param list the overlays; values files apply before assignments, whatever their order here
     * @return the source
     */
    public Source with(List<Overlay> list) {
        return new Source(reference, list, texts);
    }

    /**
     * One change to a contract.
     *
     * @param kind how to read the text
     * @param text a file name, or {@code path=value}
     */
    public record Overlay(Kind kind, String text) {

        /** How an override is read. */
        public enum Kind {
            /** A YAML or JSON file that is merged over the contract. */
            VALUES_FILE,
            /** {@code path=value}; the value becomes a number or truth value where it looks like one. */
            SET,
            /** {@code path=value}; the value stays text. */
            SET_STRING
        }
    }
}
