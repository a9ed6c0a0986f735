package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a class as Jackson finds them: fields, getters, setters, components of records. */
public final class Beans {

    private static final List<String> EXPLICIT = List.of("JsonProperty", "JsonGetter", "JsonSetter");

    private static final List<String> LOMBOK_ALL = List.of("lombok.Data", "lombok.Value");

    private final Sources sources;
    private final Flavor flavor;

    /**
     * A reader of classes.
     *
     * @param sources the sources
     * @param flavor whose view of a class is meant
     */
    public Beans(Sources sources, Flavor flavor) {
        this.sources = sources;
        this.flavor = flavor;
    }

    /** A property while its parts are collected. */
    private static final class Draft {
        private final String implicit;
        private JavaType type = JavaType.OBJECT;
        private Marks marks = Marks.NONE;
        private String doc = "";
        private boolean visible;
        private boolean hidden;
        private boolean ignored;
        private boolean named;
        private boolean readable;
        private int rank;
        private @Nullable TypeDecl owner;

        Draft(String implicit) {
            this.implicit = implicit;
        }

        /** As Jackson has it, one ignored accessor takes all others with it, unless one of them is named explicitly. */
        boolean remains() {
            return !hidden && (!ignored || named);
        }

        /**
         * The type of a getter counts before that of a field, and that before a setter's; what a class overrides counts less
         * than what it declares. Superclasses come first. Setters of one name need not override each other: the first counts.
         */
        void take(TypeDecl from, JavaType found, Marks more, String text, int foundRank) {
            boolean overrides = owner != null && owner != from;
            if (foundRank > rank || (foundRank == rank && rank > 1 && overrides)) {
                type = found;
                rank = foundRank;
            }
            marks = overrides ? more.and(marks) : marks.and(more);
            doc = doc.isEmpty() || (overrides && !text.isEmpty()) ? text : doc;
            owner = from;
        }
    }

