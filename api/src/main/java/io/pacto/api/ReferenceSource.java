package io.pacto.api;

import java.util.List;
import java.util.Objects;

/**
 * Fetches what lies behind references of the schemes its descriptor names; the host makes a bundle of it.
 *
 * <p>An implementation has a public constructor without parameters and may be called from several threads.
 * One object serves a whole run, so it may keep what it learnt; a lasting program may keep it for hours.
 *
 * @since 1.0
 */
@Stable
public interface ReferenceSource {

    /**
     * Fetches an artifact.
     *
     * @param reference a reference with a tag or digest
     * @param context what the call may reach
     * @return the exact reference, its digest and files
     * @throws UnreachableBundle when it is not there or cannot be had
     */
    Fetched fetch(Reference reference, Context context);

    /**
     * Lists the tags of a repository.
     *
     * @param repository a reference without tag and digest
     * @param context what the call may reach
     * @return the tags in any order; none when the repository is empty
     * @throws UnreachableBundle when it cannot be asked
     */
    List<String> tags(Reference repository, Context context);

    /**
     * Whether a reference names one artifact, by tag or digest, and not a whole repository.
     *
     * @param reference the reference
     * @return true when {@link #fetch} can be called with it as it is
     */
    boolean isExact(Reference reference);

    /**
     * The reference of one tag.
     *
     * @param repository a reference without tag and digest
     * @param tag the tag
     * @return the longer reference
     */
    Reference withTag(Reference repository, String tag);

    /**
     * The digest a reference has at this moment. What lies there need not be a bundle: a Helm chart has one, too. An
     * earlier answer that was kept on disk does not count, unless nothing may be requested.
     *
     * @param reference a reference with a tag or digest
     * @param context what the call may reach
     * @return digest of the manifest, with its algorithm
     * @throws UnreachableBundle when it is not there or cannot be asked for
     */
    default String digest(Reference reference, Context context) {
        return fetch(reference, context).digest();
    }

    /**
     * What was fetched.
     *
     * @param reference the exact reference, tag filled in
     * @param digest digest of the manifest, with its algorithm
     * @param files the files of the bundle
     */
    record Fetched(String reference, String digest, Files files) {
        /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
        public Fetched {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(files, "files");
        }
    }
}
