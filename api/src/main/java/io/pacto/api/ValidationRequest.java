package io.pacto.api;

/**
 * Which bundle to judge, and how thoroughly.
 *
 * @param source the bundle
 * @param allLayers whether to run every layer although an earlier one found errors
 * @param offline whether references stay unfetched: what could not be judged is a warning
 * @param skipPolicy whether the policy layer is left out, which every report says
 * @since 1.0
 */
@Stable
public record ValidationRequest(Source source, boolean allLayers, boolean offline, boolean skipPolicy) {

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
        return new ValidationRequest(source, allLayers, true, skipPolicy);
    }
}
