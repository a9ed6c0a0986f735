package io.pacto.plugin.protobuf;

import java.util.TreeMap;

/** Which oneofs of a message only have another name: all their fields that stay are together in a new one. */
final class Oneofs {

    private final TreeMap<String, String> newNames = new TreeMap<>();

    Oneofs(Message before, Message after) {
        for (String name : before.oneofs()) {
            String target = after.oneofs().contains(name) ? "" : target(name, before, after);
            if (!target.isEmpty() && !before.oneofs().contains(target) && !newNames.containsValue(target)) {
                newNames.put(name, target);
            }
        }
    }

    private static String target(String name, Message before, Message after) {
        String target = "";
        for (Field old : before.fields().values()) {
            Field current = after.fields().get(old.number());
            if (!old.oneof().equals(name) || current == null) {
                continue;
            }
            if (current.oneof().isEmpty() || (!target.isEmpty() && !target.equals(current.oneof()))) {
                return "";
            }
            target = current.oneof();
        }
        return target;
    }

    /** Returns what a oneof is called now, or nothing when it is gone. */
    String newName(String name) {
        return newNames.getOrDefault(name, "");
    }

    boolean isRenamed(String name, String to) {
        return !to.isEmpty() && newName(name).equals(to);
    }
}
