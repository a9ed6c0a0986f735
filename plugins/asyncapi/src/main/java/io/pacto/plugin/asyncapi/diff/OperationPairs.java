package io.pacto.plugin.asyncapi.diff;

import io.pacto.plugin.asyncapi.document.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operation of one version is which of the other.
 *
 * @param pairs operations that both versions have
 * @param removed operations of the old version alone
 * @param added operations of the new version alone
 */
record OperationPairs(List<Pair> pairs, List<Operation> removed, List<Operation> added) {

    /** One operation in both versions. */
    record Pair(Operation old, Operation now) {}

    /** In 3.x by key; else, and for keys that are gone, the only ones that do the same at the same channel. */
    static OperationPairs of(Versions versions, ChannelPairs channels) {
        OperationPairs result = new OperationPairs(
                new ArrayList<>(),
                new ArrayList<>(versions.before().operations()),
                new ArrayList<>(versions.after().operations()));
        if (versions.areThird()) {
            for (Operation old : List.copyOf(result.removed)) {
                result.keep(old, result.named(old.key()));
            }
        }
        for (Operation old : List.copyOf(result.removed)) {
            Operation now = result.only(old, channels);
            if (now != null && result.isOnly(old)) {
                result.keep(old, now);
            }
        }
        return result;
    }

    private void keep(Operation old, @Nullable Operation now) {
        if (now != null) {
            pairs.add(new Pair(old, now));
            removed.remove(old);
            added.remove(now);
        }
    }

    private @Nullable Operation named(String key) {
        for (Operation each : added) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Operation only(Operation old, ChannelPairs channels) {
        Operation found = null;
        for (Operation each : added) {
            if (each.action() == old.action() && channels.areOne(old.channel(), each.channel())) {
                if (found != null) {
                    return null;
                }
                found = each;
            }
        }
        return found;
    }

    private boolean isOnly(Operation old) {
        for (Operation each : removed) {
            if (!each.equals(old)
                    && each.action() == old.action()
                    && each.channel().equals(old.channel())) {
                return false;
            }
        }
        return true;
    }
}
