package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.api.Files;
import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packages of a project by import path, and those of libraries whose outline is known. */
public final class Program {

    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private final Map<String, GoPackage> packages = new TreeMap<>();
    private final List<GoPackage> own = new ArrayList<>();

    private Program() {}

    /**
     * Sorts files into packages.
     *
     * @param project the files of the project
     * @param files its Go files
     * @param outlines outlines of libraries: import path and file
     * @return the program, tests left out
     */
    public static Program of(Files project, List<GoFile> files, Map<String, GoFile> outlines) {
        Program program = new Program();
        Map<String, String> modules = modules(project);
        Map<GoFile, GoPackage> homes = new LinkedHashMap<>();
        for (GoFile file : files) {
            if (!file.path().endsWith("_test.go") && BuildTags.include(file.path(), project.read(file.path()))) {
                String path = importPath(directory(file.path()), modules);
                GoPackage home = program.packages.computeIfAbsent(path, key -> new GoPackage(key, file.packageName()));
                if (home.name().equals(file.packageName())) {
                    homes.put(file, home);
                }
            }
        }
        program.own.addAll(program.packages.values());
        outlines.forEach((path, file) -> {
            if (!program.packages.containsKey(path)) {
                GoPackage outline = new GoPackage(path, file.packageName());
                program.packages.put(path, outline);
                homes.put(file, outline);
            }
        });
        homes.forEach((file, home) -> home.add(file, program.fileScope(file, home)));
        return program;
    }

    private Scope fileScope(GoFile file, GoPackage home) {
        Scope scope = Scope.ofFile(home, file.path());
        for (GoFile.Import one : file.imports()) {
            String name = one.name().isEmpty() ? nameOf(one.path()) : one.name();
            if (!name.equals(".")) {
                scope.bind(name, new Scope.Import(one.path()));
            }
        }
        return scope;
    }

    /** The name of a package that is imported without one. */
    private String nameOf(String path) {
        GoPackage known = packages.get(path);
        if (known != null) {
            return known.name();
        }
        String[] parts = path.split("/", -1);
        int last = parts.length - 1;
        if (last > 0 && VERSION.matcher(parts[last]).matches()) {
            last--;
        }
        String name = parts[last];
        int dot = name.lastIndexOf(".v");
        if (dot > 0) {
            name = name.substring(0, dot);
        }
        return name.startsWith("go-") ? name.substring(3) : name;
    }

    /** The packages of the project itself, by import path. */
    public List<GoPackage> own() {
        return own;
    }

    /** A package; null when its sources are not at hand. */
    public @Nullable GoPackage find(String path) {
        return packages.get(path);
    }

    private static Map<String, String> modules(Files project) {
        Map<String, String> modules = new TreeMap<>();
        for (String path : project.list()) {
            if ((path.equals("go.mod") || path.endsWith("/go.mod")) && project.size(path) < 1024 * 1024) {
                Matcher module = MODULE.matcher(new String(project.read(path), StandardCharsets.UTF_8));
                if (module.find()) {
                    modules.put(directory(path), module.group(1));
                }
            }
        }
        return modules;
    }

    private static String importPath(String directory, Map<String, String> modules) {
        String at = directory;
        while (true) {
            String module = modules.get(at);
            if (module != null) {
                return at.equals(directory)
                        ? module
                        : module + "/" + directory.substring(at.isEmpty() ? 0 : at.length() + 1);
            }
            if (at.isEmpty()) {
                return directory.isEmpty() ? "main" : directory;
            }
            at = directory(at);
        }
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
