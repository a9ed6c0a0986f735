package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.api.Files;
import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import io.pacto.plugin.openapiinfer.jvm.source.TypeUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of Maven and Gradle say. */
public final class BuildFiles {

    private static final List<String> NAMES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml");
    private static final Pattern INPUT = Pattern.compile("(?<!/)inputSpec\\s*(?:>|=|\\.set\\()\\s*[\"']?([^<\"'\\s]+)");
    private static final long LARGEST = 1L << 20;
    private static final int DEEPEST = 3;

    private BuildFiles() {}

    /**
     * Whether the build names a library.
     *
     * @param files the project
     * @param artifacts names of which one is enough
     * @return true when one is found, as a word of its own
     */
    public static boolean name(Files files, List<String> artifacts) {
        for (String file : buildFiles(files)) {
            String text = text(files, file);
            for (String artifact : artifacts) {
                if (Pattern.compile("(?<![\\w-])" + Pattern.quote(artifact))
                        .matcher(text)
                        .find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> buildFiles(Files files) {
        List<String> found = new ArrayList<>();
        for (String file : files.list()) {
            boolean shallow = file.chars().filter(c -> c == '/').count() <= DEEPEST;
            if (shallow && NAMES.contains(file.substring(file.lastIndexOf('/') + 1)) && files.size(file) <= LARGEST) {
                found.add(file);
            }
        }
        return found;
    }

    private static String text(Files files, String file) {
        return new String(files.read(file), StandardCharsets.UTF_8);
    }

    /**
     * Documents that a generator of code makes interfaces of at build time.
     *
     * @param project the project
     * @return one gap for each, which names the document
     */
    public static List<Gap> documentsOf(Project project) {
        List<Gap> gaps = new ArrayList<>();
        for (String file : buildFiles(project.files())) {
            String text = text(project.files(), file);
            Matcher input = INPUT.matcher(text);
            while (input.find()) {
                int line = (int) text.substring(0, input.start()).lines().count();
                String document =
                        input.group(1).replaceAll("\\$\\{[^}]*\\}|\\$\\w+", "").replaceFirst("^/+", "");
                gaps.add(
                        new Gap(
                                new Position(file, Math.max(line, 1), 0),
                                "the build makes interfaces of the document " + document
                                        + ": routes that only they declare are not in the sources; use that document as the contract's interface"));
            }
        }
        return gaps;
    }

    /**
     * A class that has no routes of its own and implements an interface which the sources lack.
     *
     * @param type the class
     * @param sources the sources
     * @return the gap, if it is such a class
     */
    public static Optional<Gap> missingInterface(TypeDecl type, Sources sources) {
        for (TypeUse parent : type.supers()) {
            String name = sources.qualify(parent.name(), type);
            if (sources.find(name).isEmpty() && !name.startsWith("java.") && !name.startsWith("org.springframework.")) {
                return Optional.of(new Gap(
                        type.position(),
                        "the routes of " + type.simpleName() + " are declared by " + name
                                + ", which is not in the sources: left out"));
            }
        }
        return Optional.empty();
    }
}
