package io.pacto.host.bundle;

import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Finding;
import io.pacto.api.Located;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.ReferenceSource;
import io.pacto.api.RejectedContract;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import io.pacto.api.VersionRange;
import io.pacto.host.contract.ContractLoader;
import io.pacto.host.contract.ValuesFiles;
import io.pacto.host.file.OverlaidFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens bundles from folders and, through reference sources, from anywhere else. */
public final class BundleOpener {

    private static final String CONTRACT = "pacto.yaml";
    private static final long VALUES_LIMIT = 1024L * 1024;

    private final Disk disk;
    private final Documents documents;
    private final ContractLoader loader;
    private final RemoteSources remotes;

    /** Finds the source that serves a scheme. */
    public interface RemoteSources {

        /**
         * The source of a scheme.
         *
         * @param scheme without {@code ://}
         * @return the source with its calls guarded, or null when no enabled plugin serves it
         */
        @Nullable
        Remote of(String scheme);
    }

    /** A reference source, its calls guarded and its context filled in. */
    public interface Remote {

        /**
         * Whether a reference names one artifact.
         *
         * @param reference the reference
         * @return true when it has a tag or digest
         */
        boolean isExact(Reference reference);

        /**
         * Lists tags.
         *
         * @param repository the repository
         * @return the tags
         */
        List<String> tags(Reference repository);

        /**
         * Adds a tag.
         *
         * @param repository the repository
         * @param tag the tag
         * @return the exact reference
         */
        Reference withTag(Reference repository, String tag);

        /**
         * Fetches an artifact.
         *
         * @param reference an exact reference
         * @return its files
         */
        ReferenceSource.Fetched fetch(Reference reference);

        /**
         * Asks for the digest of an artifact of any kind.
         *
         * @param reference an exact reference
         * @return the digest it has now
         */
        String digest(Reference reference);
    }

    /**
     * An opener.
     *
     * @param disk reads folders and values files
     * @param documents reads locks
     * @param loader reads contracts
     * @param remotes serve references that are no folders
     */
    public BundleOpener(Disk disk, Documents documents, ContractLoader loader, RemoteSources remotes) {
        this.disk = disk;
        this.documents = documents;
        this.loader = loader;
        this.remotes = remotes;
    }

    /**
     * Opens what the user named.
     *
     * @param source the bundle
     * @return the bundle
     * @throws UnreachableBundle when there is none
     * @throws RejectedContract when its contract does not load
     */
    public HostBundle open(Source source) {
        Reference reference = Reference.of(source.reference());
        if (remotes.of(reference.scheme()) == null && reference.isLocal()) {
            Path folder = disk.resolve(reference.location());
            return folder(source, reference.location(), folder, Optional.of(folder), Optional.empty());
        }
        return remote(source, reference, Optional.empty(), Optional.empty());
    }

    /**
     * Opens what a contract refers to.
     *
     * @param from the bundle that holds the reference
     * @param text the reference as written
     * @param range which versions will do when it has no tag or digest
     * @param warnings takes a remark when an old way of writing was followed
     * @return the bundle
     */
    public HostBundle follow(HostBundle from, String text, Optional<VersionRange> range, List<String> warnings) {
        Reference reference = seenFrom(from, Reference.of(text));
        if (!reference.isLocal()) {
            return remote(Source.at(text), reference, range, from.lock());
        }
        Path near = from.directory().orElseThrow().resolve(reference.location()).normalize();
        if (disk.kind(near) != Disk.Kind.DIRECTORY && from.root().isPresent()) {
            Path old = from.root().get().resolve(reference.location()).normalize();
            if (!old.equals(near) && disk.kind(old.resolve(CONTRACT)) == Disk.Kind.FILE) {
                note(
                        warnings,
                        "reference \"" + text + "\" of " + from.origin() + " was found relative to "
                                + from.root().get() + ": write it relative to the contract that holds it");
                return folder(Source.at(text), old.toString(), old, from.root(), from.lock());
            }
        }
        return folder(Source.at(text), near.toString(), near, from.root(), from.lock());
    }

    /**
     * Finds out where a reference leads, whatever the lock says, and opens nothing.
     *
     * @param from the bundle that holds the reference
     * @param text the reference as written
     * @param range which versions will do when it has no tag or digest
     * @return the exact reference and the digest it has now
     */
    public Located locate(HostBundle from, String text, Optional<VersionRange> range) {
        Reference reference = seenFrom(from, Reference.of(text));
        if (reference.isLocal()) {
            throw new UnreachableBundle("a folder has no digest: " + text, "");
        }
        Remote remote = source(reference);
        Reference exact = exact(remote, reference, range);
        return new Located(exact.text(), remote.digest(exact));
    }

    /** A layout is a folder: it lies relative to the contract that names it, like any local path. */
    private static Reference seenFrom(HostBundle from, Reference reference) {
        boolean layout = reference.scheme().equals(Reference.OCI_LAYOUT);
        if (!layout && !reference.isLocal()) {
            return reference;
        }
        if (from.directory().isEmpty()) {
            throw new UnreachableBundle(
                    "local reference \"" + reference.text() + "\" is not allowed in a contract that came from "
                            + from.origin(),
                    "publish the target and refer to it with oci://");
        }
        return layout
                ? Reference.of(Reference.OCI_LAYOUT + "://"
                        + from.directory().get().resolve(reference.location()).normalize())
                : reference;
    }

    private static void note(List<String> warnings, String text) {
        // Several references of one call may be followed at once.
        synchronized (warnings) {
            if (!warnings.contains(text)) {
                warnings.add(text);
            }
        }
    }

