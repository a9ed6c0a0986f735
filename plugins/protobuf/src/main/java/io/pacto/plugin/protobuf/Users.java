package io.pacto.plugin.protobuf;

import java.util.Set;
import java.util.TreeSet;

/** The types that fields and methods used and that still exist use: to remove one of these breaks its users. */
final class Users {

    private final Set<String> used = new TreeSet<>();

    Users(Schema before, Schema after) {
        for (Message old : before.messages.values()) {
            Message current = after.messages.get(old.key());
            for (Field field : old.fields().values()) {
                if (current != null && current.fields().containsKey(field.number())) {
                    used.add(field.type().name());
                }
            }
        }
        for (Service old : before.services.values()) {
            Service current = after.services.get(old.key());
            for (Service.Rpc rpc : old.rpcs().values()) {
                if (current != null && current.rpcs().containsKey(rpc.name())) {
                    used.add(rpc.request());
                    used.add(rpc.response());
                }
            }
        }
    }

    boolean use(String type) {
        return used.contains(type);
    }
}
