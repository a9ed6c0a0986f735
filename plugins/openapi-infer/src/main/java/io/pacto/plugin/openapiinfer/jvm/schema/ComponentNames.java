package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of components: the simple name with those of the arguments; a second type of the same name gets a number. */
final class ComponentNames {

    private final Sources sources;
    private final Flavor flavor;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ComponentNames(Sources sources, Flavor flavor) {
        this.sources = sources;
        this.flavor = flavor;
    }

    String of(JavaType type, String suffix) {
        String known = given.get(type + suffix);
        if (known != null) {
            return known;
        }
        String wanted = wanted(type) + suffix;
        String name = wanted;
        for (int i = 1; !taken.add(name); i++) {
            name = wanted + i;
        }
        given.put(type + suffix, name);
        return name;
    }

    private String wanted(JavaType type) {
        Optional<String> said = sources.find(type.name())
                .flatMap(declared -> new Marks(sources.marks(declared)).find(Docs.SCHEMA))
                .flatMap(mark -> mark.text("name"))
                .filter(text -> !text.isEmpty());
        StringBuilder name = new StringBuilder(said.orElse(type.isArray() ? "Array" : type.simpleName()));
        for (JavaType argument : type.arguments()) {
            name.append(flavor == Flavor.MICRONAUT ? "_" : "")
                    .append(wanted(argument))
                    .append(flavor == Flavor.MICRONAUT ? "_" : "");
        }
        return name.toString().replaceAll("[^A-Za-z0-9._-]", "");
    }
}
