package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties Spring binds of a class: the components of a record, the parameters of the binding constructor, else the
 * fields that have a setter, or a getter and a value to bind into. Lombok's setters count.
 */
final class JavaProperties {

    private static final int DEEPEST_INHERITANCE = 20;

    private final JavaSources sources;

    JavaProperties(JavaSources sources) {
        this.sources = sources;
    }

    List<JavaProperty> of(TypeDeclaration<?> type) {
        if (type instanceof RecordDeclaration components) {
            return parameters(components.getParameters(), components);
        }
        if (!(type instanceof ClassOrInterfaceDeclaration declared)) {
            return List.of();
        }
        Optional<ConstructorDeclaration> binding = bindingConstructor(declared);
        if (binding.isPresent()) {
            return parameters(binding.get().getParameters(), binding.get());
        }
        Map<String, JavaProperty> properties = new LinkedHashMap<>();
        collect(declared, properties, 0);
        return List.copyOf(properties.values());
    }

    /** The only constructor, when it has parameters, or the one that is marked. */
    private static Optional<ConstructorDeclaration> bindingConstructor(ClassOrInterfaceDeclaration type) {
        List<ConstructorDeclaration> all = type.getConstructors();
        Optional<ConstructorDeclaration> marked = all.stream()
                .filter(one -> one.isAnnotationPresent("ConstructorBinding"))
                .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        boolean single = all.size() == 1
                && !all.get(0).getParameters().isEmpty()
                && !all.get(0).isAnnotationPresent("Autowired");
        return single ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<JavaProperty> parameters(List<Parameter> parameters, NodeWithJavadoc<?> documented) {
        List<JavaProperty> properties = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String name = Annotations.find(parameter.getAnnotations(), "Name")
                    .flatMap(one -> Annotations.text(one, "value"))
                    .orElse(parameter.getNameAsString());
            properties.add(new JavaProperty(
                    JavaProperty.dashed(name),
                    parameter.getType(),
                    parameter.getAnnotations(),
                    tag(documented, parameter.getNameAsString()),
                    null));
        }
        return properties;
    }

    private void collect(ClassOrInterfaceDeclaration type, Map<String, JavaProperty> properties, int depth) {
        for (var parent : type.getExtendedTypes()) {
            if (!type.isInterface()
                    && depth < DEEPEST_INHERITANCE
                    && sources.find(parent.getNameWithScope(), type) instanceof ClassOrInterfaceDeclaration above) {
                collect(above, properties, depth + 1);
            }
        }
        for (FieldDeclaration field : type.getFields()) {
            for (VariableDeclarator variable : field.getVariables()) {
                if (isBound(type, field, variable)) {
                    String name = JavaProperty.dashed(variable.getNameAsString());
                    properties.put(
                            name,
                            new JavaProperty(
                                    name,
                                    variable.getType(),
                                    annotations(type, field, variable),
                                    description(field),
                                    variable.getInitializer().orElse(null)));
                }
            }
        }
    }

    private static boolean isBound(
            ClassOrInterfaceDeclaration type, FieldDeclaration field, VariableDeclarator variable) {
        if (field.isStatic()) {
            return false;
        }
        boolean lombok = List.of("Data", "Setter").stream()
                .anyMatch(one -> type.isAnnotationPresent(one) || field.isAnnotationPresent(one));
        if (lombok && !field.hasModifier(Modifier.Keyword.FINAL)) {
            return true;
        }
        String name = variable.getNameAsString();
        String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        boolean getter = type.getMethodsByName("get" + tail).stream().anyMatch(JavaProperties::isGetter)
                || type.isAnnotationPresent("Data")
                || type.isAnnotationPresent("Getter");
        return !type.getMethodsByName("set" + tail).isEmpty()
                || (getter && variable.getInitializer().isPresent());
    }

    private static boolean isGetter(MethodDeclaration method) {
        return method.getParameters().isEmpty() && !method.isStatic();
    }

    /** Constraints may stand at the getter as well. */
    private static NodeList<AnnotationExpr> annotations(
            ClassOrInterfaceDeclaration type, FieldDeclaration field, VariableDeclarator variable) {
        NodeList<AnnotationExpr> all = new NodeList<>();
        field.getAnnotations().forEach(one -> all.add(one.clone()));
        String name = variable.getNameAsString();
        String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : List.of("get" + tail, "is" + tail)) {
            type.getMethodsByName(getter).stream()
                    .filter(JavaProperties::isGetter)
                    .forEach(method -> method.getAnnotations().forEach(one -> all.add(one.clone())));
        }
        return all;
    }

    private static String description(NodeWithJavadoc<?> documented) {
        return documented
                .getJavadoc()
                .map(javadoc -> plain(javadoc.getDescription().toText()))
                .orElse("");
    }

    private static String tag(NodeWithJavadoc<?> documented, String name) {
        return documented
                .getJavadoc()
                .flatMap(javadoc -> javadoc.getBlockTags().stream()
                        .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                        .filter(tag -> tag.getName().filter(name::equals).isPresent())
                        .map(tag -> plain(tag.getContent().toText()))
                        .findFirst())
                .orElse("");
    }

    /** Javadoc without tags and markup, on one line. */
    static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@\\w+\\s+([^}]*)\\}", "$1")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
