package io.pacto.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Which bundle to judge, and how thoroughly.
 *
 * @param source the bundle
 * @param allLayers whether to run every layer although an earlier one found errors
 * @param offline whether references stay unfetched: what could not be judged is a warning
 * @param skipPolicy whether the policy layer is left out, which every report says
 * @param asked words that let validators speak which only do so when asked, such as {@code sbom}
 * @since 1.0
 */
@Stable
public record ValidationRequest(
        Source source, boolean allLayers, boolean offline, boolean skipPolicy, List<String> asked) {

    /** Copies the list. */
    public ValidationRequest {
        asked = List.copyOf(asked);
    }

    /**
     * A judgement without validators that only speak when asked.
     *
     * @param source the bundle
     * @param allLayers whether to run every layer although an earlier one found errors
     * @param offline whether references stay unfetched
     * @param skipPolicy whether the policy layer is left out
     */
    public ValidationRequest(Source source, boolean allLayers, boolean offline, boolean skipPolicy) {
        this(source, allLayers, offline, skipPolicy, List.of());
    }

    /**
     * The ordinary judgement.
     *
     * @param source the bundle
     * @return the request
     */
    public static ValidationRequest of(Source source) {
        return new ValidationRequest(source, false, false, false);
    }

    /**
     * The same without fetching anything.
     *
     * @return the request
     */
    public ValidationRequest withoutFetching() {
        return new ValidationRequest(source, allLayers, true, skipPolicy, asked);
    }

    /**
     * The same with the validators that speak at one word more; {@code asked} in their descriptors.
     *
     * @param word the word
     * @return the request
     */
    public ValidationRequest asking(String word) {
        List<String> more = new ArrayList<>(asked);
        more.add(word);
        return new ValidationRequest(source, allLayers, offline, skipPolicy, more);
    }
}
