package io.pacto.api;

import org.jspecify.annotations.Nullable;

/**
 * The location part of an OCI reference: {@code registry/repository[:tag][@digest]}.
 *
 * <p>Parsed leniently, as a contract may be written before its artifacts exist; whether tag and digest are well formed is
 * checked by whoever is about to resolve or publish them.
 *
 * @param registry host, with a port when one is given
 * @param repository the path within the registry
 * @param tag the tag, or null
 * @param digest the digest with its algorithm, or null; it wins over the tag
 * @since 1.0
 */
@Stable
public record OciName(
        String registry,
        String repository,
        @Nullable String tag,
        @Nullable String digest) {

    /**
     * Splits a location: first at {@code @}, then at a colon behind the last slash, then at the first slash.
     *
     * @param location the text behind {@code oci://}
     * @return the parts
     * @throws IllegalArgumentException with a cause fit for people when registry or repository is missing
     */
    public static OciName parse(String location) {
        String rest = location;
        String digest = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        int slash = rest.indexOf('/');
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        if (slash < 0) {
            throw new IllegalArgumentException("it names no repository");
        }
        if (slash == 0) {
            throw new IllegalArgumentException("it names no registry");
        }
        if (slash == rest.length() - 1) {
            throw new IllegalArgumentException("it names no repository");
        }
        if (tag != null && tag.isEmpty()) {
            throw new IllegalArgumentException("its tag is empty");
        }
        if (digest != null && digest.isEmpty()) {
            throw new IllegalArgumentException("its digest is empty");
        }
        return new OciName(rest.substring(0, slash), rest.substring(slash + 1), tag, digest);
    }

    /** Returns {@code registry/repository}. */
    public String name() {
        return registry + "/" + repository;
    }

    /** Returns the location again: {@code registry/repository[:tag][@digest]}. */
    @Override
    public String toString() {
        return name() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
