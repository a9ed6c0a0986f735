package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A declared type without the bodies of its methods. */
public final class TypeDecl implements Annotated {

    private final String name;
    private final Kind kind;
    private final Scope file;
    private final @Nullable TypeDecl outer;
    private final Head head;
    private final List<Member> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Method> constructors = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, Integer> assigned = new LinkedHashMap<>();

    /** What is declared. */
    public enum Kind {
        /** A class. */
        CLASS,
        /** An interface. */
        INTERFACE,
        /** An enum. */
        ENUM,
        /** A record; its components are its fields. */
        RECORD,
        /** An annotation. */
        ANNOTATION
    }

    /**
     * What is written before the body.
     *
     * @param annotations its annotations
     * @param modifiers its modifiers, such as {@code abstract}
     * @param parameters its type parameters
     * @param supers its superclass, if any, and its interfaces
     * @param extended whether the first of them is the superclass of a class
     * @param doc its Javadoc
     * @param position where its name is
     */
    record Head(
            List<Annotation> annotations,
            List<String> modifiers,
            List<TypeParameter> parameters,
            List<TypeUse> supers,
            boolean extended,
            Javadoc doc,
            Position position) {}

    TypeDecl(String name, Kind kind, Scope file, @Nullable TypeDecl outer, Head head) {
        this.name = name;
        this.kind = kind;
        this.file = file;
        this.outer = outer;
        this.head = head;
    }

    /** Returns its canonical name. */
    public String name() {
        return name;
    }

    /** Returns its simple name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the name of its package. */
    public String packageName() {
        return file.packageName();
    }

    /** Returns what is declared. */
    public Kind kind() {
        return kind;
    }

    /** Returns the type it is declared in. */
    public Optional<TypeDecl> outer() {
        return Optional.ofNullable(outer);
    }

    /** Returns its type parameters. */
    public List<TypeParameter> parameters() {
        return head.parameters();
    }

    /** Returns its superclass, if any, and its interfaces. */
    public List<TypeUse> supers() {
        return head.supers();
    }

    /** Returns the class that a class extends. */
    public Optional<TypeUse> superclass() {
        return head.extended() ? Optional.of(head.supers().get(0)) : Optional.empty();
    }

    /** Returns its Javadoc. */
    public Javadoc doc() {
        return head.doc();
    }

    /** Returns where it is declared. */
    public Position position() {
        return head.position();
    }

    /** Returns whether no object of exactly this class can be made. */
    public boolean isAbstract() {
        return kind == Kind.INTERFACE || head.modifiers().contains("abstract");
    }

    /** Returns whether it is sealed. */
    public boolean isSealed() {
        return head.modifiers().contains("sealed");
    }

    /** Returns its fields, or the components of a record, in source order. */
    public List<Member> fields() {
        return fields;
    }

    /** Returns its methods in source order. */
    public List<Method> methods() {
        return methods;
    }

    /** Returns its constructors in source order. */
    public List<Method> constructors() {
        return constructors;
    }

    /** Returns the constants of an enum in source order. */
    public List<Constant> constants() {
        return constants;
    }

    /** Returns which argument of the constructor of an enum each field gets. */
    public Map<String, Integer> assigned() {
        return assigned;
    }

    @Override
    public List<Annotation> annotations() {
        return head.annotations();
    }

    @Override
    public TypeDecl scope() {
        return this;
    }

    Scope file() {
        return file;
    }

    @Override
    public String toString() {
        return name;
    }
}
