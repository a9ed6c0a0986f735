package io.pacto.host.archive;

import io.pacto.api.Archives.Packed;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.host.file.NameSet;
import io.pacto.host.file.SafePath;
import io.pacto.host.file.TreeOnDisk;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One run of the packer: everything is judged by name and size before any content is read. */
final class Packing {

    private final Files files;

    Packing(Files files) {
        this.files = files;
    }

    /**
     * Packs.
     *
     * @param digests whether digests are wanted
     */
    Packed run(boolean digests) {
        refuseIrregular();
        List<String> names = files.list();
        refuseNames(names);
        List<Long> sizes = sizes(names);
        try (GzipOutput out = new GzipOutput(digests)) {
            TarWriter tar = new TarWriter(out);
            for (int i = 0; i < names.size(); i++) {
                tar.file(names.get(i), content(names.get(i), sizes.get(i)));
            }
            tar.end();
            if (!files.list().equals(names)) {
                throw changed("the bundle");
            }
            return finished(out.finish());
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    private void refuseIrregular() {
        for (String path : files.irregular()) {
            TreeOnDisk.Oddity oddity = files instanceof TreeOnDisk tree ? tree.oddity(path) : TreeOnDisk.Oddity.SPECIAL;
            String shown = Escaping.line(path);
            throw switch (oddity) {
                case LINK ->
                    new PactoException(
                            "symbolic links are not supported: " + shown, "put a copy of the file in its place");
                case SPECIAL ->
                    new PactoException(
                            "only regular files can be packed: " + shown,
                            "remove it: it is a pipe, a socket or a device");
                case UNREADABLE -> new PactoException("cannot list the directory: " + shown, "check its permissions");
            };
        }
    }

    private static void refuseNames(List<String> names) {
        if (names.size() > Limits.ENTRIES) {
            throw new PactoException(
                    "more than " + Limits.ENTRIES + " files in the bundle",
                    "leave out what the contract does not need");
        }
        NameSet known = new NameSet();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String problem = SafePath.problem(name);
            if (problem == null) {
                problem = known.file(name, i + 1);
            }
            if (problem != null) {
                throw new PactoException(
                        "cannot be packed, " + problem + ": " + Escaping.line(name), "rename it or leave it out");
            }
        }
    }

    private List<Long> sizes(List<String> names) {
        List<Long> sizes = new ArrayList<>();
        long total = 0;
        for (String name : names) {
            long size = files.size(name);
            total = Limits.add(total, name, size);
            sizes.add(size);
        }
        return sizes;
    }

    private byte[] content(String name, long size) {
        byte[] content = files.read(name);
        if (content.length != size) {
            throw changed(name);
        }
        return content;
    }

    private static Packed finished(Packed packed) {
        if (packed.content().length > Limits.LAYER_BYTES) {
            throw new PactoException(
                    "packed bundle larger than " + Limits.LAYER_BYTES + " bytes",
                    "leave out what the contract does not need");
        }
        return packed;
    }

    private static PactoException changed(String what) {
        return new PactoException(
                "changed while packing: " + Escaping.line(what), "try again when nothing writes there");
    }
}
