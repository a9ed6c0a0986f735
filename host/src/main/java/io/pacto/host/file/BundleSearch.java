package io.pacto.host.file;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The folders below one that hold a {@code pacto.yaml}. Links are not followed; what tools made is passed over. */
public final class BundleSearch {

    private static final String CONTRACT = "pacto.yaml";
    private static final List<String> PASSED_OVER = List.of(".git", "node_modules", "target");

    /** A mistyped {@code /} must not run for ever. */
    private static final int MOST_NAMES = 1_000_000;

    private final Path root;
    private final String label;
    private final Deque<Folder> open = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();
    private int names;

    private record Folder(Path path, String prefix) {}

    /**
     * A search.
     *
     * @param root the folder, an absolute path
     * @param label how messages call it: as the user typed it
     */
    public BundleSearch(Path root, String label) {
        this.root = root;
        this.label = label;
    }

    /**
     * Looks through the folder.
     *
     * @return relative paths with {@code /}, sorted; empty for the folder itself
     * @throws PactoException when a folder cannot be listed, because a verdict over the rest would look like one over all
     */
    public List<String> run() {
        open.add(new Folder(root, ""));
        while (!open.isEmpty()) {
            Folder folder = open.removeLast();
            try {
                members(folder);
            } catch (IOException failure) {
                throw Reading.failed("cannot list", label + "/" + folder.prefix, failure);
            }
        }
        found.sort(new CodePointOrder());
        return List.copyOf(found);
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
        names++;
        if (names > MOST_NAMES) {
            throw new PactoException("more than " + MOST_NAMES + " files below " + label, "name a smaller folder");
        }
        Path last = member.getFileName();
        BasicFileAttributes attributes = Reading.attributes(member, LinkOption.NOFOLLOW_LINKS);
        if (attributes == null || last == null) {
            return; // gone since the directory was listed
        }
        String name = last.toString();
        if (attributes.isDirectory()) {
            if (!PASSED_OVER.contains(name)) {
                open.add(new Folder(member, folder.prefix + name + "/"));
            }
        } else if (name.equals(CONTRACT) && attributes.isRegularFile()) {
            String path = folder.prefix;
            found.add(path.isEmpty() ? path : path.substring(0, path.length() - 1));
        }
    }
}
