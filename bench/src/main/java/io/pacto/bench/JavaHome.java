package io.pacto.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An installed Java.
 *
 * @param folder its home
 * @param version as its release file states it
 */
record JavaHome(Path folder, String version) {

    private static final Path USUAL = Path.of("/usr/lib/jvm");

    Path program() {
        return folder.resolve("bin/java");
    }

    int major() {
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(version.substring(0, end));
    }

    /** Returns the Javas from 17 on that this machine has, oldest first, each once. */
    static List<JavaHome> find() throws IOException {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(System.getProperty("java.home")));
        String named = System.getenv("JAVA_HOME");
        if (named != null && !named.isEmpty()) {
            candidates.add(Path.of(named));
        }
        if (Files.isDirectory(USUAL)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(USUAL)) {
                children.forEach(candidates::add);
            }
        }
        Map<String, JavaHome> found = new TreeMap<>();
        for (Path candidate : candidates) {
            if (Files.isExecutable(candidate.resolve("bin/java"))
                    && Files.isRegularFile(candidate.resolve("release"))) {
                JavaHome home = of(candidate.toRealPath());
                if (home.major() >= 17) {
                    found.put(String.format("%04d %s", home.major(), home.folder()), home);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    static JavaHome of(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return new JavaHome(
                        folder, line.substring("JAVA_VERSION=".length()).replace("\"", ""));
            }
        }
        return new JavaHome(folder, "");
    }
}
