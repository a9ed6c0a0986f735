package io.pacto.host.file;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder. Each call looks at the disk as it is then; nothing is kept.
 *
 * <p>No lambda and no stream is used on the way of {@code has}, {@code read} and {@code list}: they cost start-up time.
 */
public final class FolderFiles implements TreeOnDisk {

    /** Most bytes of one file, as {@link io.pacto.api.Files#read} says. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Path root;
    private final String label;
    private volatile @Nullable Path realRoot;

    /**
     * A folder as a tree.
     *
     * @param root the folder, an absolute path
     * @param label how messages call it: as the user typed it
     */
    public FolderFiles(Path root, String label) {
        this.root = root;
        this.label = label;
    }

    @Override
    public List<String> list() {
        return new FolderWalk(root, label).run().files();
    }

    @Override
    public List<String> irregular() {
        return new FolderWalk(root, label).run().oddities();
    }

    @Override
    public Oddity oddity(String path) {
        Path file = root.resolve(path);
        BasicFileAttributes attributes = Reading.attributes(file, LinkOption.NOFOLLOW_LINKS);
        if (attributes == null || attributes.isDirectory()) {
            return Oddity.UNREADABLE;
        }
        return attributes.isSymbolicLink() ? Oddity.LINK : Oddity.SPECIAL;
    }

    @Override
    public boolean has(String path) {
        return find(path) != null;
    }

    @Override
    public long size(String path) {
        return existing(path).attributes().size();
    }

    @Override
    public byte[] read(String path) {
        Found found = existing(path);
        return Reading.read(found.file(), found.attributes(), shown(path), MOST_BYTES);
    }

    /** Returns the folder and how it is called. */
    @Override
    public String toString() {
        return "FolderFiles[" + root + ", " + label + "]";
    }

    /** A regular file that lies in the folder, wherever its links lead. */
    private record Found(Path file, BasicFileAttributes attributes) {}

    private Found existing(String path) {
        Found found = find(path);
        if (found == null) {
            throw missing(path);
        }
        return found;
    }

    private @Nullable Found find(String path) {
        String name = SafePath.lookup(path);
        if (name == null) {
            return null;
        }
        try {
            Path file = root.resolve(name);
            BasicFileAttributes attributes = withoutLinks(name, file);
            if (attributes == null) {
                // Something is a link or not there. Where a name really leads costs more to find out.
                attributes = Reading.attributes(file);
                if (attributes == null || !file.toRealPath().startsWith(realRoot())) {
                    return null;
                }
            }
            return attributes.isRegularFile() ? new Found(file, attributes) : null;
        } catch (IOException | InvalidPathException notThere) {
            return null;
        }
    }

    /** Returns what lies at a name when nothing on the way is a link; else null. */
    private @Nullable BasicFileAttributes withoutLinks(String name, Path file) {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            BasicFileAttributes folder =
                    Reading.attributes(root.resolve(name.substring(0, end)), LinkOption.NOFOLLOW_LINKS);
            if (folder == null || !folder.isDirectory()) {
                return null;
            }
        }
        BasicFileAttributes attributes = Reading.attributes(file, LinkOption.NOFOLLOW_LINKS);
        return attributes == null || attributes.isSymbolicLink() ? null : attributes;
    }

    private Path realRoot() throws IOException {
        Path known = realRoot;
        if (known == null) {
            known = root.toRealPath();
            realRoot = known;
        }
        return known;
    }

    private PactoException missing(String path) {
        return new PactoException("no such file: " + shown(path), "check the path; it must stay inside " + label);
    }

    private String shown(String path) {
        return label.isEmpty() || label.equals(".") ? path : label + "/" + path;
    }

    /** Names of a walk. */
    record Names(List<String> files, List<String> oddities) {

        Names() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }
}
