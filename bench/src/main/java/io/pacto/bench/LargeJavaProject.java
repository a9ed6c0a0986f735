package io.pacto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Spring programs of any size: resources with a controller, a record to ask with, a bean to answer with that extends another,
 * an enum, and a service whose methods have bodies, all with Javadoc. The same seed makes the same program.
 */
final class LargeJavaProject {

    /** Methods of each controller. */
    static final int OPERATIONS = 5;

    private static final List<String> WORDS = List.of(
            "order", "invoice", "parcel", "ticket", "customer", "station", "payment", "route", "vehicle", "depot");
    private static final List<String> TYPES =
            List.of("String", "int", "Long", "boolean", "BigDecimal", "Instant", "UUID", "LocalDate", "List<String>");

    private final Random random;
    private int lines;
    private int resources;

    LargeJavaProject(long seed) {
        this.random = new Random(seed);
    }

    int lines() {
        return lines;
    }

    int resources() {
        return resources;
    }

    /** Writes resources until there are as many lines. */
    void write(Path project, int atLeast) throws IOException {
        Files.createDirectories(project);
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><dependencies><artifactId>spring-boot-starter-web</artifactId></dependencies></project>\n");
        Path sources = project.resolve("src/main/java/large");
        put(sources.resolve("common"), "Entity", entity());
        put(sources.resolve("common"), "Page", page());
        put(sources.resolve("common"), "Failures", failures());
        while (lines < atLeast) {
            resource(sources);
        }
    }

