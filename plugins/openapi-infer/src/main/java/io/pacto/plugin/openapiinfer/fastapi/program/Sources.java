package io.pacto.plugin.openapiinfer.fastapi.program;

import io.pacto.api.Files;
import io.pacto.plugin.openapiinfer.fastapi.python.PythonParser;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Python files of a project; a file is read when something in it is asked for. */
public final class Sources {

    private static final Set<String> SKIPPED = new TreeSet<>(List.of(
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
            ".vscode",
            "site-packages"));

    private static final long FILE_LIMIT = 2L * 1024 * 1024;
    private static final long LIMIT = 200L * 1024 * 1024;

    private final Files files;
    private final List<String> modules = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Scope> read = new HashMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private long bytes;

    /**
     * The files of a project.
     *
     * @param files all files; the folders that hold other people's code are passed over
     */
    public Sources(Files files) {
        this.files = files;
        List<String> all = files.list();
        List<String> environments = new ArrayList<>();
        for (String path : all) {
            if (path.endsWith("/pyvenv.cfg")) {
                environments.add(path.substring(0, path.length() - "pyvenv.cfg".length()));
            }
        }
        for (String path : all) {
            if (!path.endsWith(".py") || environments.stream().anyMatch(path::startsWith) || passedOver(path)) {
                continue;
            }
            if (files.size(path) > FILE_LIMIT) {
                leftOut.put(path, "the file is not read: it is larger than 2 MiB");
            } else {
                modules.add(path);
                known.add(path);
            }
        }
    }

    private static boolean passedOver(String path) {
        int begin = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', begin)) {
            if (SKIPPED.contains(path.substring(begin, slash))) {
                return true;
            }
            begin = slash + 1;
        }
        return false;
    }

    /**
     * A module that is no file of the project.
     *
     * @param file its name, for messages
     * @param body its statements
     * @return its names
     */
    public static Scope alone(String file, List<Stmt> body) {
        return Scope.ofModule(file, body);
    }

    /** Returns the paths of the Python files, sorted. */
    public List<String> modules() {
        return modules;
    }

    /**
     * The text of a file.
     *
     * @param file one of {@link #modules}
     * @return its text; empty once more than 200 MiB were read
     */
    public String text(String file) {
        bytes += files.size(file);
        if (bytes > LIMIT) {
            leftOut.put(file, "the file is not read: more than 200 MiB of sources were read before it");
            return "";
        }
        return new String(files.read(file), StandardCharsets.UTF_8);
    }

    /** Returns why files were not read (security.md, S-049), by path. */
    public Map<String, String> leftOut() {
        return leftOut;
    }

    /**
     * The names of a module.
     *
     * @param file one of {@link #modules}
     * @return its scope
     */
    public Scope scope(String file) {
        Scope scope = read.get(file);
        if (scope == null) {
            scope = Scope.ofModule(file, PythonParser.module(text(file)));
            read.put(file, scope);
        }
        return scope;
    }

    /**
     * Finds the module an import names.
     *
     * @param from the file with the import
     * @param level how many dots it has
     * @param module the dotted name
     * @return the file, or a folder that is a package without a file, ending in a slash; null when it is not ours
     */
    @Nullable
    String find(String from, int level, String module) {
        String path = module.replace('.', '/');
        if (level > 0) {
            String folder = folder(from);
            for (int i = 1; i < level; i++) {
                folder = folder(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1));
            }
            return file(folder + path);
        }
        List<String> folders = new ArrayList<>(List.of("", "src/"));
        String own = folder(from);
        for (int slash = own.indexOf('/'); slash >= 0; slash = own.indexOf('/', slash + 1)) {
            folders.add(own.substring(0, slash + 1));
            folders.add(own.substring(0, slash + 1) + "src/");
        }
        for (String folder : folders) {
            String found = file(folder + path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    String file(String path) {
        String stem = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (known.contains(stem + ".py")) {
            return stem + ".py";
        }
        String init = stem.isEmpty() ? "__init__.py" : stem + "/__init__.py";
        if (known.contains(init)) {
            return init;
        }
        return !stem.isEmpty() && modules.stream().anyMatch(each -> each.startsWith(stem + "/")) ? stem + "/" : null;
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
