package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a Spring application, from its sources: classes with {@code @ConfigurationProperties}, places with
 * {@code @Value("${key:default}")}, and the values of its own {@code application.yaml} or {@code .properties} as defaults.
 */
final class SpringSource {

    private static final Pattern KEY =
            Pattern.compile("\\$\\{\\s*([A-Za-z0-9_.\\-\\[\\]]+)\\s*(?::([^{}]*|\\$\\{.*))?\\}");

    private final JavaSources sources;
    private final JavaProperties properties;
    private final ApplicationFile application;
    private final SpringTypes types;
    private final Branch root = new Branch();
    private final SecretValues none = new SecretValues();

    /** The classes being written; a class that contains itself is written once. */
    private final Deque<TypeDeclaration<?>> open = new ArrayDeque<>();

    private SpringSource(JavaSources sources, ApplicationFile application) {
        this.sources = sources;
        this.properties = new JavaProperties(sources);
        this.application = application;
        this.types = new SpringTypes(sources, this::expand);
        root.beObject();
    }

    /**
     * Infers the schema.
     *
     * @throws PactoException when the project has no configuration of this kind
     */
    static Mapping infer(Files project, ConfigReader reader, Context context) {
        JavaSources sources = new JavaSources(project, context);
        SpringSource spring = new SpringSource(sources, ApplicationFile.find(project, reader, context));
        Map<String, CompilationUnit> units = sources.mentioning(List.of("@ConfigurationProperties", "@Value"));
        boolean found = false;
        for (CompilationUnit unit : units.values()) {
            found |= spring.classes(unit);
            found |= spring.values(unit);
        }
        if (!found) {
            throw new PactoException(
                    "no class with @ConfigurationProperties and no @Value(\"${…}\") in the Java sources of the project",
                    "name the folder of the Spring application with --option source=DIR");
        }
        spring.root.addUnknown(RichInference.inferOpen(spring.application.files()));
        return spring.root.toSchema();
    }

    private boolean classes(CompilationUnit unit) {
        boolean found = false;
        for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
            if (!annotation.getName().getIdentifier().equals("ConfigurationProperties")) {
                continue;
            }
            TypeDeclaration<?> type = annotated(annotation);
            if (type != null) {
                List<String> path = path(Annotations.text(annotation, "prefix")
                        .or(() -> Annotations.text(annotation, "value"))
                        .orElse(""));
                Branch branch = root.at(path);
                boolean demanded = fill(branch, type, path);
                if (demanded && type.isAnnotationPresent("Validated")) {
                    root.requireAll(path);
                }
                found = true;
            }
        }
        return found;
    }

    /** A class carries the annotation itself, or a bean method that makes one. */
    private @Nullable TypeDeclaration<?> annotated(AnnotationExpr annotation) {
        var place = annotation.getParentNode().orElse(null);
        if (place instanceof MethodDeclaration method) {
            return nested(method.getType());
        }
        return place instanceof TypeDeclaration<?> type ? type : null;
    }

    /** Writes the properties of a class below a key, and tells whether one of them must be given. */
    private boolean fill(Branch branch, TypeDeclaration<?> type, @Nullable List<String> path) {
        branch.beObject();
        if (open.contains(type)) {
            return false;
        }
        open.push(type);
        branch.describe(type.getJavadoc()
                .map(javadoc -> JavaProperties.plain(javadoc.getDescription().toText()))
                .orElse(""));
        boolean demanded = false;
        for (JavaProperty property : properties.of(type)) {
            List<String> below = path == null ? null : with(path, property.name());
            Branch child = branch.child(property.name());
            child.describe(Descriptions.of(List.of(property.javadoc()), none));
            TypeDeclaration<?> inner = nested(property.type());
            boolean given = inner == null
                    ? leaf(child, property, below)
                    : fill(child, inner, below)
                            && property.annotation("NotNull").isEmpty();
            if (Constraints.demandsValue(property) && !given) {
                branch.require(property.name());
                demanded = true;
            }
        }
        open.pop();
        return demanded;
    }

    /** Writes one value, and tells whether it has a default. */
    private boolean leaf(Branch child, JavaProperty property, @Nullable List<String> path) {
        SpringTypes.Known known = types.of(property.type());
        Constraints.add(property, known.schema(), known.types());
        Optional<Node> written = path == null ? Optional.empty() : application.at(path);
        return say(child, property.name(), known, written, SpringDefaults.ofCode(property));
    }

    private static boolean say(
            Branch child, String name, SpringTypes.Known known, Optional<Node> written, Optional<Node> inCode) {
        SortedKeys schema = known.schema();
        Optional<Node> value = written.or(() -> inCode);
        boolean telling = value.filter(Scalar.class::isInstance)
                .filter(one -> Secrets.isInValue(((Scalar) one).text()))
                .isPresent();
        if (Secrets.isSecret(name) || telling) {
            schema.put("writeOnly", true);
        } else {
            value.flatMap(one -> SpringDefaults.fit(one, known.types())).ifPresent(one -> schema.put("default", one));
        }
        boolean placeholder = written.filter(
                        one -> one instanceof Scalar scalar && scalar.text().contains("${"))
                .isPresent();
        if (placeholder && !known.types().isEmpty() && !known.types().contains("string")) {
            TreeSet<String> both = new TreeSet<>(known.types());
            both.add("string");
            schema.put("type", Sequence.of(both.stream().map(Scalar::of).toList()));
        }
        child.say(schema);
        return value.isPresent();
    }

    private SortedKeys expand(TypeDeclaration<?> type) {
        Branch item = new Branch();
        fill(item, type, null);
        return SortedKeys.of(item.toSchema());
    }

    /** Returns the class of the project that a property opens, or null when it is a value. */
    private @Nullable TypeDeclaration<?> nested(Type type) {
        if (!(type instanceof ClassOrInterfaceType reference)
                || reference.getTypeArguments().isPresent()) {
            return null;
        }
        TypeDeclaration<?> found = sources.find(reference.getNameWithScope(), reference);
        boolean holdsProperties = found instanceof RecordDeclaration
                || (found instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface());
        return holdsProperties ? found : null;
    }

    private boolean values(CompilationUnit unit) {
        boolean found = false;
        for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
            if (annotation.getName().getIdentifier().equals("Value")) {
                String text = Annotations.text(annotation, "value").orElse("");
                Matcher key = KEY.matcher(text);
                if (key.find()) {
                    value(annotation, key.group(1), key.group(2), key.matches());
                    found = true;
                }
            }
        }
        return found;
    }

    private void value(AnnotationExpr annotation, String key, @Nullable String standard, boolean whole) {
        List<String> path = path(key);
        SpringTypes.Known known = whole ? typeAt(annotation) : new SpringTypes.Known(new SortedKeys(), Set.of());
        Optional<Node> inCode = Optional.ofNullable(standard)
                .filter(text -> whole && !text.contains("${"))
                .map(Scalar::of);
        Optional<Node> written = application.at(path);
        say(root.at(path), path.get(path.size() - 1), known, written, inCode);
        if (standard == null && written.isEmpty()) {
            root.requireAll(path);
        }
    }

    private SpringTypes.Known typeAt(AnnotationExpr annotation) {
        var place = annotation.getParentNode().orElse(null);
        if (place instanceof Parameter parameter) {
            return types.of(parameter.getType());
        }
        if (place instanceof FieldDeclaration field) {
            return types.of(field.getCommonType());
        }
        return new SpringTypes.Known(new SortedKeys(), Set.of());
    }

    private static List<String> path(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split("\\.", -1));
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
