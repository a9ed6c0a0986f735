package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that are visible at a place of a program. */
public final class Scope {

    private final @Nullable Scope parent;
    private final GoPackage home;
    private final String file;
    private final Map<String, Binding> names = new HashMap<>();

    private Scope(@Nullable Scope parent, GoPackage home, String file) {
        this.parent = parent;
        this.home = home;
        this.file = file;
    }

    /** The outermost scope of a file: its imports. */
    static Scope ofFile(GoPackage home, String file) {
        return new Scope(null, home, file);
    }

    /** A scope inside this one. */
    public Scope inner() {
        return new Scope(this, home, file);
    }

    /** The package of the code. */
    public GoPackage home() {
        return home;
    }

    /** The path of the file of the code. */
    public String file() {
        return file;
    }

    /** What a name means. */
    public sealed interface Binding permits Cell, TypeName, Import {}

    /** A name of a type: a type parameter or a type declared in a function. */
    record TypeName(GoType type, boolean parameter) implements Binding {

        TypeName(GoType type) {
            this(type, true);
        }
    }

    /** A name of an imported package. */
    record Import(String path) implements Binding {}

    /** The path of an imported package; empty when the name means something else here. */
    public String importPath(String name) {
        return find(name) instanceof Import one ? one.path() : "";
    }

    void bind(String name, Binding binding) {
        if (!name.isEmpty() && !name.equals("_")) {
            names.put(name, binding);
        }
    }

    /** What the type parameters around this place stand for: a type declared here is another one for others. */
    List<GoType> typeArguments() {
        List<GoType> arguments = new ArrayList<>();
        Scope scope = this;
        while (scope != null) {
            for (Binding binding : new TreeMap<>(scope.names).values()) {
                if (binding instanceof TypeName name && name.parameter()) {
                    arguments.add(name.type());
                }
            }
            scope = scope.parent;
        }
        return arguments;
    }

    /** What a name means here; null when it is one of the package or predeclared. */
    @Nullable
    Binding find(String name) {
        Scope scope = this;
        while (scope != null) {
            Binding binding = scope.names.get(name);
            if (binding != null) {
                return binding;
            }
            scope = scope.parent;
        }
        return null;
    }
}
