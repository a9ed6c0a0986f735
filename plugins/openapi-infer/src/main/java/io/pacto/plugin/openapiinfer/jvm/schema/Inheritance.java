package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes that tell their subclasses apart by a property ({@code @JsonTypeInfo}, {@code @JsonSubTypes}). */
final class Inheritance {

    private final Sources sources;

    Inheritance(Sources sources) {
        this.sources = sources;
    }

    Mapping of(JavaType type, TypeDecl declared, Schemas schemas) {
        Optional<TypeDecl> base = schemas.flavor() == Flavor.SMALLRYE ? Optional.empty() : base(declared);
        if (base.isPresent()) {
            String parent = schemas.component(JavaType.of(base.get().name()), base.get());
            Mapping own = schemas.object(type, declared, false).build();
            return Mapping.builder()
                    .put("allOf", Sequence.of(List.of(Schema.ref(parent), own)))
                    .build();
        }
        Optional<JavaType> parent = schemas.flavor().namesSuperclasses() ? superclass(type) : Optional.empty();
        if (parent.isPresent()) {
            Mapping own = schemas.object(type, declared, false).build();
            return Mapping.builder()
                    .put("allOf", Sequence.of(List.of(schemas.of(parent.get()), own)))
                    .build();
        }
        Schema schema = schemas.object(type, declared, true);
        if (schemas.flavor() == Flavor.SMALLRYE) {
            return schema.build();
        }
        Marks marks = new Marks(sources.marks(declared));
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Mark one : marks.find(Names.jackson("JsonSubTypes"))
                .map(mark -> mark.marks("value"))
                .orElse(List.of())) {
            one.type("value")
                    .ifPresent(sub -> sources.find(sub.name()).ifPresent(found -> {
                        String name = schemas.component(sub, found);
                        one.text("name").ifPresent(label -> mapping.put(label, "#/components/schemas/" + name));
                    }));
        }
        Optional<String> property = property(marks);
        if (property.isPresent()) {
            discriminate(schema, property.get(), mapping);
        }
        return schema.build();
    }

    private Optional<JavaType> superclass(JavaType type) {
        for (Sources.Bound bound : sources.hierarchy(type).stream().skip(1).toList()) {
            if (bound.type().kind() == TypeDecl.Kind.CLASS) {
                return Optional.of(bound.arguments());
            }
        }
        return Optional.empty();
    }

    private static void discriminate(Schema schema, String property, Map<String, String> mapping) {
        Mapping.Builder discriminator = Mapping.builder().put("propertyName", property);
        Mapping.Builder labels = Mapping.builder();
        mapping.forEach(labels::put);
        discriminator.putIfAny("mapping", labels.build());
        Mapping built = schema.build();
        List<String> required = new ArrayList<>();
        if (built.get("required") instanceof Sequence list) {
            list.items().forEach(item -> required.add(((io.pacto.api.Scalar) item).text()));
        }
        Mapping.Builder properties = Mapping.builder();
        boolean there = false;
        if (built.get("properties") instanceof Mapping known) {
            there = known.get(property) != null;
            known.entries().forEach(entry -> properties.put(entry.name(), entry.value()));
        }
        if (!there) {
            properties.put(property, Schema.type("string"));
        }
        if (!required.contains(property)) {
            required.add(property);
        }
        schema.put("properties", properties.build());
        schema.put("required", Schema.texts(required));
        schema.put("discriminator", discriminator.build());
    }

    private static Optional<String> property(Marks marks) {
        Optional<Mark> info = marks.find(Names.jackson("JsonTypeInfo"));
        String how = info.flatMap(mark -> mark.text("include")).orElse("PROPERTY");
        if (info.isEmpty() || !how.endsWith("PROPERTY")) {
            return Optional.empty();
        }
        String use = info.get().text("use").orElse("");
        String usual = use.equals("CLASS") ? "@class" : "@c";
        Optional<String> said = info.get().text("property").filter(text -> !text.isEmpty());
        return said.or(() -> use.endsWith("CLASS") ? Optional.of(usual) : Optional.empty());
    }

    /** The nearest supertype that counts this class among its subtypes. */
    private Optional<TypeDecl> base(TypeDecl type) {
        for (Sources.Bound bound : sources.hierarchy(JavaType.of(type.name()))) {
            if (bound.type() != type && choices(bound.type()).contains(type)) {
                return Optional.of(bound.type());
            }
        }
        return Optional.empty();
    }

    /**
     * What may stand where a type is named: its listed subtypes, or those of a sealed type.
     *
     * @param type the type
     * @return its subtypes by name; empty when it does not limit them
     */
    List<TypeDecl> choices(TypeDecl type) {
        Optional<Mark> listed = new Marks(sources.marks(type)).find(Names.jackson("JsonSubTypes"));
        List<TypeDecl> choices = new ArrayList<>();
        if (listed.isPresent()) {
            for (Mark one : listed.get().marks("value")) {
                one.type("value").flatMap(sub -> sources.find(sub.name())).ifPresent(choices::add);
            }
        } else if (type.isSealed()) {
            for (TypeDecl other : sources.all()) {
                boolean extended = other.supers().stream()
                        .anyMatch(
                                parent -> sources.qualify(parent.name(), other).equals(type.name()));
                if (extended) {
                    choices.add(other);
                }
            }
        }
        choices.remove(type);
        choices.sort(Comparator.comparing(TypeDecl::simpleName));
        return choices;
    }
}
