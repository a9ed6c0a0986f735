package io.pacto.bench;

import io.pacto.api.Pacto;
import io.pacto.host.Host;
import io.pacto.host.settings.Flags;
import io.pacto.host.settings.Surroundings;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The program within this process, with the plugins of an image. */
public final class Program {

    private Program() {}

    /**
     * Starts it as a front end does.
     *
     * @param image the unpacked distribution
     * @param folder where it works; the user's home lies below
     * @param out where it would print
     * @return the program
     */
    public static Pacto start(Path image, Path folder, PrintStream out) {
        return start(image, folder, out, new LinkedHashMap<>());
    }

    /**
     * Starts it where the class path has no plugins: each is loaded from its jar.
     *
     * @param image the unpacked distribution
     * @param folder where it works; the user's home lies below
     * @param out where it would print
     * @return the program
     */
    public static Pacto startIsolated(Path image, Path folder, PrintStream out) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PACTO_ISOLATE_BUNDLED", "1");
        return start(image, folder, out, variables);
    }

    private static Pacto start(Path image, Path folder, PrintStream out, Map<String, String> variables) {
        variables.put("HOME", folder.resolve("home").toString());
        // What plugins find and how fast is measured here, not whether a busy machine lets them keep the deadline.
        variables.put("PACTO_PLUGIN_TIMEOUT", "600");
        if (!ride()) {
            variables.put("PACTO_ISOLATE_BUNDLED", "1");
        }
        Surroundings surroundings =
                new Surroundings(variables, folder, Optional.of(image), InputStream.nullInputStream(), out, out);
        return Host.start(surroundings, Flags.NONE, verbose -> text -> {}, new NoStreams())
                .pacto();
    }

    /** Bundled plugins ride the class path where the launcher put them there; tests do without it. */
    private static boolean ride() {
        try {
            Class.forName("io.pacto.plugin.contract.diff.FieldChanges");
            return true;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}
