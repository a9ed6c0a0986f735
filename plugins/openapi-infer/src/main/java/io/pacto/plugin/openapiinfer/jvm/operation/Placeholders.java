package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that stand in annotations as <code>${name:default}</code>. */
public final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^{}:]+)(?::([^{}]*))?\\}");
    private static final long LARGEST = 1L << 20;

    private final Map<String, String> settings;

    private Placeholders(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * The settings of a program's own {@code application} files, and of the {@code openapi.properties} that Micronaut reads.
     *
     * @param project the program
     * @return its settings
     */
    public static Placeholders of(Project project) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String file : project.files().list()) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            if (!file.contains("/test/")
                    && !file.startsWith("target/")
                    && project.files().size(file) <= LARGEST) {
                if (name.equals("application.properties") || name.equals("openapi.properties")) {
                    properties(new String(project.files().read(file), StandardCharsets.ISO_8859_1), settings);
                } else if (name.equals("application.yml") || name.equals("application.yaml")) {
                    yaml(project, file, settings);
                }
            }
        }
        return new Placeholders(settings);
    }

    private static void properties(String text, Map<String, String> settings) {
        for (String line : text.split("\r?\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.strip().startsWith("#")) {
                settings.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
    }

    private static void yaml(Project project, String file, Map<String, String> settings) {
        try {
            flatten(
                    "",
                    project.context().documents().parse(file, project.files().read(file)),
                    settings);
        } catch (PactoException severalDocumentsOrBroken) {
            // Only a value that an annotation asks for matters; without it the placeholder is reported.
        }
    }

    private static void flatten(String prefix, Node node, Map<String, String> settings) {
        if (node instanceof Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> flatten(
                            prefix.isEmpty() ? entry.name() : prefix + "." + entry.name(), entry.value(), settings));
        } else if (node instanceof Scalar scalar) {
            settings.putIfAbsent(prefix, scalar.text());
        }
    }

    /**
     * One setting.
     *
     * @param name its name
     * @param otherwise what counts when it is not set
     * @return its value
     */
    public String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /**
     * Texts with their placeholders filled.
     *
     * @param texts the texts
     * @param where the annotation they stand in
     * @param gaps takes placeholders that have neither value nor default
     * @return the filled texts
     */
    public List<String> fill(List<String> texts, Mark where, List<Gap> gaps) {
        List<String> filled = new ArrayList<>();
        for (String text : texts) {
            Matcher place = PLACE.matcher(text);
            filled.add(place.replaceAll(
                    found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), where, gaps))));
        }
        return filled;
    }

    private String value(String name, @org.jspecify.annotations.Nullable String otherwise, Mark where, List<Gap> gaps) {
        String value = settings.get(name);
        if (value != null) {
            return value;
        }
        if (otherwise == null) {
            gaps.add(new Gap(
                    where.position(),
                    "the setting " + name + " in a path has no value in the sources: left out of the path"));
            return "";
        }
        return otherwise;
    }
}
