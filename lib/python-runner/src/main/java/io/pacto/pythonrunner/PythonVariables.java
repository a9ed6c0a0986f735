package io.pacto.pythonrunner;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Options;
import io.pacto.api.UsageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The variables a user passes on to the project, which sees none of them otherwise: {@code --option env=NAME,NAME} takes
 * them from the user's environment, {@code --option env-file=FILE} from a file of lines {@code NAME=VALUE}.
 */
public final class PythonVariables {

    /** The option that names variables of the user; repeatable. */
    public static final String NAMES = "env";

    /** The option that names a file of variables; repeatable. */
    public static final String FILE = "env-file";

    private static final long LIMIT = 1024 * 1024;

    private PythonVariables() {}

    /**
     * The variables to pass.
     *
     * @param options the generator's options; those it does not have pass nothing
     * @param project the absolute folder that files are relative to
     * @param context what the call may reach
     * @return names and values, files first, so that the environment wins as it does elsewhere
     * @throws UsageException when a variable is not set, must not be passed, or a file has a line that sets nothing
     */
    public static Map<String, String> of(Options options, Path project, Context context) {
        Map<String, String> passed = new LinkedHashMap<>();
        for (String file : options.all(FILE)) {
            passed.putAll(EnvFile.parse(file, read(file, project, context)));
        }
        for (String list : options.all(NAMES)) {
            for (String each : list.split(",", -1)) {
                String name = each.strip();
                if (!name.isEmpty()) {
                    passed.put(name, value(name, context));
                }
            }
        }
        for (String name : passed.keySet()) {
            if (name.startsWith("PYTHON")) {
                throw new UsageException(
                        "Python runs isolated: " + name + " has no effect there",
                        "leave it out of the options " + NAMES + " and " + FILE);
            }
        }
        return passed;
    }

    private static String value(String name, Context context) {
        if (!EnvFile.isName(name)) {
            throw new UsageException(
                    "not a name of a variable: \"" + name + "\"",
                    "--option " + NAMES + "=NAME,NAME takes the values from your environment");
        }
        return context.variable(name)
                .orElseThrow(() -> new UsageException(
                        "the environment has no variable " + name, "set it, or leave it out of --option " + NAMES));
    }

    private static String read(String file, Path project, Context context) {
        Path typed = context.disk().resolve(file);
        Path beside = project.resolve(file);
        Path path = context.disk().kind(beside) == Disk.Kind.FILE ? beside : typed;
        return new String(context.disk().read(path, LIMIT), StandardCharsets.UTF_8);
    }
}
