package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes schemas of types and collects those that others refer to. */
public final class Schemas {

    /** Types that only nest deeper, as {@code T<T<…>>} may, are cut off. */
    private static final int DEPTH = 60;

    private final Sources sources;
    private final Flavor flavor;
    private final Scalars scalars;
    private final Containers containers;
    private final Beans beans;
    private final Library library;
    private final ComponentNames names;
    private final Inheritance inheritance;
    private final SortedMap<String, Mapping> components = new TreeMap<>();
    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private Views view = Views.NONE;
    private int depth;

    /**
     * A maker for one document.
     *
     * @param sources the sources
     * @param flavor whose description is meant
     */
    public Schemas(Sources sources, Flavor flavor) {
        this.sources = sources;
        this.flavor = flavor;
        this.scalars = new Scalars(flavor);
        this.containers = new Containers(sources);
        this.beans = new Beans(sources, flavor);
        this.library = new Library(this);
        this.names = new ComponentNames(sources, flavor);
        this.inheritance = new Inheritance(sources);
    }

    /** Returns the schemas that others refer to, by name. */
    public SortedMap<String, Mapping> components() {
        return new TreeMap<>(components);
    }

    /** Returns the types that could not be described. */
    public List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    /**
     * Notes something that the sources leave open.
     *
     * @param position where
     * @param text what, and what was assumed
     */
    public void report(Position position, String text) {
        gaps.putIfAbsent(position + text, new Gap(position, text));
    }

    /** Returns which types are lists, maps or optional. */
    public Containers containers() {
        return containers;
    }

    /** Returns whose description is meant. */
    public Flavor flavor() {
        return flavor;
    }

    /**
     * Limits what follows to the properties of a view.
     *
     * @param marks the annotations of the method; without {@code @JsonView} all properties are meant
     */
    public void look(Marks marks) {
        view = Views.of(marks, sources);
    }

    /**
     * The schema of a type, a reference when it is a component.
     *
     * @param type the type
     * @return its schema
     */
    public Mapping of(JavaType type) {
        if (depth > DEPTH) {
            return Schema.type("object");
        }
        depth++;
        try {
            return make(type);
        } finally {
            depth--;
        }
    }

    /**
     * The schema of a value with what its annotations say.
     *
     * @param type its type
     * @param marks its annotations
     * @return its schema
     */
    public Mapping of(JavaType type, Marks marks) {
        Marks all = marks.and(new Marks(type.marks()));
        Optional<JavaType> inner = Containers.optional(type);
        JavaType effective = Described.implementation(all).orElse(inner.orElse(type));
        Optional<Mark> array = all.find(Docs.both("media.ArraySchema"));
        if (array.isPresent()) {
            Marks items = new Marks(array.get().marks("schema"));
            JavaType element = containers.element(effective).orElse(JavaType.of("java.lang.String"));
            return Schema.array(of(Described.implementation(items).orElse(element), items));
        }
        Schema schema = Schema.of(Described.explicit(all).orElseGet(() -> of(effective)));
        if (containers.element(effective).isEmpty() || schema.has("items")) {
            Constraints.apply(all, schema);
            Described.apply(all, schema);
        }
        boolean optional = inner.isPresent() || Containers.optionalNumber(type);
        boolean maybe = flavor.nullsAreTypes()
                ? inner.isPresent()
                : flavor.readsNullable() && (optional || all.hasSimple("Nullable"));
        boolean said =
                all.find(Docs.SCHEMA).flatMap(mark -> mark.flag("nullable")).orElse(false);
        if (maybe || (said && flavor != Flavor.SPRINGDOC)) {
            return nullable(schema);
        }
        return schema.build();
    }

    private static Mapping nullable(Schema schema) {
        if (schema.has("$ref")) {
            Mapping none = Schema.type("null");
            Mapping ref = Schema.ref(schema.text("$ref").substring("#/components/schemas/".length()));
            return Mapping.builder()
                    .put("anyOf", Sequence.of(List.of(ref, none)))
                    .putIfAny("description", Scalar.of(schema.text("description")))
                    .build();
        }
        if (schema.has("type")) {
            schema.put("type", Schema.texts(List.of(schema.text("type"), "null")));
        }
        return schema.build();
    }

