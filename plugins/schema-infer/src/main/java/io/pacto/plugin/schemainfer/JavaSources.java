package io.pacto.plugin.schemainfer;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Java sources of a project, parsed when somebody asks for them. A file that cannot be parsed is passed over with a
 * warning that names it.
 */
final class JavaSources {

    private static final int MOST_FILES = 50_000;
    private static final long LARGEST = 1024L * 1024;

    /** What a build made, and tests: neither is the program. */
    private static final List<String> ELSEWHERE =
            List.of("/target/", "/build/", "/out/", "/bin/", "/node_modules/", "/src/test/", "/src/it/", "/.");

    private final Files files;
    private final Context context;
    private final Map<String, List<String>> bySimpleName = new HashMap<>();
    private final Map<String, Optional<CompilationUnit>> parsed = new LinkedHashMap<>();

    JavaSources(Files files, Context context) {
        this.files = files;
        this.context = context;
        for (String file : files.list()) {
            if (file.endsWith(".java") && isProgram(file)) {
                String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
                bySimpleName.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
            }
        }
        if (bySimpleName.size() > MOST_FILES) {
            throw new PactoException(
                    "the project has more than " + MOST_FILES + " Java files", "name a smaller folder with source=");
        }
    }

    /** Whether a file belongs to the program: what a build made and tests do not. */
    static boolean isProgram(String file) {
        return ELSEWHERE.stream().noneMatch(("/" + file)::contains);
    }

    /** Returns the files that hold one of the words, parsed, in path order. */
    Map<String, CompilationUnit> mentioning(List<String> words) {
        Map<String, CompilationUnit> units = new LinkedHashMap<>();
        bySimpleName.values().stream()
                .flatMap(List::stream)
                .sorted(SortedKeys.BY_CODE_POINT)
                .forEach(file -> {
                    String text = text(file);
                    if (words.stream().anyMatch(text::contains)) {
                        parse(file).ifPresent(unit -> units.put(file, unit));
                    }
                });
        return units;
    }

    /**
     * Finds a type by its name as written at some place: a member of the types around it, or of another file.
     *
     * @return the declaration, or null when the project has none or several
     */
    @Nullable
    TypeDeclaration<?> find(String name, Node place) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        TypeDeclaration<?> around = place instanceof TypeDeclaration<?> self ? self : outer(place);
        for (; around != null; around = outer(around)) {
            if (around.getNameAsString().equals(simple)) {
                return around;
            }
            TypeDeclaration<?> member = member(around, simple);
            if (member != null) {
                return member;
            }
        }
        TypeDeclaration<?> inFile = place.findCompilationUnit()
                .flatMap(unit -> unit.getTypes().stream()
                        .filter(type -> type.getNameAsString().equals(simple))
                        .findFirst())
                .orElse(null);
        return inFile != null ? inFile : elsewhere(name, simple, place);
    }

    private @Nullable TypeDeclaration<?> elsewhere(String name, String simple, Node place) {
        String outerName = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        if (!outerName.isEmpty() && Character.isUpperCase(outerName.charAt(outerName.lastIndexOf('.') + 1))) {
            TypeDeclaration<?> outer = find(outerName, place);
            return outer == null ? null : member(outer, simple);
        }
        List<TypeDeclaration<?>> found = new ArrayList<>();
        for (String file : bySimpleName.getOrDefault(simple, List.of())) {
            parse(file)
                    .ifPresent(unit -> unit.getTypes().stream()
                            .filter(type -> type.getNameAsString().equals(simple))
                            .filter(type -> isVisible(unit, simple, place))
                            .forEach(found::add));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Whether a type of another file is meant: it is imported, or in the same package. */
    private static boolean isVisible(CompilationUnit unit, String simple, Node place) {
        String from = packageOf(unit);
        return place.findCompilationUnit()
                .map(user -> packageOf(user).equals(from)
                        || user.getImports().stream()
                                .anyMatch(one -> one.getNameAsString().equals(from + "." + simple)
                                        || (one.isAsterisk()
                                                && one.getNameAsString().equals(from))))
                .orElse(false);
    }

    private static String packageOf(CompilationUnit unit) {
        return unit.getPackageDeclaration().map(one -> one.getNameAsString()).orElse("");
    }

    private static @Nullable TypeDeclaration<?> member(TypeDeclaration<?> type, String simple) {
        for (var member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> inner
                    && inner.getNameAsString().equals(simple)) {
                return inner;
            }
        }
        return null;
    }

    private static @Nullable TypeDeclaration<?> outer(Node place) {
        Node parent = place.getParentNode().orElse(null);
        while (parent != null && !(parent instanceof TypeDeclaration<?>)) {
            parent = parent.getParentNode().orElse(null);
        }
        return (TypeDeclaration<?>) parent;
    }

    private String text(String file) {
        if (files.size(file) > LARGEST) {
            if (!parsed.containsKey(file)) {
                parsed.put(file, Optional.empty());
                context.warn(file + " is passed over: it is larger than " + LARGEST + " bytes");
            }
            return "";
        }
        return new String(files.read(file), StandardCharsets.UTF_8);
    }

    private Optional<CompilationUnit> parse(String file) {
        Optional<CompilationUnit> known = parsed.get(file);
        if (known != null) {
            return known;
        }
        Optional<CompilationUnit> unit = parseNow(file);
        parsed.put(file, unit);
        return unit;
    }

    private Optional<CompilationUnit> parseNow(String file) {
        String text = text(file);
        try {
            ParseResult<CompilationUnit> result = Worker.run(() -> new JavaParser(new ParserConfiguration()
                            .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                            .setPreprocessUnicodeEscapes(true))
                    .parse(text));
            if (result.isSuccessful()) {
                return result.getResult();
            }
            Problem first = result.getProblem(0);
            String place = first.getLocation()
                    .map(TokenRange::getBegin)
                    .flatMap(JavaToken::getRange)
                    .map(range -> ":" + range.begin.line)
                    .orElse("");
            // The parser goes on to list every word it would have taken.
            context.warn(file + place + " is passed over: it does not parse: "
                    + first.getMessage().split("\\R|, expected", 2)[0]);
        } catch (Worker.Failed failure) {
            context.warn(file + " is passed over: " + failure.getMessage());
        }
        return Optional.empty();
    }
}
