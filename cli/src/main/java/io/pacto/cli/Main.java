package io.pacto.cli;

import io.pacto.host.settings.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The process's entry. */
public final class Main {

    private Main() {}

    /**
     * Runs Pacto and ends the process with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        // A plugin that prints must not end up in the middle of JSON: what it prints goes to standard error. And one
        // that
        // closes what it printed to must not close what we print to.
        System.setOut(lent(err));
        System.setErr(lent(err));
        Map<String, String> variables = withHome(System.getenv());
        String home = System.getProperty("pacto.home");
        Optional<Path> image =
                home == null ? Optional.empty() : Optional.of(Path.of(home).toAbsolutePath());
        if (Boolean.getBoolean("pacto.rehearsal")) {
            System.exit(Rehearsal.run(System.in, image) ? 0 : 1);
        }
        Surroundings surroundings =
                new Surroundings(variables, Path.of("").toAbsolutePath(), image, System.in, out, err);
        // The launcher knows whether both streams are terminals; since Java 22 a console says nothing about that.
        boolean colours = Boolean.getBoolean("pacto.colours") && !variables.containsKey("NO_COLOR");
        int code = new Cli(surroundings, colours, Boolean.getBoolean("pacto.terminal")).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Where {@code HOME} is unset, as in some services and on Windows, the system still knows the user's home. */
    private static Map<String, String> withHome(Map<String, String> variables) {
        String home = System.getProperty("user.home", "");
        if (variables.containsKey("HOME") || home.isEmpty() || !Path.of(home).isAbsolute()) {
            return variables;
        }
        Map<String, String> more = new TreeMap<>(variables);
        more.put("HOME", home);
        return more;
    }

    private static PrintStream lent(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8) {
            @Override
            public void close() {
                flush();
            }
        };
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