    private Mapping make(JavaType type) {
        Optional<JavaType> inner = Containers.optional(type);
        if (inner.isPresent()) {
            Mapping made = of(inner.get(), new Marks(inner.get().marks()));
            return flavor.nullsAreTypes() ? nullable(Schema.of(made)) : made;
        }
        Optional<Mapping> scalar = scalars.of(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.isArray() && type.argument(0).is("byte", "java.lang.Byte")) {
            return Schema.type("string", flavor == Flavor.SMALLRYE ? "binary" : "byte");
        }
        if (type.is("java.lang.Object")) {
            return Schema.type("object");
        }
        Optional<TypeDecl> declared = sources.find(type.name());
        if (declared.isPresent() && declared.get().kind() == TypeDecl.Kind.ENUM) {
            return enumeration(declared.get());
        }
        Optional<JavaType> values = containers.values(type);
        if (values.isPresent()) {
            return Schema.map(of(values.get(), new Marks(values.get().marks())));
        }
        Optional<JavaType> element = containers.element(type);
        if (element.isPresent()) {
            Schema array = new Schema().put("type", "array");
            if (containers.isSet(type)) {
                array.put("uniqueItems", Scalar.of(true));
            }
            return array.put("items", of(element.get(), new Marks(element.get().marks())))
                    .build();
        }
        if (declared.isPresent()) {
            return bean(type, declared.get());
        }
        return library.of(type).orElseGet(() -> unknown(type));
    }

    private Mapping enumeration(TypeDecl type) {
        Mapping values = new Schema()
                .put("type", "string")
                .put("enum", Schema.texts(new Enums(sources).values(type)))
                .build();
        if (!flavor.namesEnums()) {
            return values;
        }
        String name = names.of(JavaType.of(type.name()), view.suffix());
        components.put(name, values);
        return Schema.ref(name);
    }

    private Mapping unknown(JavaType type) {
        String name = type.name();
        if (!name.startsWith("java.")) {
            gaps.putIfAbsent(
                    name,
                    new Gap(type.position(), "the type " + name + " is not in the sources: described as any object"));
        }
        return Schema.type("object");
    }

    private Mapping bean(JavaType type, TypeDecl declared) {
        Marks marks = new Marks(sources.marks(declared));
        Optional<JavaType> instead =
                Described.implementation(marks).filter(other -> !other.name().equals(type.name()));
        if (instead.isPresent()) {
            return of(instead.get());
        }
        Optional<Mapping> explicit = Described.explicit(marks);
        if (explicit.isPresent()) {
            return explicit.get();
        }
        Optional<JavaType> value = flavor.readsJsonValue() ? jsonValue(type) : Optional.empty();
        if (value.isPresent()) {
            return of(value.get());
        }
        String name = component(type, declared);
        List<TypeDecl> choices = flavor == Flavor.SPRINGDOC ? inheritance.choices(declared) : List.of();
        if (choices.isEmpty()) {
            return Schema.ref(name);
        }
        List<Mapping> parts = new ArrayList<>();
        if (!declared.isAbstract()) {
            parts.add(Schema.ref(name));
        }
        choices.stream()
                .map(choice -> Schema.ref(component(JavaType.of(choice.name()), choice)))
                .forEach(parts::add);
        return Mapping.builder().put("oneOf", Sequence.of(parts)).build();
    }

    /** Makes the component of a bean unless it is there or under way. */
    String component(JavaType type, TypeDecl declared) {
        String name = names.of(type, view.suffix());
        if (!components.containsKey(name)) {
            components.put(name, Schema.type("object"));
            components.put(name, inheritance.of(type, declared, this));
        }
        return name;
    }

    /** Makes the component of a bean that only a library declares, unless it is there or under way. */
    Mapping shared(JavaType type, Supplier<Mapping> bean) {
        String name = names.of(type, view.suffix());
        if (!components.containsKey(name)) {
            components.put(name, Schema.type("object"));
            components.put(name, bean.get());
        }
        return Schema.ref(name);
    }

