package io.pacto.host.file;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.util.ArrayList;
import java.util.List;

/** A bundle's folder without what is never shipped: {@code .git}, {@code .pacto} and {@code .DS_Store}, at any depth. */
public final class PackFilter implements TreeOnDisk {

    private final Files all;

    /**
     * Filters a tree.
     *
     * @param all the tree of a bundle's folder
     */
    public PackFilter(Files all) {
        this.all = all;
    }

    @Override
    public List<String> list() {
        return shipped(all.list());
    }

    @Override
    public List<String> irregular() {
        return shipped(all.irregular());
    }

    @Override
    public Oddity oddity(String path) {
        return all instanceof TreeOnDisk tree ? tree.oddity(path) : Oddity.SPECIAL;
    }

    @Override
    public boolean has(String path) {
        return isShipped(path) && all.has(path);
    }

    @Override
    public long size(String path) {
        return all.size(checked(path));
    }

    @Override
    public byte[] read(String path) {
        return all.read(checked(path));
    }

    private static String checked(String path) {
        if (!isShipped(path)) {
            throw new PactoException("not part of what is packed: " + path, "move it out of .git and .pacto");
        }
        return path;
    }

    private static List<String> shipped(List<String> names) {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (isShipped(name)) {
                kept.add(name);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isShipped(String path) {
        for (String segment : SafePath.split(path)) {
            if (segment.equals(".git") || segment.equals(".pacto") || segment.equals(".DS_Store")) {
                return false;
            }
        }
        return true;
    }
}
