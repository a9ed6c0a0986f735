package io.pacto.host.settings;

import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.api.UsageException;
import io.pacto.host.plugin.PluginChoice;
import io.pacto.host.process.HostProcesses;
import io.pacto.host.rating.RatingReader;
import io.pacto.host.rating.Ratings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts flags, environment and settings files together. */
public final class SettingsReader {

    /** Folder of a project's settings. */
    public static final String PROJECT_FOLDER = ".pacto";

    /** Name of a settings file. */
    public static final String FILE = "config.yaml";

    private static final int DEFAULT_PLUGIN_SECONDS = 60;

    private final Surroundings surroundings;
    private final Disk disk;
    private final SettingsFile.Reader files;

    /**
     * A reader.
     *
     * @param surroundings environment and folders
     * @param documents parses YAML
     * @param disk finds Git when settings of another revision are asked for
     */
    public SettingsReader(Surroundings surroundings, Documents documents, Disk disk) {
        this.surroundings = surroundings;
        this.disk = disk;
        this.files = new SettingsFile.Reader(documents);
    }

    /**
     * Reads the settings in force.
     *
     * @param flags what the command line says
     * @return the settings
     */
    public Settings read(Flags flags) {
        SettingsFile user = files.read(FoundFile.at(userFile(flags)));
        ProjectFiles projectFiles = projectFiles(flags);
        SettingsFile project = files.read(projectFiles.config());
        List<String> notes = new ArrayList<>(user.notes());
        notes.addAll(project.notes());
        return new Settings(
                format(flags, project, user),
                flags.verbose() || truth("PACTO_VERBOSE", first(project.verbose(), user.verbose())),
                flags.noCache() || truth("PACTO_NO_CACHE", first(project.noCache(), user.noCache())),
                flags.offline() || truth("PACTO_OFFLINE", first(project.offline(), user.offline())),
                flags.plainHttp(),
                plugins(flags, project, user),
                pluginPath(flags),
                seconds(flags),
                ratings(user, project, projectFiles),
                notes);
    }

    /** Ratings of the user come first: where both speak, the project has the last word. */
    private Ratings ratings(SettingsFile user, SettingsFile project, ProjectFiles of) {
        @Nullable Node waivers = files.document(of.waivers());
        if (user.rules() == null && project.rules() == null && waivers == null) {
            return Ratings.NONE;
        }
        return RatingReader.read(user.rules(), project.rules(), waivers, surroundings.today());
    }

    private ProjectFiles projectFiles(Flags flags) {
        if (flags.configFrom().isPresent()) {
            return new ConfigFrom(
                            surroundings.workingDirectory(),
                            new HostProcesses(surroundings::variable, surroundings.workingDirectory(), disk))
                    .find(flags.configFrom().get());
        }
        @Nullable Path config = projectFile();
        return config == null ? ProjectFiles.NONE : ProjectFiles.at(config);
    }

    /** Returns the project's settings file in the nearest folder upwards that has one, or null. */
    public @Nullable Path projectFile() {
        for (Path folder = surroundings.workingDirectory(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(PROJECT_FOLDER);
            if (Files.isDirectory(candidate)) {
                return candidate.resolve(FILE);
            }
        }
        return null;
    }

    /**
     * The user's settings file.
     *
     * @param flags may name another
     * @return its path; it need not exist
     */
    public Path userFile(Flags flags) {
        Optional<String> named = flags.config().isPresent() ? flags.config() : surroundings.variable("PACTO_CONFIG");
        return named.isPresent()
                ? surroundings.workingDirectory().resolve(named.get())
                : surroundings.configFolder().resolve(FILE);
    }

    private static Optional<Boolean> first(Optional<Boolean> one, Optional<Boolean> other) {
        return one.isPresent() ? one : other;
    }

    private String format(Flags flags, SettingsFile project, SettingsFile user) {
        if (flags.outputFormat().isPresent()) {
            return flags.outputFormat().get();
        }
        Optional<String> variable = surroundings.variable("PACTO_OUTPUT_FORMAT");
        if (variable.isPresent()) {
            return variable.get();
        }
        if (project.outputFormat().isPresent()) {
            return project.outputFormat().get();
        }
        return user.outputFormat().isPresent() ? user.outputFormat().get() : "text";
    }

    private boolean truth(String variable, Optional<Boolean> otherwise) {
        Optional<String> value = surroundings.variable(variable);
        if (value.isEmpty()) {
            return otherwise.isPresent() && otherwise.get();
        }
        String word = value.get().toLowerCase(Locale.ROOT);
        if (word.equals("1") || word.equals("t") || word.equals("true")) {
            return true;
        }
        if (word.equals("0") || word.equals("f") || word.equals("false")) {
            return false;
        }
        throw new UsageException(
                "environment variable " + variable + " is \"" + value.get() + "\", not a truth value",
                "set it to true or false");
    }

    private static PluginChoice plugins(Flags flags, SettingsFile project, SettingsFile user) {
        Map<String, String> disabled = new LinkedHashMap<>(user.disabled());
        Map<String, PluginChoice.Requirement> required = new LinkedHashMap<>(user.required());
        for (String id : project.enabled()) {
            disabled.remove(id);
        }
        disabled.putAll(project.disabled());
        required.putAll(project.required());
        for (String id : flags.without()) {
            disabled.put(id, "--without " + id);
        }
        return new PluginChoice(disabled, required, flags.safeMode());
    }

    private List<Path> pluginPath(Flags flags) {
        List<String> named = new ArrayList<>(flags.pluginPath());
        Optional<String> variable = surroundings.variable("PACTO_PLUGIN_PATH");
        if (named.isEmpty() && variable.isPresent()) {
            String rest = variable.get();
            while (!rest.isEmpty()) {
                int end = rest.indexOf(File.pathSeparatorChar);
                named.add(end < 0 ? rest : rest.substring(0, end));
                rest = end < 0 ? "" : rest.substring(end + 1);
            }
        }
        List<Path> folders = new ArrayList<>();
        for (String name : named) {
            if (!name.isBlank()) {
                folders.add(surroundings.workingDirectory().resolve(name).normalize());
            }
        }
        return folders;
    }

    private int seconds(Flags flags) {
        Optional<String> text = flags.pluginTimeout().isPresent()
                ? flags.pluginTimeout()
                : surroundings.variable("PACTO_PLUGIN_TIMEOUT");
        if (text.isEmpty()) {
            return DEFAULT_PLUGIN_SECONDS;
        }
        try {
            int seconds = Integer.parseInt(text.get());
            if (seconds > 0) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are not positive.
        }
        throw new UsageException(
                "the time limit for plugins is \"" + text.get() + "\", not a number of seconds above 0",
                "for example: --plugin-timeout 60");
    }
}
