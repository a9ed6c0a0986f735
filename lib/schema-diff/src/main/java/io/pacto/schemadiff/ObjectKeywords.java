package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keywords about objects. */
final class ObjectKeywords {

    private final Side side;
    private final Scope scope;

    ObjectKeywords(Side side, Scope scope) {
        this.side = side;
        this.scope = scope;
    }

    void read(Mapping schema, Form form) {
        Map<String, Sub> schemas = new LinkedHashMap<>();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        if (side.dialect().knows(8)) {
            dependencies(schema.get("dependentRequired"), names, schemas);
            dependencies(schema.get("dependentSchemas"), names, schemas);
        }
        dependencies(schema.get("dependencies"), names, schemas);
        Node propertyNames = side.dialect().knows(6) ? schema.get("propertyNames") : null;
        ObjectForm object = new ObjectForm(
                FormReader.named(schema.get("properties"), side, scope),
                FormReader.named(schema.get("patternProperties"), side, scope),
                sub(schema.get("additionalProperties")),
                propertyNames == null ? List.of() : List.of(side.textual(side.sub(propertyNames, scope))),
                FormReader.texts(schema.list("required")),
                names.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(names),
                schemas.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(schemas),
                null,
                ScalarKeywords.count(schema, "minProperties", "maxProperties"));
        form.object = object.isAny() ? ObjectForm.ANY : object.joined();
    }

    /** The older {@code dependencies} holds lists of names and schemas side by side. */
    private void dependencies(@Nullable Node value, Map<String, Set<String>> names, Map<String, Sub> schemas) {
        if (!(value instanceof Mapping mapping)) {
            return;
        }
        for (Entry entry : mapping.entries()) {
            if (entry.value() instanceof Sequence list) {
                if (!list.items().isEmpty()) {
                    names.put(entry.name(), FormReader.texts(list.items()));
                }
            } else {
                schemas.put(entry.name(), side.sub(entry.value(), scope));
            }
        }
    }

    private @Nullable Sub sub(@Nullable Node node) {
        return node == null ? null : side.sub(node, scope);
    }
}
