package io.pacto.host.archive;

import io.pacto.api.PactoException;
import io.pacto.host.archive.TarHeader.Malformed;
import io.pacto.host.file.NameSet;
import io.pacto.host.file.SafePath;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole tar archive into memory, or refuses it as a whole (security.md §2). */
final class TarReader {

    private final String origin;
    private final InputStream in;
    private final NameSet names = new NameSet();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private PaxRecords extended = PaxRecords.NONE;
    private @Nullable String longName;
    private int entries;
    private long total;

    TarReader(String origin, InputStream in) {
        this.origin = origin;
        this.in = in;
    }

    Map<String, byte[]> read() throws IOException {
        while (true) {
            byte[] block = in.readNBytes(Limits.BLOCK);
            if (block.length < Limits.BLOCK) {
                throw truncated();
            }
            if (isZero(block)) {
                break;
            }
            TarHeader header = header(block);
            try {
                next(header);
            } catch (Malformed problem) {
                throw refused(problem.problem(), header.name());
            }
        }
        if (longName != null || !extended.isEmpty()) {
            throw truncated();
        }
        refuseTrailing();
        return contents;
    }

    private TarHeader header(byte[] block) {
        try {
            return TarHeader.of(block);
        } catch (Malformed problem) {
            throw Limits.refused(problem.problem(), origin);
        }
    }

    private void next(TarHeader header) throws IOException, Malformed {
        switch (header.type()) {
            case 'x' -> extend(header);
            case 'g' -> global(header);
            case 'L' -> {
                if (longName != null) {
                    throw new Malformed("two long names for one entry");
                }
                longName = withoutZero(extension(header));
            }
            case 'K' -> extension(header);
            default -> entry(header);
        }
    }

    private void extend(TarHeader header) throws IOException, Malformed {
        if (!extended.isEmpty()) {
            throw new Malformed("two extended headers for one entry");
        }
        extended = PaxRecords.of(extension(header));
    }

    /** Tools put a comment there; a name or size for all entries makes no sense. */
    private void global(TarHeader header) throws IOException, Malformed {
        count(header.name());
        if (!PaxRecords.of(extension(header)).isEmpty()) {
            throw new Malformed("a global header sets names or sizes");
        }
    }

    private void entry(TarHeader header) throws IOException, Malformed {
        String name = extended.path() != null ? extended.path() : longName != null ? longName : header.name();
        long size = extended.size() >= 0 ? extended.size() : header.size();
        extended = PaxRecords.NONE;
        longName = null;
        count(name);
        boolean folder = header.type() == '5' || (header.type() == 0 && name.endsWith("/"));
        if (!folder && header.type() != '0' && header.type() != 0) {
            throw refused(describe(header.type()), name);
        }
        String plain = plain(name, folder);
        if (folder) {
            folder(plain, name, size);
        } else {
            file(plain, name, size);
        }
    }

    private void folder(String plain, String name, long size) {
        if (size != 0) {
            throw refused("a directory with content", name);
        }
        if (!plain.isEmpty()) {
            check(plain, name);
            refuseClash(names.folder(plain, entries), name);
        }
    }

    private void file(String plain, String name, long size) throws IOException {
        check(plain, name);
        refuseClash(names.file(plain, entries), name);
        total = Limits.add(total, plain, size);
        contents.put(plain, body(size));
    }

    /** Strips what writers add: {@code ./} in front, and {@code /} after a directory. The top itself becomes empty. */
    private static String plain(String name, boolean folder) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        if (folder && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return folder && plain.equals(".") ? "" : plain;
    }

    private void check(String plain, String name) {
        String problem = SafePath.problem(plain);
        if (problem != null) {
            throw refused("invalid path, " + problem, name);
        }
    }

    private void refuseClash(@Nullable String clash, String name) {
        if (clash != null) {
            throw refused(clash, name);
        }
    }

    private void count(String name) {
        entries++;
        if (entries > Limits.ENTRIES) {
            throw refused("more than " + Limits.ENTRIES + " entries", name);
        }
    }

    private byte[] extension(TarHeader header) throws IOException, Malformed {
        if (header.size() > Limits.EXTENDED_HEADER_BYTES) {
            throw new Malformed("extended header larger than " + Limits.EXTENDED_HEADER_BYTES + " bytes");
        }
        return body(header.size());
    }

    private byte[] body(long size) throws IOException {
        byte[] content = in.readNBytes((int) size);
        int padding = (int) ((Limits.BLOCK - size % Limits.BLOCK) % Limits.BLOCK);
        if (content.length < size || in.readNBytes(padding).length < padding) {
            throw truncated();
        }
        return content;
    }

    private void refuseTrailing() throws IOException {
        byte[] block = in.readNBytes(Limits.BLOCK);
        for (int zeros = 0; block.length > 0; zeros += block.length) {
            if (zeros > Limits.PADDING_BYTES || !isZero(block)) {
                throw Limits.refused("trailing data after the archive", origin);
            }
            block = in.readNBytes(Limits.BLOCK);
        }
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutZero(byte[] name) throws Malformed {
        int length = name.length > 0 && name[name.length - 1] == 0 ? name.length - 1 : name.length;
        return TarHeader.decoded(name, 0, length);
    }

    private static String describe(char type) {
        return switch (type) {
            case '1' -> "hard links are not supported";
            case '2' -> "symbolic links are not supported";
            case '3', '4' -> "devices are not supported";
            case '6' -> "pipes are not supported";
            case 'S' -> "sparse files are not supported";
            default -> "unsupported tar entry type \"" + type + "\"";
        };
    }

    private PactoException refused(String problem, String entry) {
        return Limits.refused(Escaping.line(problem), origin, entry);
    }

    private PactoException truncated() {
        return Limits.refused("truncated tar archive", origin);
    }
}
