package io.pacto.plugin.protobuf;

import io.pacto.api.Position;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that a file and the files it imports declare, whichever file it stands in. */
final class Schema {

    /**
     * What a file says about itself.
     *
     * @param path its path in the bundle
     * @param packageName its package, or empty
     * @param edition {@code proto2}, {@code proto3}, or an edition
     * @param options by name, those that move generated code
     */
    record File(String path, String packageName, String edition, SortedMap<String, String> options) {

        Position at() {
            return Position.of(path);
        }
    }

    /** A place that names a type which a file outside the bundle declares, and the words for that. */
    record Unresolved(Position at, String problem) {}

    final SortedMap<String, Message> messages = new TreeMap<>();
    final SortedMap<String, Enumeration> enums = new TreeMap<>();
    final SortedMap<String, Service> services = new TreeMap<>();
    final SortedMap<String, Extension> extensions = new TreeMap<>();

    /** The first is the one an interface names. */
    final List<File> files;

    /** Types that no file read declares, with the first place that names each. */
    final SortedMap<String, Position> unresolved = new TreeMap<>();

    /** Imports that are not in the bundle. */
    final TreeSet<String> missing = new TreeSet<>();

    Schema(List<File> files) {
        this.files = files;
    }

    File main() {
        return files.get(0);
    }

    /** Returns the first type of a file that is not in the bundle; imports that only bring options do not count. */
    @Nullable
    Unresolved firstUnresolved() {
        if (missing.isEmpty() || unresolved.isEmpty()) {
            return null;
        }
        Position at = unresolved.values().iterator().next();
        return new Unresolved(
                at,
                "the bundle has no file for import " + String.join(", ", missing) + ", so nothing is known of "
                        + String.join(", ", unresolved.keySet()));
    }

    /** Whether a declaration of the other side may still exist, in a file that this side imports but does not hold. */
    boolean mayLieElsewhere(Position declared) {
        for (String path : missing) {
            if (declared.file().equals(path) || declared.file().endsWith("/" + path)) {
                return true;
            }
        }
        return false;
    }
}
