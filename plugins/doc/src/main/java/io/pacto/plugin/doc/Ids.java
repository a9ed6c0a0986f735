package io.pacto.plugin.doc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ids made of names by leaving out everything but ASCII letters and digits; two names never get the same one, as {@code
 * my-svc} and {@code mysvc} would.
 */
final class Ids {

    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> taken;

    Ids(Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /**
     * Returns the id of a thing, the same at every call.
     *
     * @param key what the thing is, different for different things
     * @param prefix put before the id
     * @param name what the id is made of
     */
    String of(String key, String prefix, String name) {
        String known = byKey.get(key);
        if (known != null) {
            return known;
        }
        String base = prefix + plain(name);
        String id = base;
        for (int i = 2; !taken.add(id.toLowerCase(Locale.ROOT)); i++) {
            id = base + "_" + i;
        }
        byKey.put(key, id);
        return id;
    }

    private static String plain(String name) {
        StringBuilder id = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Markdown.isAsciiAlphanumeric(name.charAt(i))) {
                id.append(name.charAt(i));
            }
        }
        return id.isEmpty() ? "x" : id.toString();
    }
}
