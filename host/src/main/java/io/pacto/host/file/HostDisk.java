package io.pacto.host.file;

import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The disk of this machine. Safe for use by several threads. */
public final class HostDisk implements Disk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path workingDirectory;
    private final @Nullable UserFolders folders;
    private final InstantSource clock;
    private final Duration patience;
    private @Nullable FileLocks locks;

    /**
     * The disk as seen from a folder.
     *
     * @param workingDirectory an absolute path
     */
    public HostDisk(Path workingDirectory) {
        this(workingDirectory, null, InstantSource.system(), PATIENCE);
    }

    /**
     * The disk as seen from a folder, with the user's own folders.
     *
     * @param workingDirectory an absolute path
     * @param folders where they are
     */
    public HostDisk(Path workingDirectory, UserFolders folders) {
        this(workingDirectory, folders, InstantSource.system(), PATIENCE);
    }

    HostDisk(Path workingDirectory, @Nullable UserFolders folders, InstantSource clock, Duration patience) {
        this.folders = folders;
        this.workingDirectory = workingDirectory;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Path resolve(String path) {
        try {
            return workingDirectory.resolve(path).toAbsolutePath().normalize();
        } catch (InvalidPathException notOne) {
            throw new UsageException("not a path: " + Escaping.line(path), "name a file or folder");
        }
    }

    @Override
    public Kind kind(Path path) {
        BasicFileAttributes attributes = Reading.attributes(path);
        if (attributes == null) {
            return Kind.NOTHING;
        }
        if (attributes.isRegularFile()) {
            return Kind.FILE;
        }
        return attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    }

    @Override
    public Files tree(Path directory) {
        if (kind(directory) != Kind.DIRECTORY) {
            throw new PactoException("not a directory: " + Escaping.line(directory.toString()), "name a folder");
        }
        return new FolderFiles(directory, directory.toString());
    }

    @Override
    public byte[] read(Path file, long limit) {
        return Reading.read(file, Escaping.line(file.toString()), limit);
    }

    @Override
    public void write(Path directory, List<GeneratedFile> files) {
        new AtomicFiles(AtomicFiles.Audience.ALL, new TemporaryNames(clock)).write(directory, files);
    }

    @Override
    public void writePrivate(Path directory, List<GeneratedFile> files) {
        new AtomicFiles(AtomicFiles.Audience.OWNER, new TemporaryNames(clock)).write(directory, files);
    }

    @Override
    public void check(Path directory, List<GeneratedFile> files) {
        try {
            Batch.checked(directory, files);
        } catch (IOException failure) {
            throw Reading.failed("cannot write", directory.toString(), failure);
        }
    }

    @Override
    public <T> T temporarily(Files files, Function<Path, T> work) {
        return TemporaryCopy.during(files, work);
    }

    @Override
    public Path folder(Folder folder) {
        return folders == null ? Disk.super.folder(folder) : folders.of(folder);
    }

    @Override
    public void remove(Path path) {
        if (folders == null) {
            Disk.super.remove(path);
        } else {
            Removal.remove(path, folders.ours());
        }
    }

    @Override
    public <T> T exclusively(Path lock, Supplier<T> work) {
        Path parent = lock.getParent();
        if (parent != null && kind(parent) == Kind.NOTHING) {
            write(parent, List.of());
        }
        return locks().exclusively(lock, work);
    }

    private synchronized FileLocks locks() {
        FileLocks known = locks;
        if (known == null) {
            known = new FileLocks(patience);
            locks = known;
        }
        return known;
    }
}
