package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which properties a method shows ({@code @JsonView}).
 *
 * @param names the classes of the view and what they extend; empty when there is no view
 * @param suffix what the names of components get
 */
record Views(Set<String> names, String suffix) {

    static final Views NONE = new Views(Set.of(), "");

    static Views of(Marks marks, Sources sources) {
        Optional<Mark> mark = marks.find(Names.jackson("JsonView"));
        if (mark.isEmpty() || mark.get().types("value").isEmpty()) {
            return NONE;
        }
        Set<String> names = new HashSet<>();
        StringBuilder suffix = new StringBuilder();
        for (JavaType type : mark.get().types("value")) {
            suffix.append('_').append(type.simpleName());
            sources.ancestors(type).forEach(ancestor -> names.add(ancestor.name()));
        }
        return new Views(names, suffix.toString());
    }

    boolean shows(Marks property) {
        List<JavaType> limits = property.find(Names.jackson("JsonView"))
                .map(mark -> mark.types("value"))
                .orElse(List.of());
        return names.isEmpty() || limits.isEmpty() || limits.stream().anyMatch(type -> names.contains(type.name()));
    }
}
