package io.pacto.plugin.oci.cache;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disk cache: {@code blobs/ALGORITHM/HEX} holds content under its digest, {@code refs/REPOSITORY/REFERENCE} says
 * which manifest a reference led to. Names of references are hashed, so that no reference can leave the folder, be
 * too long or differ by case only.
 *
 * <p>Files appear whole or not at all and content never changes under its name: no lock is needed, and a process that is
 * killed leaves nothing to repair.
 */
public final class BundleCache {

    private static final String BLOBS = "blobs";
    private static final String REFS = "refs";
    private static final long POINTER_BYTES = 16L * 1024;

    private final Path folder;
    private final Context context;

    private BundleCache(Path folder, Context context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * The user's cache, which need not exist.
     *
     * @param context what may be reached
     * @return the cache
     */
    public static BundleCache of(Context context) {
        return new BundleCache(context.disk().folder(Disk.Folder.CACHE).resolve("oci"), context);
    }

    /** Returns where it lies. */
    public Path folder() {
        return folder;
    }

    /**
     * Looks up a reference.
     *
     * @param repository the repository
     * @param reference tag or digest
     * @return where it led when it was fetched; empty when it was not
     */
    public Optional<CachedReference> find(String repository, String reference) {
        Path file = folder.resolve(REFS).resolve(hashed(repository)).resolve(hashed(reference));
        try {
            if (context.disk().kind(file) != Disk.Kind.FILE) {
                return Optional.empty();
            }
            Optional<CachedReference> found =
                    CachedReference.parse(context.disk().read(file, POINTER_BYTES));
            return found.filter(pointer -> pointer.repository().equals(repository)
                    && pointer.reference().equals(reference));
        } catch (PactoException unreadable) {
            return Optional.empty(); // what cannot be read is not there
        }
    }

    /**
     * Reads a blob.
     *
     * @param digest its digest
     * @param limit the most bytes to accept
     * @return its bytes, not verified
     */
    byte[] read(Digest digest, long limit) {
        return context.disk().read(folder.resolve(blob(digest)), limit);
    }

    boolean has(Digest digest) {
        return context.disk().kind(folder.resolve(blob(digest))) == Disk.Kind.FILE;
    }

    /**
     * Keeps an artifact: its blobs first, what points to them last.
     *
     * @param pointer where a reference led
     * @param blobs verified content by digest
     * @throws PactoException when the cache cannot be written
     */
    public void put(CachedReference pointer, Map<Digest, byte[]> blobs) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Map.Entry<Digest, byte[]> blob : blobs.entrySet()) {
            if (!holds(blob.getKey(), blob.getValue())) {
                files.add(new GeneratedFile(blob(blob.getKey()), blob.getValue()));
            }
        }
        write(files);
        String name = REFS + "/" + hashed(pointer.repository()) + "/" + hashed(pointer.reference());
        write(List.of(GeneratedFile.text(name, pointer.text())));
    }

    /** Writes, and once more with what is in the way removed: a link, say, or a folder that is being cleaned. */
    private void write(List<GeneratedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        try {
            context.disk().writePrivate(folder, files);
        } catch (PactoException inTheWay) {
            for (GeneratedFile file : files) {
                context.disk().remove(folder.resolve(file.path()));
            }
            context.disk().writePrivate(folder, files);
        }
    }

    /** Whether a blob is there already and whole: many processes may fetch the same. */
    private boolean holds(Digest digest, byte[] content) {
        try {
            return has(digest) && java.util.Arrays.equals(read(digest, content.length), content);
        } catch (PactoException unreadable) {
            return false;
        }
    }

    /**
     * Lists what was fetched from everywhere.
     *
     * @return the pointers, by repository and reference
     */
    public List<CachedReference> list() {
        return pointers(folder.resolve(REFS));
    }

    /**
     * Lists what was fetched from one repository.
     *
     * @param repository the repository
     * @return the pointers, by reference
     */
    public List<CachedReference> list(String repository) {
        return pointers(folder.resolve(REFS).resolve(hashed(repository))).stream()
                .filter(pointer -> pointer.repository().equals(repository))
                .toList();
    }

    private List<CachedReference> pointers(Path within) {
        List<CachedReference> all = new ArrayList<>();
        if (context.disk().kind(within) == Disk.Kind.DIRECTORY) {
            Files tree = context.disk().tree(within);
            for (String path : tree.list()) {
                if (tree.size(path) <= POINTER_BYTES) {
                    CachedReference.parse(tree.read(path)).ifPresent(all::add);
                }
            }
        }
        all.sort(CachedReference.ORDER);
        return all;
    }

    /** Returns the digests of the blobs there are, in order. */
    public List<Digest> blobs() {
        List<Digest> all = new ArrayList<>();
        Path blobs = folder.resolve(BLOBS);
        if (context.disk().kind(blobs) == Disk.Kind.DIRECTORY) {
            for (String path : context.disk().tree(blobs).list()) {
                Digest digest = Digest.parse(path.replace('/', ':'));
                if (digest != null) {
                    all.add(digest);
                }
            }
        }
        return all;
    }

    /**
     * Whether a blob is what its name says.
     *
     * @param digest its name
     * @return false when it is damaged or cannot be read
     */
    public boolean isIntact(Digest digest) {
        try {
            return digest.sameAlgorithm(read(digest, Integer.MAX_VALUE)).equals(digest);
        } catch (PactoException unreadable) {
            return false;
        }
    }

    /**
     * Removes a blob.
     *
     * @param digest its digest
     */
    public void remove(Digest digest) {
        context.disk().remove(folder.resolve(blob(digest)));
    }

    /** Removes everything. */
    public void clean() {
        context.disk().remove(folder);
    }

    /**
     * The cache as a repository.
     *
     * @param root the manifest or index a reference led to
     * @return a repository that knows it alone
     */
    public CachedRepository repository(Descriptor root) {
        return new CachedRepository(this, root);
    }

    private static String blob(Digest digest) {
        return BLOBS + "/" + digest.algorithm() + "/" + digest.hex();
    }

    private static String hashed(String name) {
        return Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
