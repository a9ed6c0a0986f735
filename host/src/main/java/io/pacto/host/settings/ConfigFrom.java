package io.pacto.host.settings;

import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the settings a verdict must rest on when the working tree is not to be trusted with them: in a file, a folder, or
 * another revision of the repository, such as the target branch of a merge.
 */
final class ConfigFrom {

    private static final String FLAG = "--config-from ";

    private final Path workingDirectory;
    private final Processes processes;

    ConfigFrom(Path workingDirectory, Processes processes) {
        this.workingDirectory = workingDirectory;
        this.processes = processes;
    }

    ProjectFiles find(String where) {
        Path path = workingDirectory.resolve(where).normalize();
        if (Files.isRegularFile(path)) {
            return ProjectFiles.at(path);
        }
        if (Files.isDirectory(path)) {
            Path inside = path.resolve(SettingsReader.PROJECT_FOLDER);
            return ProjectFiles.at((Files.isDirectory(inside) ? inside : path).resolve(SettingsReader.FILE));
        }
        return revision(where);
    }

    /** The folder is looked for upwards as in a working tree, but among what the revision holds. */
    private ProjectFiles revision(String revision) {
        if (revision.startsWith("-") || revision.indexOf(':') >= 0) {
            throw new PactoException(
                    FLAG + revision + " is neither a file, a folder nor a Git revision",
                    "name the target branch, for example: --config-from origin/main");
        }
        Path git = processes
                .find("git")
                .orElseThrow(() -> new PactoException(
                        FLAG + revision + " needs git, which is not on the PATH", "install git, or name a file"));
        git(git, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        String below = git(git, revision, "rev-parse", "--show-prefix").strip();
        for (String folder = below; ; folder = parent(folder)) {
            String settings = folder + SettingsReader.PROJECT_FOLDER + "/";
            if (!git(git, revision, "ls-tree", "--full-tree", "--name-only", revision, settings)
                    .isEmpty()) {
                return new ProjectFiles(
                        show(git, revision, settings + SettingsReader.FILE),
                        show(git, revision, settings + ProjectFiles.WAIVERS));
            }
            if (folder.isEmpty()) {
                return ProjectFiles.NONE;
            }
        }
    }

    private FoundFile show(Path git, String revision, String file) {
        if (git(git, revision, "ls-tree", "--full-tree", "--name-only", revision, file)
                .isEmpty()) {
            return FoundFile.NOTHING;
        }
        return FoundFile.of(
                revision + ":" + file,
                git(git, revision, "cat-file", "blob", revision + ":" + file).getBytes(StandardCharsets.UTF_8));
    }

    private String git(Path git, String revision, String... arguments) {
        Processes.Finished finished = processes.run(Processes.Command.of(git, List.of(arguments), workingDirectory));
        if (!finished.succeeded()) {
            throw new PactoException(
                    FLAG + revision + ": git " + arguments[0] + " failed: " + firstLine(finished.err()),
                    "name a file, a folder, or a revision that git knows here: git rev-parse " + revision);
        }
        return new String(finished.out(), StandardCharsets.UTF_8);
    }

    private static String firstLine(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8).strip();
        int end = line.indexOf('\n');
        String first = end < 0 ? line : line.substring(0, end);
        return first.isEmpty() ? "it knows no such revision" : first;
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/', folder.length() - 2);
        return slash < 0 ? "" : folder.substring(0, slash + 1);
    }
}
