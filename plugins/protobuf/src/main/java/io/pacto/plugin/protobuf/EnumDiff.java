package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.plugin.protobuf.Enumeration.Constant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares two versions of an enum. Values are matched by number; one number may have several names. */
final class EnumDiff {

    private final Enumeration before;
    private final Enumeration after;
    private final Entries entries;

    EnumDiff(Enumeration before, Enumeration after, Entries entries) {
        this.before = before;
        this.after = after;
        this.entries = entries;
    }

    static String path(String key) {
        return "grpc.enums[" + key + "]";
    }

    void compare() {
        for (Map.Entry<Integer, List<Constant>> old : before.values().entrySet()) {
            List<Constant> current = after.values().get(old.getKey());
            if (current == null) {
                old.getValue().forEach(this::removed);
            } else {
                compareNames(old.getValue(), current);
            }
        }
        for (List<Constant> current : after.values().values()) {
            if (!before.values().containsKey(current.get(0).number())) {
                added(current);
            }
        }
        if (!before.type().equals(after.type())) {
            String why = "values that are not listed are handled otherwise";
            modified(
                    "proto.enum.openness",
                    POTENTIAL_BREAKING,
                    path(after.key()),
                    null,
                    before.type(),
                    after.type(),
                    why);
        }
        JsonFormat.compare("enum", before.json(), after.json(), path(after.key()), after.at(), entries);
        new ReservedDiff(path(after.key()), after.at(), entries).compare(before.reserved(), after.reserved());
    }

    /** A name that is on another number now is one change, told where the name is. */
    private void removed(Constant old) {
        Constant moved = after.named(old.name());
        if (moved != null) {
            String why = old.name() + " has another number: old bytes are misread";
            modified(
                    "proto.enum.value-renumbered",
                    BREAKING,
                    path(moved),
                    moved,
                    Integer.toString(old.number()),
                    Integer.toString(moved.number()),
                    why);
            return;
        }
        boolean number = after.reserved().holds(old.number());
        boolean reserved = number && after.reserved().holds(old.name());
        String why = reserved
                ? "number and name are reserved, but code that uses it does not compile"
                : "its " + (number ? "name" : "number") + " is not reserved and may come back with another meaning";
        entries.removed(
                reserved ? "proto.enum.value-removed-reserved" : "proto.enum.value-removed-unreserved",
                reserved ? POTENTIAL_BREAKING : BREAKING,
                path(old),
                after.at(),
                Integer.toString(old.number()),
                "value " + old.name() + " removed: " + why);
    }

    private void compareNames(List<Constant> old, List<Constant> current) {
        for (Constant constant : old) {
            if (!names(current).contains(constant.name())) {
                String why = "JSON that uses the name " + constant.name() + " is not read any more";
                Constant now = current.get(0);
                modified("proto.enum.value-renamed", BREAKING, path(now), now, constant.name(), now.name(), why);
            }
        }
        for (Constant constant : current) {
            boolean alias = names(old).containsAll(names(current)) || current.size() == 1;
            if (!alias && !names(old).contains(constant.name()) && before.named(constant.name()) == null) {
                added(List.of(constant));
            }
        }
    }

    private void added(List<Constant> constants) {
        for (Constant constant : constants) {
            if (before.named(constant.name()) == null) {
                String closed = after.type().equals("CLOSED") ? ": old readers do not know it" : "";
                entries.added(
                        "proto.enum.value-added",
                        path(constant),
                        constant.at(),
                        Integer.toString(constant.number()),
                        "value " + constant.name() + " added" + closed);
            }
        }
    }

    private void modified(
            String rule, Classification effect, String path, @Nullable Constant at, String was, String is, String why) {
        entries.modified(rule, effect, path, at == null ? after.at() : at.at(), was, is, why);
    }

    private String path(Constant constant) {
        return path(after.key()) + ".values[" + constant.name() + "]";
    }

    private static List<String> names(List<Constant> constants) {
        return constants.stream().map(Constant::name).toList();
    }
}