    /**
     * The properties of a class.
     *
     * @param type the class with its type arguments
     * @param inherited whether inherited ones count, which come first
     * @return the properties in order
     */
    public List<Property> of(JavaType type, boolean inherited) {
        List<Sources.Bound> line = new ArrayList<>(sources.hierarchy(type));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Set<String> ignored = new HashSet<>();
        Marks classMarks = Marks.NONE;
        for (Sources.Bound bound : line) {
            classMarks = classMarks.and(new Marks(sources.marks(bound.type())));
        }
        for (Mark mark : classMarks.all(Names.jackson("JsonIgnoreProperties"))) {
            ignored.addAll(mark.texts("value"));
        }
        List<Sources.Bound> order = inherited ? reversed(line) : new ArrayList<>(line.subList(0, 1));
        if (!flavor.describesAllGetters() && line.get(0).type().kind() != TypeDecl.Kind.INTERFACE) {
            order.removeIf(bound -> bound.type().kind() == TypeDecl.Kind.INTERFACE);
        }
        for (Sources.Bound bound : order) {
            collect(bound, drafts);
        }
        Set<String> constructed = flavor.requiresWhatIsNeeded() ? Construction.demands(line.get(0), sources) : Set.of();
        Naming naming = Naming.of(classMarks);
        List<Property> properties = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Draft draft : drafts.values()) {
            String name = draft.marks
                    .find(Names.jackson("JsonProperty"))
                    .or(() -> draft.marks.find(Names.jackson("JsonGetter")))
                    .or(() -> draft.marks.find("jakarta.json.bind.annotation.JsonbProperty"))
                    .flatMap(mark -> mark.text("value"))
                    .filter(text -> !text.isEmpty())
                    .orElseGet(() -> naming.apply(draft.implicit));
            if (draft.visible && draft.remains() && !ignored.contains(name) && names.add(name)) {
                properties.add(new Property(
                        name,
                        draft.type,
                        draft.marks,
                        draft.doc,
                        !draft.readable,
                        draft.rank >= 3,
                        constructed.contains(draft.implicit)));
            }
        }
        return properties;
    }

    private static List<Sources.Bound> reversed(List<Sources.Bound> line) {
        List<Sources.Bound> reversed = new ArrayList<>(line);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private void collect(Sources.Bound bound, Map<String, Draft> drafts) {
        TypeDecl type = bound.type();
        boolean record = type.kind() == TypeDecl.Kind.RECORD;
        Marks own = new Marks(sources.marks(type));
        boolean allFields = (flavor == Flavor.SMALLRYE && type.kind() != TypeDecl.Kind.INTERFACE)
                || own.find(Names.jackson("JsonAutoDetect"))
                        .flatMap(mark -> mark.text("fieldVisibility"))
                        .filter("ANY"::equals)
                        .isPresent();
        boolean lombokGetters = own.has(LOMBOK_ALL) || own.has(List.of("lombok.Getter"));
        boolean lombokSetters = own.has(List.of("lombok.Data", "lombok.Setter"));
        for (Member field : type.fields()) {
            if (field.is("static")) {
                continue;
            }
            Marks marks = new Marks(sources.marks(field));
            JavaType fieldType = sources.resolve(field.type(), type, bound.bindings());
            Draft draft = drafts.computeIfAbsent(field.name(), Draft::new);
            String doc = field.doc().text().isEmpty()
                    ? type.doc().parameters().getOrDefault(field.name(), "")
                    : field.doc().text();
            boolean generated = (lombokGetters || lombokSetters || marks.has(List.of("lombok.Getter", "lombok.Setter")))
                    && !field.is("transient");
            draft.take(type, fieldType, marks, doc, record || generated ? 3 : 2);
            boolean explicit = marks.has(Names.jackson("JsonProperty"))
                    || marks.has(List.of("com.fasterxml.jackson.annotation.JsonUnwrapped"));
            draft.readable |= record
                    || lombokGetters
                    || marks.has(List.of("lombok.Getter"))
                    || (allFields && !field.is("transient"))
                    || explicit
                    || (field.is("public") && !field.is("transient"));
            draft.visible |= draft.readable || generated;
            ignore(draft, marks, type);
        }
        for (Method method : type.methods()) {
            accessor(method, bound, record, drafts);
        }
        for (Method constructor : type.constructors()) {
            creator(constructor, bound, drafts);
        }
    }

    private void accessor(Method method, Sources.Bound bound, boolean record, Map<String, Draft> drafts) {
        if (method.is("static")) {
            return;
        }
        Marks marks = new Marks(sources.marks(method));
        JavaType returned = sources.resolve(method.type(), bound.type(), sources.bindings(method, bound.bindings()));
        boolean componentsOnly = record && !flavor.describesAllGetters();
        Optional<String> name =
                property(method, returned, marks).filter(found -> !componentsOnly || drafts.containsKey(found));
        if (name.isEmpty()) {
            if (record && method.parameters().isEmpty() && drafts.containsKey(method.name())) {
                Draft draft = drafts.get(method.name());
                draft.marks = marks.and(draft.marks);
                ignore(draft, marks, bound.type());
            }
            return;
        }
        boolean explicit = marks.has(Names.jackson("JsonProperty")) || marks.has(Names.jackson("JsonGetter"));
        Draft draft = drafts.computeIfAbsent(name.get(), Draft::new);
        if (ignore(draft, marks, bound.type())) {
            return;
        }
        boolean getter = method.parameters().isEmpty();
        JavaType type =
                getter ? returned : sources.resolve(method.parameters().get(0).type(), bound.type(), bound.bindings());
        String doc = method.doc().returns().isEmpty()
                ? method.doc().text()
                : method.doc().returns();
        draft.take(bound.type(), type, marks, getter ? doc : "", getter ? 4 : 1);
        draft.visible |= method.is("public") || explicit;
        draft.readable |= getter && (method.is("public") || explicit);
    }

    private Optional<String> property(Method method, JavaType returned, Marks marks) {
        String name = method.name();
        boolean getter = method.parameters().isEmpty();
        if ((getter && returned.is("void"))
                || name.equals("getClass")
                || (flavor.spreadsAnyGetters() && marks.has(Names.jackson("JsonAnyGetter")))
                || marks.has(Names.jackson("JsonAnySetter"))
                || marks.has(Names.jackson("JsonValue"))) {
            return Optional.empty();
        }
        if (getter && name.length() > 3 && name.startsWith("get")) {
            return Optional.of(flavor.propertyName(name.substring(3)));
        }
        if (getter && name.length() > 2 && name.startsWith("is") && returned.is("boolean", "java.lang.Boolean")) {
            return Optional.of(flavor.propertyName(name.substring(2)));
        }
        if (method.parameters().size() == 1 && name.length() > 3 && name.startsWith("set")) {
            return Optional.of(flavor.propertyName(name.substring(3)));
        }
        boolean named = marks.has(Names.jackson("JsonProperty")) || marks.has(Names.jackson("JsonGetter"));
        return getter && named ? Optional.of(name) : Optional.empty();
    }

    private void creator(Method constructor, Sources.Bound bound, Map<String, Draft> drafts) {
        for (Member parameter : constructor.parameters()) {
            Marks marks = new Marks(sources.marks(parameter));
            Optional<String> name = marks.find(Names.jackson("JsonProperty")).flatMap(mark -> mark.text("value"));
            if (name.isPresent()) {
                Draft known = drafts.get(parameter.name());
                Draft draft = known != null
                        ? known
                        : byName(drafts.values(), name.get())
                                .orElseGet(() -> drafts.computeIfAbsent(name.get(), Draft::new));
                draft.take(
                        bound.type(), sources.resolve(parameter.type(), bound.type(), bound.bindings()), marks, "", 1);
                draft.named = true;
                draft.visible = true;
                draft.readable = true;
            }
        }
    }

    private static Optional<Draft> byName(Collection<Draft> drafts, String name) {
        return drafts.stream()
                .filter(draft -> draft.marks
                        .find(Names.jackson("JsonProperty"))
                        .flatMap(mark -> mark.text("value"))
                        .filter(name::equals)
                        .isPresent())
                .findFirst();
    }

    /** Notes what annotations say against an accessor, and whether it is left out by itself. */
    private static boolean ignore(Draft draft, Marks marks, TypeDecl from) {
        boolean ignored = marks.find(Names.jackson("JsonIgnore"))
                .map(mark -> mark.flag("value").orElse(true))
                .orElse(false);
        draft.ignored |= ignored;
        // A subclass that ignores what it overrides has the last word.
        draft.named &= !ignored || draft.owner == null || draft.owner == from;
        draft.named |= !ignored && EXPLICIT.stream().anyMatch(name -> marks.has(Names.jackson(name)));
        draft.hidden |= marks.has(Names.jackson("JsonBackReference"))
                || marks.has(
                        List.of("jakarta.json.bind.annotation.JsonbTransient", "io.swagger.v3.oas.annotations.Hidden"))
                || marks.find(Docs.SCHEMA).flatMap(mark -> mark.flag("hidden")).orElse(false);
        return ignored;
    }
}
