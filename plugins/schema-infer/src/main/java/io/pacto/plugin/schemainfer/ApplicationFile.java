package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application's own {@code application.yaml} and {@code application.properties}, where its defaults stand. */
final class ApplicationFile {

    private static final List<String> NAMES = List.of("application.properties", "application.yaml", "application.yml");

    private final List<ConfigFile> files;

    private ApplicationFile(List<ConfigFile> files) {
        this.files = files;
    }

    /** Reads all of them: properties before YAML, as Spring prefers them. A file with the marks of a build is passed over. */
    static ApplicationFile find(Files project, ConfigReader reader, Context context) {
        List<ConfigFile> files = new ArrayList<>();
        for (String name : NAMES) {
            for (String file : project.list()) {
                if (JavaSources.isProgram(file) && ("/" + file).endsWith("/" + name)) {
                    try {
                        files.add(reader.read(file, false));
                    } catch (DocumentException unreadable) {
                        context.warn(file + " is passed over: " + unreadable.problem());
                    }
                }
            }
        }
        return new ApplicationFile(files);
    }

    List<ConfigFile> files() {
        return files;
    }

    /** Returns the value at a path, with the names bound loosely as Spring does; empty when there is none. */
    Optional<Node> at(List<String> path) {
        for (ConfigFile file : files) {
            Node found = at(file.root(), path);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Also finds keys that are written with dots in YAML. */
    private static @Nullable Node at(Node from, List<String> path) {
        if (path.isEmpty()) {
            return from;
        }
        if (!(from instanceof Mapping mapping)) {
            return null;
        }
        for (Entry entry : mapping.entries()) {
            for (int taken = 1; taken <= path.size(); taken++) {
                if (isSame(entry.name(), String.join(".", path.subList(0, taken)))) {
                    Node found = at(entry.value(), path.subList(taken, path.size()));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** Whether two names are one to Spring: {@code maxSize}, {@code max-size}, {@code MAX_SIZE}. */
    static boolean isSame(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
