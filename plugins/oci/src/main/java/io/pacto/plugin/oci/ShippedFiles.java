package io.pacto.plugin.oci;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the archive: the bundle's files, with the contract as overridden, and without what the command itself
 * writes into the bundle's folder (else every run would pack the result of the one before).
 */
final class ShippedFiles implements Files {

    private static final String CONTRACT = "pacto.yaml";

    private final Files stored;
    private final byte[] contract;
    private final String left;
    private final @Nullable IgnoreRules rules;

    private ShippedFiles(Files stored, byte[] contract, String left, @Nullable IgnoreRules rules) {
        this.stored = stored;
        this.contract = contract;
        this.left = left;
        this.rules = rules;
    }

    /**
     * The files of a bundle that are to be packed.
     *
     * @param bundle the bundle
     * @param result the file or folder that is about to be written; null when it is elsewhere
     * @param context what may be reached
     */
    static Files of(Bundle bundle, @Nullable Path result, Context context) {
        Files stored = bundle.files();
        String left = within(bundle, result);
        IgnoreRules rules = rules(bundle);
        boolean asStored = left.isEmpty() && rules == null && Arrays.equals(bundle.text(), stored.read(CONTRACT));
        if (asStored) {
            return stored;
        }
        Files shipped = new ShippedFiles(stored, bundle.text(), left, rules);
        if (!shipped.irregular().isEmpty()) {
            // Of the stored tree the packer can tell a link from a pipe. It goes on where it ignores both, as in .git.
            context.archives().archive(stored);
        }
        return shipped;
    }

    private static @Nullable IgnoreRules rules(Bundle bundle) {
        if (!bundle.files().has(IgnoreRules.FILE)) {
            return null;
        }
        IgnoreRules rules =
                IgnoreRules.parse(new String(bundle.files().read(IgnoreRules.FILE), StandardCharsets.UTF_8));
        NamedFiles.requireShipped(bundle.contract(), rules);
        return rules;
    }

    /** Returns the place of the result in the bundle, or nothing when it lies elsewhere. */
    private static String within(Bundle bundle, @Nullable Path result) {
        Path folder = bundle.directory().orElse(null);
        if (folder == null || result == null || !result.startsWith(folder) || result.equals(folder)) {
            return "";
        }
        List<String> segments = new ArrayList<>();
        for (Path segment : folder.relativize(result)) {
            segments.add(segment.toString());
        }
        return String.join("/", segments);
    }

    @Override
    public List<String> list() {
        return kept(stored.list());
    }

    @Override
    public List<String> irregular() {
        return kept(stored.irregular());
    }

    @Override
    public boolean has(String path) {
        return isKept(path) && stored.has(path);
    }

    @Override
    public long size(String path) {
        return isContract(path) ? contract.length : stored.size(kept(path));
    }

    @Override
    public byte[] read(String path) {
        return isContract(path) ? contract.clone() : stored.read(kept(path));
    }

    private static boolean isContract(String path) {
        return path.equals(CONTRACT);
    }

    private List<String> kept(List<String> paths) {
        List<String> kept = new ArrayList<>();
        for (String path : paths) {
            if (isKept(path)) {
                kept.add(path);
            }
        }
        return kept;
    }

    private String kept(String path) {
        if (isKept(path)) {
            return path;
        }
        throw new PactoException(
                "not part of what is packed: " + path,
                "the command writes it, or " + IgnoreRules.FILE + " leaves it out");
    }

    private boolean isKept(String path) {
        if (!left.isEmpty() && (path.equals(left) || path.startsWith(left + "/"))) {
            return false;
        }
        if (rules == null || isContract(path)) {
            return true;
        }
        return !path.equals(IgnoreRules.FILE) && !rules.ignores(path);
    }
}
