package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract;
import io.pacto.api.Contract.Interface;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares interfaces by name; a renamed one is another one. */
final class InterfaceChanges {

    private final Changes changes;

    InterfaceChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Contract before, Contract after) {
        Map<String, Interface> old = byName(before.interfaces());
        Map<String, Interface> now = byName(after.interfaces());
        Node parent = Surviving.node(after, "interfaces");
        for (Map.Entry<String, Interface> each : old.entrySet()) {
            Interface counterpart = now.get(each.getKey());
            if (counterpart == null) {
                changes.element(each.getKey(), Effect.INTERFACE, "interfaces", each.getKey(), null, parent);
            } else {
                fields(each.getKey(), each.getValue(), counterpart);
            }
        }
        for (Map.Entry<String, Interface> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                Node node = each.getValue().node();
                changes.element(each.getKey(), Effect.INTERFACE, "interfaces", null, each.getKey(), node);
            }
        }
    }

    private void fields(String name, Interface old, Interface now) {
        Node node = now.node();
        field(name, Effect.INTERFACE_TYPE, "interfaces.type", given(old.type()), given(now.type()), node);
        field(name, Effect.INTERFACE_PORT, "interfaces.port", old.port(), now.port(), node);
        field(name, Effect.INTERFACE_VISIBILITY, "interfaces.visibility", old.visibility(), now.visibility(), node);
        field(name, Effect.INTERFACE_CONTRACT, "interfaces.contract", old.contract(), now.contract(), node);
    }

    private void field(
            String name, Effect effect, String path, @Nullable Value<?> old, @Nullable Value<?> now, Node node) {
        String before = old == null ? null : name + ": " + old.value();
        String after = now == null ? null : name + ": " + now.value();
        changes.about(name, effect, path, before, after, now == null ? node : now.node());
    }

    /** A type nobody wrote is absent; a visibility nobody wrote is the default. */
    private static @Nullable Value<String> given(Value<String> value) {
        return value.written() ? value : null;
    }

    private static Map<String, Interface> byName(List<Interface> interfaces) {
        Map<String, Interface> named = new LinkedHashMap<>();
        for (Interface each : interfaces) {
            named.putIfAbsent(each.name().value(), each);
        }
        return named;
    }
}
