package io.pacto.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The source tree this test runs in. */
final class Repository {

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    }

    /** Returns the folders of modules with sources, sorted: those at the top and those below plugins/ and lib/. */
    static List<Path> modules() throws IOException {
        List<Path> modules = new ArrayList<>();
        for (String parent : List.of("", "plugins", "lib")) {
            Path folder = root().resolve(parent);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> children = Files.list(folder)) {
                    children.filter(child -> Files.isDirectory(child.resolve("src")))
                            .sorted()
                            .forEach(modules::add);
                }
            }
        }
        return modules;
    }

    /** Returns the files below a folder of every module, sorted. */
    static List<Path> files(String below, String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : modules()) {
            Path folder = module.resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }
}
