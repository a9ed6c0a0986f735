package io.pacto.plugin.execbridge;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratorSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds {@code pacto-plugin-NAME}: on the {@code PATH} first, then in the user's folder of plugins. */
public final class Executables implements GeneratorSource {

    private static final String PREFIX = "pacto-plugin-";

    /** Called by the host. */
    public Executables() {}

    @Override
    public Search find(String name, Context context) {
        String file = PREFIX + name;
        if (isPlain(name)) {
            Optional<Path> onPath = context.processes().find(file);
            if (onPath.isPresent()) {
                return found(name, onPath.get());
            }
            // Whether it may be run is seen when it is started, so that the message can say what is wrong with it.
            Path own = folder(context).resolve(file);
            if (context.disk().kind(own) == Disk.Kind.FILE) {
                return found(name, own);
            }
        }
        Optional<Path> passedOver = context.processes().passedOver(file);
        return new Missing(
                file + " in $PATH and ~/.config/pacto/plugins/",
                passedOver.isEmpty()
                        ? ""
                        : passedOver.get()
                                + " was passed over: a program is not taken from the working directory, from below it,"
                                + " or from a relative entry of $PATH; put it into " + folder(context));
    }

    private static Found found(String name, Path program) {
        return new Found(program.toString(), new ExecutableGenerator(name, program));
    }

    @Override
    public List<Offered> list(Context context) {
        Map<String, Offered> byName = new TreeMap<>();
        for (String file : context.processes().named(PREFIX)) {
            Optional<Path> program = context.processes().find(file);
            if (program.isPresent()) {
                add(byName, file, program.get());
            }
        }
        Path folder = folder(context);
        if (context.disk().kind(folder) == Disk.Kind.DIRECTORY) {
            Files files = context.disk().tree(folder);
            List<String> names = new ArrayList<>(files.list());
            // A link to where its author works on it is as good as a copy.
            names.addAll(files.irregular());
            for (String file : names) {
                if (context.disk().kind(folder.resolve(file)) == Disk.Kind.FILE) {
                    add(byName, file, folder.resolve(file));
                }
            }
        }
        return List.copyOf(byName.values());
    }

    private static void add(Map<String, Offered> byName, String file, Path program) {
        String name = file.startsWith(PREFIX) ? file.substring(PREFIX.length()) : "";
        if (isPlain(name)) {
            byName.putIfAbsent(name, new Offered(name, program.toString()));
        }
    }

    private static Path folder(Context context) {
        return context.disk().folder(Disk.Folder.CONFIG).resolve("plugins");
    }

    /** A name, and no way to somewhere. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || c == ':' || c < ' ') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
