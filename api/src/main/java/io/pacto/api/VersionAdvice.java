package io.pacto.api;

/**
 * The smallest version that tells the truth about a change.
 *
 * @param before the old version
 * @param current what the new contract says
 * @param smallest the smallest honest version
 * @param because the change that asks for it, in words
 * @param decides whether the verdict hangs on it
 * @since 1.0
 */
@Stable
public record VersionAdvice(String before, String current, String smallest, String because, boolean decides) {

    /** Returns whether the contract's own version is at least the smallest honest one. */
    public boolean heeded() {
        Version own = Version.parseOrNull(current);
        return own != null && own.compareTo(Version.parse(smallest)) >= 0;
    }
}
