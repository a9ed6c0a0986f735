package io.pacto.host.archive;

import io.pacto.host.archive.TarHeader.Malformed;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an extended header says about the entry after it. Only the name and the size count; what would make an entry
 * something else than a plain file is refused.
 *
 * @param path the name, or null
 * @param size the size, or a negative number
 */
record PaxRecords(@Nullable String path, long size) {

    private static final int MOST_DIGITS = 18;

    static final PaxRecords NONE = new PaxRecords(null, -1);

    static PaxRecords of(byte[] content) throws Malformed {
        Set<String> known = new HashSet<>();
        String path = null;
        long size = -1;
        int at = 0;
        while (at < content.length) {
            int blank = indexOf(content, ' ', at);
            long length = number(TarHeader.decoded(content, at, blank - at));
            int end = (int) Math.min(at + length, content.length + 1L);
            int equals = indexOf(content, '=', blank);
            if (end > content.length || equals >= end || content[end - 1] != '\n') {
                throw broken();
            }
            String key = TarHeader.decoded(content, blank + 1, equals - blank - 1);
            if (!known.add(key)) {
                throw new Malformed("an extended header says twice what the " + key + " is");
            }
            if (key.startsWith("GNU.sparse")) {
                throw new Malformed("sparse files are not supported");
            }
            if (key.equals("path")) {
                path = TarHeader.decoded(content, equals + 1, end - equals - 2);
            } else if (key.equals("size")) {
                size = number(TarHeader.decoded(content, equals + 1, end - equals - 2));
            }
            at = end;
        }
        return new PaxRecords(path, size);
    }

    boolean isEmpty() {
        return path == null && size < 0;
    }

    private static int indexOf(byte[] content, char wanted, int from) throws Malformed {
        for (int i = from; i < content.length; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        throw broken();
    }

    private static long number(String digits) throws Malformed {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            throw broken();
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw broken();
            }
        }
        return Long.parseLong(digits);
    }

    private static Malformed broken() {
        return new Malformed("damaged extended header");
    }
}
