package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the keywords about lists. */
final class ArrayKeywords {

    private final Side side;
    private final Scope scope;

    ArrayKeywords(Side side, Scope scope) {
        this.side = side;
        this.scope = scope;
    }

    void read(Mapping schema, Form form) {
        List<Sub> prefix = List.of();
        Sub rest = null;
        Node items = schema.get("items");
        if (items instanceof Sequence tuple) {
            prefix = subs(tuple.items());
            rest = sub(schema.get("additionalItems"));
        } else {
            if (schema.get("prefixItems") instanceof Sequence tuple
                    && side.dialect().knows(9)) {
                prefix = subs(tuple.items());
            }
            rest = sub(items);
        }
        Count count = ScalarKeywords.count(schema, "minItems", "maxItems");
        List<Containing> containing = containing(schema);
        boolean unique = Values.isTrue(schema.get("uniqueItems"));
        boolean plain = prefix.isEmpty() && rest == null && containing.isEmpty();
        if (!plain || unique || !count.isAny()) {
            form.array = new ArrayForm(prefix, rest, containing, unique, null, count);
        }
    }

    private List<Containing> containing(Mapping schema) {
        Node item = side.dialect().knows(6) ? schema.get("contains") : null;
        if (item == null) {
            return List.of();
        }
        Count count = side.dialect().knows(8) ? ScalarKeywords.count(schema, "minContains", "maxContains") : Count.ANY;
        boolean least = side.dialect().knows(8) && schema.get("minContains") != null;
        Count asked = least ? count : new Count(1, count.max());
        if (asked.isAny()) {
            return List.of();
        }
        return List.of(new Containing(side.sub(item, scope), asked));
    }

    private List<Sub> subs(List<Node> nodes) {
        List<Sub> subs = new ArrayList<>();
        for (Node node : nodes) {
            subs.add(side.sub(node, scope));
        }
        return List.copyOf(subs);
    }

    private @Nullable Sub sub(@Nullable Node node) {
        return node == null ? null : side.sub(node, scope);
    }
}
