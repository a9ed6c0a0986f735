package io.pacto.host.file;

import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes files so that nobody ever sees half of one: all under temporary names first, then renamed (security.md, write
 * recipe). A crash leaves temporary files, which the next write into that folder removes after a day.
 */
final class AtomicFiles {

    /** Who may see what is written. */
    enum Audience {
        /** Everybody: files 0644, folders 0755. */
        ALL,
        /** This user: files 0600, folders 0700. */
        OWNER
    }

    private final Audience audience;
    private final TemporaryNames names;

    AtomicFiles(Audience audience, TemporaryNames names) {
        this.audience = audience;
        this.names = names;
    }

    void write(Path directory, List<GeneratedFile> files) {
        List<Path> temporary = new ArrayList<>();
        String current = directory.toString();
        try {
            Batch batch = Batch.checked(directory, files);
            makeFolder(batch.root());
            List<Path> targets = new ArrayList<>();
            for (GeneratedFile file : files) {
                current = directory.resolve(file.path()).toString();
                Path target = batch.target(file);
                Path folder = makeFolders(batch.root(), target);
                Path draft = names.draftIn(folder);
                temporary.add(draft);
                fill(draft, file.content());
                targets.add(target);
            }
            for (int i = 0; i < targets.size(); i++) {
                current = targets.get(i).toString();
                batch.target(files.get(i));
                Files.move(temporary.get(i), targets.get(i), StandardCopyOption.ATOMIC_MOVE);
            }
            settle(targets);
        } catch (IOException failure) {
            throw Reading.failed("cannot write", current, failure);
        } finally {
            remove(temporary);
        }
    }

    /** Makes what is missing between root and target, and makes sure that the way leads there without links. */
    private Path makeFolders(Path root, Path target) throws IOException {
        Path folder = root;
        for (Path part : root.relativize(target)) {
            Path next = folder.resolve(part);
            if (next.equals(target)) {
                break;
            }
            makeFolder(next);
            folder = next;
        }
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw Batch.refused("a link leads out of the folder", folder.toString());
        }
        return folder;
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException other) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw other;
            }
            return; // another process was faster
        }
        Permissions.folder(folder, audience);
    }

    private void fill(Path draft, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                Permissions.privateFile(draft))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Permissions.file(draft, audience);
    }

    /** Makes the renaming itself durable; not every system can open a directory, and then nothing is lost but that. */
    private void settle(List<Path> targets) {
        List<Path> folders = new ArrayList<>();
        for (Path target : targets) {
            Path folder = target.getParent();
            if (folder != null && !folders.contains(folder)) {
                folders.add(folder);
            }
        }
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException unsupported) {
                // the renaming may be lost when the machine fails now, the content not
            }
        }
        for (Path folder : folders) {
            names.removeStale(folder);
        }
    }

    /** Those that were renamed are gone already. */
    private static void remove(List<Path> temporary) {
        PactoException failed = null;
        for (Path draft : temporary) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException failure) {
                failed = Reading.failed("cannot remove the temporary file", draft.toString(), failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
