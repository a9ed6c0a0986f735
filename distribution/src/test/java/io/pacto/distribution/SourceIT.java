package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What only sources and jars can show. */
class SourceIT {

    private static final int LONGEST = 400;

    @Test
    void noClassIsLongerThanOneCanRead() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        List<Integer> lengths = new ArrayList<>();
        for (Path file : Repository.files("src/main/java", ".java")) {
            if (!file.endsWith("package-info.java")) {
                int lines = Files.readAllLines(file).size();
                lengths.add(lines);
                if (lines > LONGEST) {
                    tooLong.put(Repository.root().relativize(file).toString(), lines);
                }
            }
        }
        lengths.sort(null);
        System.out.println("Lines of a class: median " + lengths.get(lengths.size() / 2) + ", most "
                + lengths.get(lengths.size() - 1) + ", of " + lengths.size() + " classes");

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatLivesThere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : Repository.files("src/main/java", ".java")) {
            Path info = file.resolveSibling("package-info.java");
            String text = Files.isRegularFile(info) ? Files.readString(info) : "";
            if (!text.contains("@NullMarked") || !text.startsWith("/**")) {
                wrong.add(Repository.root().relativize(info).toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pluginsCarryNoCopyOfTheApi() throws IOException {
        List<String> copies = new ArrayList<>();
        for (Path jar : ShippedClasses.pluginJars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .filter(entry -> entry.getName().startsWith("io/pacto/")
                                && !entry.isDirectory()
                                && !entry.getName().startsWith("io/pacto/plugin/"))
                        .forEach(entry -> copies.add(jar.getFileName() + ": " + entry.getName()));
            }
        }
        assertThat(copies).isEmpty();
    }
}
