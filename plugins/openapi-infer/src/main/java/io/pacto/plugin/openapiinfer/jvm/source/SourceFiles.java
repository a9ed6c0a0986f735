package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files of a project are its Java sources (plugins.md, C4: directories that are left out). */
public final class SourceFiles {

    private static final List<String> NEVER = List.of(
            ".git",
            "node_modules",
            "__pycache__",
            ".venv",
            "venv",
            ".tox",
            ".mypy_cache",
            ".pytest_cache",
            ".gradle",
            ".idea",
            ".vscode");

    /** Names that packages have as well: left out at the top and beside a build file only. */
    private static final List<String> OUTPUTS = List.of("vendor", "target", "build", "dist", "env", "bin", "out");

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "package.json");

    private SourceFiles() {}

    /**
     * The sources, without those of tests unless there are no others.
     *
     * @param files the project
     * @return paths in order
     */
    public static List<String> of(Files files) {
        List<String> all = files.list();
        Set<String> modules = new HashSet<>();
        modules.add("");
        for (String path : all) {
            int slash = path.lastIndexOf('/');
            if (BUILD_FILES.contains(path.substring(slash + 1))) {
                modules.add(path.substring(0, slash + 1));
            }
        }
        List<String> sources = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        for (String path : all) {
            if (path.endsWith(".java") && !path.endsWith("-info.java") && !leftOut(path, modules)) {
                (isTest(path) ? tests : sources).add(path);
            }
        }
        return sources.isEmpty() ? tests : sources;
    }

    private static boolean leftOut(String path, Set<String> modules) {
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            String directory = path.substring(start, slash);
            if (NEVER.contains(directory)
                    || (OUTPUTS.contains(directory) && modules.contains(path.substring(0, start)))) {
                return true;
            }
            start = slash + 1;
        }
        return false;
    }

    private static boolean isTest(String path) {
        int source = path.startsWith("src/") ? 4 : path.indexOf("/src/") + 5;
        int end = source < 4 ? -1 : path.indexOf('/', source);
        if (end < 0) {
            return false;
        }
        String set = path.substring(source, end).toLowerCase(Locale.ROOT);
        return set.contains("test") || set.equals("it") || set.equals("jmh");
    }
}