    private HostBundle folder(Source source, String label, Path folder, Optional<Path> root, Optional<LockFile> above) {
        Disk.Kind kind = disk.kind(folder);
        if (kind == Disk.Kind.NOTHING) {
            throw new UnreachableBundle(
                    "failed to access " + label + ": stat " + label + ": no such file or directory", "");
        }
        if (kind != Disk.Kind.DIRECTORY) {
            throw new UnreachableBundle(label + " is not a directory", "name the folder that holds pacto.yaml");
        }
        Files files = disk.tree(folder);
        if (!files.has(CONTRACT) && !source.texts().containsKey(CONTRACT)) {
            throw new UnreachableBundle("no pacto.yaml found in " + label, "make one with: pacto init NAME");
        }
        String shown = label.equals(".") ? CONTRACT : label + (label.endsWith("/") ? "" : "/") + CONTRACT;
        Optional<LockFile> lock = above;
        if (root.isPresent() && root.get().equals(folder) && lock.isEmpty()) {
            // Where everything starts the own lock holds; below it the lock of the start does.
            Files all = source.texts().isEmpty() ? files : new OverlaidFiles(files, source.texts());
            lock = all.has(LockFile.NAME) ? Optional.of(new LockFile(all, documents)) : lock;
        }
        Place place = new Place(folder.toString(), Optional.empty(), Optional.of(folder), root, lock);
        return load(source, place, files, shown);
    }

    private HostBundle remote(
            Source source, Reference reference, Optional<VersionRange> range, Optional<LockFile> lock) {
        Remote remote = source(reference);
        Optional<LockFile.Pin> pin = lock.isPresent() ? lock.get().pin(source.reference(), range) : Optional.empty();
        Reference exact = pin.isPresent() ? pinned(remote, reference, pin.get()) : exact(remote, reference, range);
        ReferenceSource.Fetched fetched = remote.fetch(exact);
        Place place =
                new Place(fetched.reference(), Optional.of(fetched.digest()), Optional.empty(), Optional.empty(), lock);
        return load(source, place, fetched.files(), CONTRACT);
    }

    private Remote source(Reference reference) {
        Remote remote = remotes.of(reference.scheme());
        if (remote == null) {
            throw new UnreachableBundle(
                    "no enabled plugin reads " + reference.scheme() + ":// references: " + reference.text(),
                    "see what is installed: pacto plugin list");
        }
        return remote;
    }

    /** Fills in the tag: the highest version in range. */
    private static Reference exact(Remote remote, Reference reference, Optional<VersionRange> range) {
        if (remote.isExact(reference)) {
            return reference;
        }
        List<String> tags = remote.tags(reference);
        Optional<String> tag = range.isPresent() ? range.get().highest(tags) : VersionRange.highestVersion(tags);
        if (tag.isEmpty()) {
            throw new UnreachableBundle(
                    range.isPresent()
                            ? "no tags satisfy constraint \"" + range.get().text() + "\""
                            : "no semver tags found",
                    "");
        }
        return remote.withTag(reference, tag.get());
    }

    /** Where a bundle came from. */
    private record Place(
            String origin,
            Optional<String> digest,
            Optional<Path> directory,
            Optional<Path> root,
            Optional<LockFile> lock) {}

    private static Reference pinned(Remote remote, Reference reference, LockFile.Pin pin) {
        String tag = pin.tag();
        Reference tagged = tag == null ? reference : remote.withTag(reference, tag);
        return tagged.location().indexOf('@') >= 0
                ? tagged
                : Reference.of(tagged.scheme() + "://" + tagged.location() + "@" + pin.digest());
    }

    private HostBundle load(Source source, Place place, Files files, String label) {
        String unsaved = source.texts().get(CONTRACT);
        byte[] bytes;
        if (unsaved != null) {
            bytes = unsaved.getBytes(StandardCharsets.UTF_8);
        } else {
            bytes = files.read(CONTRACT);
        }
        ContractLoader.Loaded loaded = loader.load(label, bytes, source.overlays(), new ValuesOnDisk(disk));
        List<Finding> warnings = new ArrayList<>();
        List<Finding> errors = new ArrayList<>();
        for (Finding finding : loaded.findings()) {
            (finding.severity() == Severity.ERROR ? errors : warnings).add(finding);
        }
        if (!errors.isEmpty()) {
            throw new RejectedContract(loaded.findings());
        }
        if (loaded.document() == null || loaded.contract() == null) {
            throw new IllegalStateException("a contract without document has no error either: " + label);
        }
        if (!source.overlays().isEmpty()) {
            List<Finding> structure = loader.structure(loaded.document());
            for (Finding finding : structure) {
                if (finding.severity() == Severity.ERROR) {
                    // After an override the merged document has to have the shape of a contract in every command.
                    throw new OverriddenContract(structure, loaded.findings());
                }
            }
        }
        return new HostBundle(
                source,
                place.origin(),
                place.digest(),
                place.directory(),
                place.root(),
                place.lock(),
                loaded.document(),
                loaded.text(),
                loaded.contract(),
                source.texts().isEmpty() ? files : new OverlaidFiles(files, source.texts()),
                warnings);
    }

    /** Values files lie where the user says, relative to the working directory. */
    private record ValuesOnDisk(Disk disk) implements ValuesFiles {

        @Override
        public byte[] read(String file) {
            Path path = disk.resolve(file);
            if (disk.kind(path) == Disk.Kind.NOTHING) {
                throw new PactoException("no such file or directory");
            }
            return disk.read(path, VALUES_LIMIT);
        }
    }
}
