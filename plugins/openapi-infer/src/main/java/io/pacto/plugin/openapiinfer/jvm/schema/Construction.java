package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has to be given to make an object of a class. */
final class Construction {

    private Construction() {}

    /**
     * The parameters of the constructor that Micronaut would use, those left out that may be null or empty.
     *
     * @param bound the class
     * @param sources the sources
     * @return names of parameters
     */
    static Set<String> demands(Sources.Bound bound, Sources sources) {
        Set<String> names = new LinkedHashSet<>();
        for (Member parameter : parameters(bound.type(), sources)) {
            JavaType type = sources.resolve(parameter.type(), bound.type(), bound.bindings());
            Marks marks = new Marks(sources.marks(parameter)).and(new Marks(type.marks()));
            boolean may = marks.hasSimple("Nullable")
                    || Containers.optional(type).isPresent()
                    || Containers.optionalNumber(type);
            if (!may) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    /** Those of the constructor that is marked, else of the first of the most visible; of none when one of them has none. */
    private static List<Member> parameters(TypeDecl type, Sources sources) {
        for (Method constructor : type.constructors()) {
            Marks marks = new Marks(sources.marks(constructor));
            if (marks.hasSimple("Creator") || marks.hasSimple("JsonCreator") || marks.hasSimple("Inject")) {
                return constructor.parameters();
            }
        }
        if (type.kind() == TypeDecl.Kind.RECORD) {
            return type.fields().stream().filter(field -> !field.is("static")).toList();
        }
        List<Method> reachable =
                type.constructors().stream().filter(one -> !one.is("private")).toList();
        List<Method> open = reachable.stream().filter(one -> one.is("public")).toList();
        List<Method> candidates = open.isEmpty() ? reachable : open;
        return candidates.stream().anyMatch(one -> one.parameters().isEmpty()) || candidates.isEmpty()
                ? List.of()
                : candidates.get(0).parameters();
    }
}