    private void resource(Path sources) throws IOException {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + resources;
        Path area = sources.resolve("area" + resources / 20);
        String packageName = "large.area" + resources / 20;
        List<String> fields = new ArrayList<>();
        int count = 6 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            fields.add(TYPES.get(random.nextInt(TYPES.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + i);
        }
        put(area, name + "Controller", controller(packageName, name));
        put(area, name, bean(packageName, name, fields));
        put(area, "New" + name, request(packageName, name, fields));
        put(area, name + "Service", service(packageName, name));
        resources++;
    }

    private void put(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".java"), text);
        lines += (int) text.lines().count();
    }

    private static String entity() {
        return """
                package large.common;

                /** What all things have. */
                public abstract class Entity<K> {
                    private K id;

                    /** Returns its number. */
                    public K getId() {
                        return id;
                    }

                    public void setId(K id) {
                        this.id = id;
                    }
                }
                """;
    }

    private static String page() {
        return """
                package large.common;

                import java.util.List;

                /**
                 * A part of a longer list.
                 *
                 * @param total how many there are in all
                 */
                public record Page<T>(List<T> items, int total) {}
                """;
    }

    private static String failures() {
        return """
                package large.common;

                import org.springframework.http.HttpStatus;
                import org.springframework.http.ProblemDetail;
                import org.springframework.web.bind.annotation.ExceptionHandler;
                import org.springframework.web.bind.annotation.ResponseStatus;
                import org.springframework.web.bind.annotation.RestControllerAdvice;

                /** Failures as answers. */
                @RestControllerAdvice
                class Failures {
                    @ExceptionHandler
                    @ResponseStatus(HttpStatus.CONFLICT)
                    ProblemDetail conflict(IllegalStateException failure) {
                        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, failure.getMessage());
                    }
                }
                """;
    }

    private static String controller(String packageName, String name) {
        StringBuilder text = new StringBuilder(
                """
                package %s;

                import jakarta.validation.Valid;
                import jakarta.validation.constraints.Max;
                import jakarta.validation.constraints.Min;
                import java.util.Optional;
                import large.common.Page;
                import org.springframework.http.HttpStatus;
                import org.springframework.http.ResponseEntity;
                import org.springframework.web.bind.annotation.*;

                /** Requests about %s. */
                @RestController
                @RequestMapping(path = %1$sController.BASE, produces = "application/json")
                class %1$sController {
                    static final String BASE = "/api/%1$s";
                    private final %1$sService service;

                    %1$sController(%1$sService service) {
                        this.service = service;
                    }

                    /**
                     * Lists them.
                     *
                     * @param state only these
                     * @param limit how many at most
                     */
                    @GetMapping
                    Page<%1$s> list%1$s(
                            @RequestParam Optional<%1$s.State> state,
                            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
                        return service.list(state, limit);
                    }
                """.replace("%s;", packageName + ";").replace("%s.", name + ".").replace("%1$s", name));
        operation(
                text,
                name,
                "@PostMapping @ResponseStatus(HttpStatus.CREATED)",
                "create",
                "@Valid @RequestBody New" + name + " asked");
        operation(text, name, "@GetMapping(\"/{id}\")", "get", "@PathVariable long id");
        operation(
                text,
                name,
                "@PutMapping(\"/{id}\")",
                "replace",
                "@PathVariable long id, @RequestBody New" + name + " asked");
        operation(
                text,
                name,
                "@DeleteMapping(\"/{id}\")",
                "remove",
                "@PathVariable long id, @RequestHeader(\"X-Reason\") String reason");
        return text.append("}\n").toString();
    }

    private static void operation(StringBuilder text, String name, String mapping, String verb, String parameters) {
        text.append("\n    /** Does what ")
                .append(verb)
                .append(" says. */\n    ")
                .append(mapping)
                .append("\n    ");
        text.append("ResponseEntity<")
                .append(name)
                .append("> ")
                .append(verb)
                .append(name)
                .append("(\n            ");
        text.append(parameters)
                .append(") {\n        return service.")
                .append(verb)
                .append("();\n    }\n");
    }

    private static String bean(String packageName, String name, List<String> fields) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        text.append(
                "import java.math.BigDecimal;\nimport java.time.*;\nimport java.util.*;\nimport large.common.Entity;\n\n");
        text.append("/** What is kept of ")
                .append(name)
                .append(". */\npublic class ")
                .append(name);
        text.append(" extends Entity<Long> {\n    private State state;\n");
        fields.forEach(field -> text.append("    private ").append(field).append(";\n"));
        property(text, "State", "state");
        for (String field : fields) {
            int blank = field.lastIndexOf(' ');
            property(text, field.substring(0, blank), field.substring(blank + 1));
        }
        return text.append(
                        "\n    /** How far it has come. */\n    public enum State {\n        NEW,\n        OPEN,\n        CLOSED\n    }\n}\n")
                .toString();
    }

    private static void property(StringBuilder text, String type, String field) {
        String capital = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        text.append("\n    /** Returns the ")
                .append(field)
                .append(". */\n    public ")
                .append(type);
        text.append(" get")
                .append(capital)
                .append("() {\n        return ")
                .append(field)
                .append(";\n    }\n");
        text.append("\n    /**\n     * Changes the ")
                .append(field)
                .append(".\n     *\n     * @param ")
                .append(field);
        text.append(" the new one\n     */\n    public void set")
                .append(capital)
                .append('(')
                .append(type)
                .append(' ');
        text.append(field)
                .append(") {\n        this.")
                .append(field)
                .append(" = ")
                .append(field)
                .append(";\n    }\n");
    }

    private static String request(String packageName, String name, List<String> fields) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        text.append("import jakarta.validation.constraints.*;\nimport java.math.BigDecimal;\nimport java.time.*;\n");
        text.append("import java.util.*;\n\n/**\n * What is asked for.\n *\n");
        for (String field : fields) {
            String plain = field.substring(field.lastIndexOf(' ') + 1);
            text.append(" * @param ")
                    .append(plain)
                    .append(" the ")
                    .append(plain)
                    .append(" to have\n");
        }
        text.append(" */\npublic record New").append(name).append("(\n");
        for (int i = 0; i < fields.size(); i++) {
            String mark =
                    fields.get(i).startsWith("String") ? "@NotBlank @Size(max = 80) " : i % 3 == 0 ? "@NotNull " : "";
            text.append("        ").append(mark).append(fields.get(i)).append(i + 1 < fields.size() ? ",\n" : ") {}\n");
        }
        return text.toString();
    }

    /** Most lines of a real program are in bodies that say nothing of its interface. */
    private String service(String packageName, String name) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        text.append("import java.util.*;\nimport org.springframework.stereotype.Service;\n\n");
        text.append("/** The work behind the requests about ")
                .append(name)
                .append(". */\n@Service\nclass ")
                .append(name);
        text.append("Service {\n    private final Map<Long, ").append(name).append("> kept = new TreeMap<>();\n");
        int methods = 4 + random.nextInt(6);
        for (int i = 0; i < methods; i++) {
            text.append("\n    /** Step ")
                    .append(i)
                    .append(" of the work. */\n    int step")
                    .append(i)
                    .append("(int given) {\n");
            int statements = 5 + random.nextInt(20);
            for (int j = 0; j < statements; j++) {
                text.append("        if (given % ")
                        .append(j + 2)
                        .append(" == 0 && kept.size() > ")
                        .append(j);
                text.append(") {\n            given += \"step {\".length() + ")
                        .append(random.nextInt(100))
                        .append(";\n        }\n");
            }
            text.append("        return given;\n    }\n");
        }
        return text.append("}\n").toString();
    }
}
