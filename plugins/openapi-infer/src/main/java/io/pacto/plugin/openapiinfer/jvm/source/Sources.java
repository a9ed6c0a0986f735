package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Files;
import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.framework.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All declarations of a project, and what names in them mean (JLS 6.5). */
public final class Sources {

    /** Deeper nesting of type variables or hierarchies is a ring. */
    private static final int DEPTH = 40;

    private final Map<String, TypeDecl> types = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    private Sources() {}

    /**
     * Reads the sources of a project.
     *
     * @param files the project
     * @return its declarations; files that cannot be parsed are among the gaps
     */
    public static Sources read(Files files) {
        return read(files, SourceFiles.of(files));
    }

    static Sources read(Files files, List<String> paths) {
        Parsing parsing = new Parsing(files, paths);
        parsing.run();
        Sources sources = new Sources();
        parsing.read().values().forEach(found -> found.forEach(type -> sources.types.putIfAbsent(type.name(), type)));
        parsing.failed()
                .forEach((file, reason) ->
                        sources.gaps.add(new Gap(Position.of(file), "the file was left out: " + reason)));
        return sources;
    }

    /** Returns all types in order of their files. */
    public List<TypeDecl> all() {
        return List.copyOf(types.values());
    }

    /** Returns the files that were left out. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /**
     * A type of the sources.
     *
     * @param name its canonical name
     * @return its declaration; empty when the sources do not declare it
     */
    public Optional<TypeDecl> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * The canonical name of a type.
     *
     * @param written its name as written
     * @param here the type in which it is written
     * @return its name; when nothing tells, the one with the package that an import with a star names, or as written
     */
    public String qualify(String written, TypeDecl here) {
        return known.computeIfAbsent(here.name() + " " + written, key -> new Names(types).qualify(written, here));
    }

    /**
     * A type as written, with its names resolved.
     *
     * @param use the type as written
     * @param here the type in which it is written
     * @param bindings what type variables stand for; those not named stand for their bound
     * @return the type
     */
    public JavaType resolve(TypeUse use, TypeDecl here, Bindings bindings) {
        return resolve(use, here, bindings, 0);
    }

    private JavaType resolve(TypeUse use, TypeDecl here, Bindings bindings, int depth) {
        if (depth > DEPTH) {
            return JavaType.OBJECT;
        }
        List<JavaType> arguments = new ArrayList<>();
        use.arguments().forEach(argument -> arguments.add(resolve(argument, here, bindings, depth + 1)));
        if (use.name().equals(TypeUse.WILDCARD)) {
            return arguments.isEmpty() ? JavaType.OBJECT : arguments.get(0);
        }
        List<Mark> marks = marks(use.annotations(), here);
        if (use.name().equals(TypeUse.ARRAY)) {
            return new JavaType(TypeUse.ARRAY, arguments, marks);
        }
        JavaType bound = bindings.types().get(use.name());
        if (bound == null) {
            Optional<TypeParameter> variable = variable(use.name(), here);
            if (variable.isPresent()) {
                TypeUse limit = variable.get().bound();
                bound = limit == null ? JavaType.OBJECT : resolve(limit, here, bindings, depth + 1);
            }
        }
        if (bound != null) {
            return marks.isEmpty() ? bound : new JavaType(bound.name(), bound.arguments(), marks, bound.position());
        }
        return new JavaType(qualify(use.name(), here), arguments, marks, use.position());
    }

    private static Optional<TypeParameter> variable(String name, TypeDecl here) {
        for (TypeDecl type = here; type != null; type = type.outer().orElse(null)) {
            for (TypeParameter parameter : type.parameters()) {
                if (parameter.name().equals(name)) {
                    return Optional.of(parameter);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What the type parameters of a method stand for when nothing else is known: their bounds.
     *
     * @param method the method
     * @param bindings those of the type around it
     * @return both
     */
    public Bindings bindings(Method method, Bindings bindings) {
        Map<String, JavaType> own = new LinkedHashMap<>();
        for (TypeParameter parameter : method.typeParameters()) {
            own.put(parameter.name(), JavaType.OBJECT);
        }
        Bindings all = bindings.with(own);
        for (TypeParameter parameter : method.typeParameters()) {
            TypeUse bound = parameter.bound();
            own.put(parameter.name(), bound == null ? JavaType.OBJECT : resolve(bound, method.scope(), all));
        }
        return bindings.with(own);
    }

    /**
     * A declaration with what its type parameters stand for.
     *
     * @param type the declaration
     * @param bindings what its parameters stand for
     * @param arguments the same as a type
     */
    public record Bound(TypeDecl type, Bindings bindings, JavaType arguments) {}

    /**
     * A type and all it inherits from, as far as it is in the sources: itself, then its superclass and what that inherits,
     * then its interfaces.
     *
     * @param type the type
     * @return each type once
     */
    public List<Bound> hierarchy(JavaType type) {
        Map<String, Bound> found = new LinkedHashMap<>();
        climb(type, found, 0);
        return List.copyOf(found.values());
    }

    /**
     * All types a type inherits from, in the sources or not.
     *
     * @param type the type
     * @return the types with their arguments, itself first
     */
    public Set<JavaType> ancestors(JavaType type) {
        Set<JavaType> all = new LinkedHashSet<>();
        all.add(type);
        for (Bound bound : hierarchy(type)) {
            for (TypeUse parent : bound.type().supers()) {
                all.add(resolve(parent, bound.type(), bound.bindings()));
            }
        }
        return all;
    }

    private void climb(JavaType type, Map<String, Bound> found, int depth) {
        TypeDecl declared = types.get(type.name());
        if (declared == null || found.containsKey(type.name()) || depth > DEPTH) {
            return;
        }
        Bindings bindings = new Bindings(Bindings.zip(declared.parameters(), type.arguments()));
        found.put(type.name(), new Bound(declared, bindings, type));
        for (TypeUse parent : declared.supers()) {
            climb(resolve(parent, declared, bindings), found, depth + 1);
        }
    }

    /**
     * The annotations of a declaration.
     *
     * @param declaration the declaration
     * @return them in order
     */
    public List<Mark> marks(Annotated declaration) {
        return marks(declaration.annotations(), declaration.scope());
    }

    private List<Mark> marks(List<Annotation> annotations, TypeDecl scope) {
        List<Mark> marks = new ArrayList<>(annotations.size());
        for (Annotation annotation : annotations) {
            marks.add(new Mark(this, scope, annotation));
        }
        return marks;
    }
}
