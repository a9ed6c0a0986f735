package io.pacto.distribution.zoo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A plugin jar made from sources in a test. What is declared through {@link #extension} gets its descriptor entry and
 * services line; every part can be bent afterwards.
 */
final class PluginJar {

    private static final String DESCRIPTOR = "META-INF/pacto/plugin.yaml";
    private static final Map<String, String> TYPES = Map.of(
            "generator", "Generator",
            "generator-source", "GeneratorSource",
            "validator", "Validator",
            "diff", "DiffContributor",
            "renderer", "Renderer",
            "command", "CommandProvider",
            "reference", "ReferenceSource");
    private static final String PRELUDE = "package acme;\nimport io.pacto.api.*;\nimport java.util.*;\n";

    private final String id;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, Set<String>> services = new TreeMap<>();
    private final List<String> contributions = new ArrayList<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private String version = "1.0.0";
    private String api = "^1.0";
    private String more = "";
    private boolean directories = true;
    private int major;

    private PluginJar(String id) {
        this.id = id;
    }

    static PluginJar of(String id) {
        return new PluginJar(id);
    }

    /** Declares an extension: {@code more} continues its descriptor entry, {@code body} follows the class's name. */
    PluginJar extension(String point, String name, String className, String keys, String body) {
        declared(point, name, className, keys);
        return source(className, "public class " + className + " implements " + TYPES.get(point) + " " + body);
    }

    /** Declares an extension without giving it a class. */
    PluginJar declared(String point, String name, String className, String keys) {
        contributions.add("  - {point: " + point + ", id: " + name + ", class: acme." + className
                + (keys.isEmpty() ? "" : ", " + keys) + "}\n");
        return listed(point, className);
    }

    /** Adds a line to the services file of a point. */
    PluginJar listed(String point, String className) {
        services.computeIfAbsent("META-INF/services/io.pacto.api." + TYPES.get(point), key -> new LinkedHashSet<>())
                .add("acme." + className);
        return this;
    }

    PluginJar validator(String body) {
        return extension(
                "validator",
                "judge",
                "Judge",
                "layer: semantic",
                "{ public List<Finding> validate(Bundle bundle, Context context) { " + body + " } }");
    }

    PluginJar generator(String body) {
        return extension(
                "generator",
                id,
                "Maker",
                "",
                "{ public Generated generate(Request request, Context context) { " + body + " } }");
    }

    PluginJar command(String name, String body) {
        return extension(
                "command",
                name,
                "Doer",
                "summary: does it, report: done",
                "{ public Report run(Invocation invocation, Context context) { " + body + " } }");
    }

    PluginJar renderer(String format, String body) {
        return extension(
                "renderer",
                format,
                "Shower",
                "format: " + format,
                "{ public Rendering render(Report report, Context context) { " + body + " } }");
    }

    PluginJar contributor(String body) {
        return extension(
                "diff",
                "changes",
                "Changes",
                "",
                "{ public List<Change> compare(Bundle before, Bundle after, Context context) { " + body + " } }");
    }

    PluginJar source(String className, String declaration) {
        sources.put(className, declaration);
        return this;
    }

    PluginJar version(String text) {
        version = text;
        return this;
    }

    PluginJar api(String range) {
        api = range;
        return this;
    }

    /** Adds lines at the end of the descriptor. */
    PluginJar descriptorLines(String lines) {
        more = lines;
        return this;
    }

    /** Adds or replaces an entry of the jar. */
    PluginJar entry(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    PluginJar entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves out an entry that would be there. */
    PluginJar without(String name) {
        left.add(name);
        return this;
    }

    PluginJar withoutDirectoryEntries() {
        directories = false;
        return this;
    }

    /** Says in every class file that it is for another Java. */
    PluginJar major(int number) {
        major = number;
        return this;
    }

    /** Adds all classes of the image's api. */
    PluginJar withCopyOfTheApi() throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(Image.jar("pacto-api-")))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    entry(entry.getName(), in.readAllBytes());
                }
            }
        }
        return this;
    }

    /** Writes {@code <id>-<version>.jar} into a folder. */
    Path in(Path folder) throws IOException {
        return at(folder.resolve(id.replaceAll("[^a-z0-9-]", "_") + "-" + version + ".jar"));
    }

    Path at(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
        entries.put(DESCRIPTOR, descriptor().getBytes(StandardCharsets.UTF_8));
        services.forEach((name, classes) ->
                entries.put(name, (String.join("\n", classes) + "\n").getBytes(StandardCharsets.UTF_8)));
        compile().forEach((name, content) -> {
            if (major > 0) {
                content[6] = (byte) (major >> 8);
                content[7] = (byte) major;
            }
            entries.put(name.replace('.', '/') + ".class", content);
        });
        entries.putAll(extra);
        left.forEach(entries::remove);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            Set<String> folders = new LinkedHashSet<>();
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                String name = entry.getKey();
                for (int slash = name.indexOf('/'); directories && slash >= 0; slash = name.indexOf('/', slash + 1)) {
                    if (folders.add(name.substring(0, slash + 1))) {
                        out.putNextEntry(new ZipEntry(name.substring(0, slash + 1)));
                    }
                }
                out.putNextEntry(new ZipEntry(name));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    private String descriptor() {
        return "id: " + id + "\nversion: " + version + "\napi: \"" + api + "\"\nsummary: from the zoo\n"
                + (contributions.isEmpty() ? "" : "contributes:\n" + String.join("", contributions)) + more;
    }

    private Map<String, byte[]> compile() {
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, PRELUDE + text)));
        Map<String, byte[]> result = new TreeMap<>();
        if (units.isEmpty()) {
            return result;
        }
        StringWriter messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                JavaFileManager files = new InMemory(standard, classes)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-cp",
                    Image.jar("pacto-api-") + java.io.File.pathSeparator + Image.jar("jspecify-"));
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalStateException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes.forEach((name, out) -> result.put(name, out.toByteArray()));
        return result;
    }

    /** Bytes of the first entry with a name. */
    static byte[] entryOf(Path jar, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException(jar + " has no " + name);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///acme/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(
                    URI.create("mem:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    classes.put(className, out);
                    return out;
                }
            };
        }
    }
}
