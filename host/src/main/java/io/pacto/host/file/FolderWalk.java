package io.pacto.host.file;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One look at a folder and all below it. Links are named, never followed; nothing is opened but directories. */
final class FolderWalk {

    /** A whole source tree may be a bundle; a mistyped {@code /} must not fill the memory. */
    private static final int MOST_NAMES = 1_000_000;

    private final Path root;
    private final String label;
    private final FolderFiles.Names names = new FolderFiles.Names();
    private final Deque<Folder> open = new ArrayDeque<>();

    private record Folder(Path path, String prefix) {}

    FolderWalk(Path root, String label) {
        this.root = root;
        this.label = label;
    }

    FolderFiles.Names run() {
        open.add(new Folder(root, ""));
        while (!open.isEmpty()) {
            Folder folder = open.removeLast();
            try {
                members(folder);
            } catch (AccessDeniedException denied) {
                if (folder.prefix.isEmpty()) {
                    throw Reading.failed("cannot list", label, denied);
                }
                names.oddities().add(folder.prefix.substring(0, folder.prefix.length() - 1));
            } catch (IOException failure) {
                throw Reading.failed("cannot list", label + "/" + folder.prefix, failure);
            }
        }
        CodePointOrder order = new CodePointOrder();
        names.files().sort(order);
        names.oddities().sort(order);
        return new FolderFiles.Names(List.copyOf(names.files()), List.copyOf(names.oddities()));
    }

    private void members(Folder folder) throws IOException {
        try (DirectoryStream<Path> members = Files.newDirectoryStream(folder.path)) {
            for (Path member : members) {
                member(folder, member);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
    }

    private void member(Folder folder, Path member) {
        BasicFileAttributes attributes = Reading.attributes(member, LinkOption.NOFOLLOW_LINKS);
        Path last = member.getFileName();
        if (attributes == null || last == null) {
            return; // gone since the directory was listed
        }
        String name = folder.prefix + last;
        if (attributes.isDirectory()) {
            open.add(new Folder(member, name + "/"));
        } else if (attributes.isRegularFile()) {
            names.files().add(name);
        } else {
            names.oddities().add(name);
        }
        if (names.files().size() + names.oddities().size() > MOST_NAMES) {
            throw new PactoException(
                    "more than " + MOST_NAMES + " files below " + label, "name the folder that holds pacto.yaml");
        }
    }
}