    /** A class of a library may have properties of its own, which nothing here tells. */
    private void reportSuperclass(TypeDecl declared) {
        declared.superclass().ifPresent(use -> {
            String name = sources.qualify(use.name(), declared);
            if (sources.find(name).isEmpty() && !name.startsWith("java.")) {
                gaps.putIfAbsent(
                        name + " above",
                        new Gap(
                                use.position(),
                                "the superclass " + name + " of " + declared.simpleName()
                                        + " is not in the sources: its properties were left out"));
            }
        });
    }

    /** An object with the properties of a class. */
    Schema object(JavaType type, TypeDecl declared, boolean inherited) {
        sources.hierarchy(type).forEach(bound -> reportSuperclass(bound.type()));
        Marks marks = new Marks(sources.marks(declared));
        Schema schema = new Schema().put("type", "object");
        Mapping.Builder properties = Mapping.builder();
        List<String> required = new ArrayList<>();
        for (Property property : beans.of(type, inherited)) {
            if (!view.shows(property.marks())) {
                continue;
            }
            if (property.marks().has(Names.jackson("JsonUnwrapped"))
                    && sources.find(property.type().name()).isPresent()) {
                Schema inner = object(
                        property.type(), sources.find(property.type().name()).get(), true);
                String prefix = property.marks()
                        .find(Names.jackson("JsonUnwrapped"))
                        .flatMap(mark -> mark.text("prefix"))
                        .orElse("");
                if (inner.build().get("properties") instanceof Mapping parts) {
                    parts.entries().forEach(part -> properties.put(prefix + part.name(), part.value()));
                }
                continue;
            }
            Schema made = Schema.of(of(property.type(), property.marks()));
            if (property.writeOnly() && flavor == Flavor.SPRINGDOC && !made.has("readOnly")) {
                made.put("writeOnly", Scalar.of(true));
            }
            if (!made.has("description") && !property.doc().isEmpty()) {
                made.put("description", property.doc());
            }
            properties.put(property.name(), made.build());
            if (required(property)) {
                required.add(property.name());
            }
        }
        if (!declared.doc().text().isEmpty()) {
            schema.put("description", declared.doc().text());
        }
        Described.apply(marks, schema);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            List<JavaType> choices =
                    marks.find(Docs.SCHEMA).map(mark -> mark.types(choice)).orElse(List.of());
            if (!choices.isEmpty()) {
                schema.put(
                        choice, Sequence.of(choices.stream().map(this::choice).toList()));
            }
        }
        Mapping all = properties.build();
        if (!all.entries().isEmpty()) {
            schema.put("properties", all);
        }
        if (!required.isEmpty()) {
            schema.put("required", Schema.texts(required));
        }
        return schema;
    }

    private Mapping choice(JavaType type) {
        return containers.values(type).isPresent() ? Schema.type("object") : of(type);
    }

    private boolean required(Property property) {
        Optional<Boolean> said = Described.required(property.marks());
        if (said.isPresent()) {
            return said.get();
        }
        boolean demanded = Constraints.demanded(property.marks())
                || Constraints.demanded(new Marks(property.type().marks()));
        boolean byJackson = property.marks()
                .find(Names.jackson("JsonProperty"))
                .flatMap(mark -> mark.flag("required"))
                .orElse(false);
        return demanded
                || byJackson
                || (flavor.requiresWhatIsNeeded()
                        && ((property.constructed() && !property.marks().has(Docs.SCHEMA))
                                || property.marks().hasSimple("NonNull")));
    }

    private Optional<JavaType> jsonValue(JavaType type) {
        for (Sources.Bound bound : sources.hierarchy(type)) {
            for (Method method : bound.type().methods()) {
                if (new Marks(sources.marks(method)).has(Names.jackson("JsonValue"))) {
                    return Optional.of(sources.resolve(method.type(), bound.type(), bound.bindings()));
                }
            }
        }
        return Optional.empty();
    }
}
