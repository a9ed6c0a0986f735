package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.util.List;

/** A type of Go. */
public sealed interface GoType {

    /** A predeclared type such as {@code int64}. */
    record Basic(String name) implements GoType {

        /** The type of texts. */
        public static final Basic STRING = new Basic("string");

        /** The type of truth values. */
        public static final Basic BOOL = new Basic("bool");

        /** The usual type of whole numbers. */
        public static final Basic INT = new Basic("int");
    }

    /**
     * A declared type, instantiated when it is generic.
     *
     * @param declaration where it is declared
     * @param home the package's import path
     * @param scope what its declaration sees
     * @param arguments its type arguments
     */
    record Named(Decl.Type declaration, String home, Scope scope, List<GoType> arguments) implements GoType {

        /** Copies the arguments. */
        public Named {
            arguments = List.copyOf(arguments);
        }

        /** Returns its name without package and arguments. */
        public String name() {
            return declaration.name();
        }

        /** Whether it is this type of this package. */
        public boolean is(String path, String name) {
            return home.equals(path) && declaration.name().equals(name);
        }

        /** Two types written alike at different places are different types. */
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Named named
                    && named.declaration == declaration
                    && named.arguments.equals(arguments)
                    && (named.scope == scope || named.scope.typeArguments().equals(scope.typeArguments()));
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(declaration) * 31 + arguments.hashCode();
        }

        @Override
        public String toString() {
            return home + "." + name();
        }
    }

    /** A type of a package whose sources are not at hand. */
    record External(String path, String name) implements GoType {}

    /** A pointer. */
    record Pointer(GoType of) implements GoType {}

    /** A slice. */
    record Slice(GoType element) implements GoType {}

    /** An array. */
    record Array(long length, GoType element) implements GoType {}

    /** A map. */
    record MapOf(GoType key, GoType value) implements GoType {}

    /** A channel. */
    record Chan(GoType element) implements GoType {}

    /** A struct; two of them are the same when they are written at the same place and their fields agree. */
    record Struct(Expr.StructType syntax, List<Field> fields) implements GoType {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Struct struct && struct.syntax == syntax && struct.fields.equals(fields);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(syntax);
        }
    }

    /**
     * A field.
     *
     * @param name its name; of an embedded one that of its type
     * @param type its type
     * @param tag its tag
     * @param embedded whether it is embedded
     */
    record Field(String name, GoType type, StructTag tag, boolean embedded) {

        /** Whether other packages see it. */
        public boolean exported() {
            return Character.isUpperCase(name.codePointAt(0));
        }
    }

    /** A function; {@code variadic} when the last parameter takes any number of arguments. */
    record Func(List<GoType> params, List<GoType> results, boolean variadic) implements GoType {}

    /** An interface, by the names of its methods. */
    record Interface(List<String> methods) implements GoType {

        /** The empty interface. */
        public static final Interface ANY = new Interface(List.of());
    }

    /** Nothing is known of the type. */
    record Unknown() implements GoType {}

    /** Returns the type a pointer leads to, through any number of pointers. */
    static GoType deref(GoType type) {
        GoType pointee = type;
        while (pointee instanceof Pointer pointer) {
            pointee = pointer.of();
        }
        return pointee;
    }
}
