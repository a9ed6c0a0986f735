package io.pacto.plugin.openapiinfer.huma.golang;

import io.pacto.api.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The Go files of a project.
 *
 * @param files those that could be read, by path
 * @param skipped those that could not
 */
public record GoSources(List<GoFile> files, List<Skipped> skipped) {

    /** Folders that hold no source of the project; spec: plugins.md, C4. */
    private static final List<String> NOT_SOURCE = List.of(
            ".git",
            "vendor",
            "node_modules",
            "__pycache__",
            "target",
            "build",
            "dist",
            ".venv",
            "venv",
            "env",
            ".tox",
            ".mypy_cache",
            ".pytest_cache",
            ".gradle",
            ".idea",
            ".vscode");

    private static final long LARGEST_FILE = 4L * 1024 * 1024;
    private static final long LARGEST_SUM = 256L * 1024 * 1024;

    /** Copies the lists. */
    public GoSources {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * A file that was not read.
     *
     * @param path its path
     * @param line where reading stopped; 0 when it was not begun
     * @param reason why, in words that follow the file's name
     */
    public record Skipped(String path, int line, String reason) {}

    /**
     * Reads all files of a project.
     *
     * @param project its files
     * @return the files, with those that are not Go or too large set apart
     */
    public static GoSources read(Files project) {
        List<GoFile> read = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        long sum = 0;
        for (String path : project.list()) {
            if (!path.endsWith(".go") || isOutside(path)) {
                continue;
            }
            long size = project.size(path);
            sum += size;
            if (size > LARGEST_FILE || sum > LARGEST_SUM) {
                skipped.add(new Skipped(path, 0, "is not read: more than 4 MiB, or 256 MiB of sources before it"));
                sum -= size;
                continue;
            }
            try {
                read.add(GoFile.parse(path, project.read(path)));
            } catch (GoSyntaxException notGo) {
                skipped.add(new Skipped(path, notGo.line(), "is skipped: " + notGo.getMessage()));
            }
        }
        return new GoSources(read, skipped);
    }

    private static boolean isOutside(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            if (NOT_SOURCE.contains(path.substring(from, slash))) {
                return true;
            }
            from = slash + 1;
        }
        return false;
    }
}
