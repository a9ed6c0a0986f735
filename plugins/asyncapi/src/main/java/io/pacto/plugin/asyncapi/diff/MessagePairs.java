package io.pacto.plugin.asyncapi.diff;

import io.pacto.plugin.asyncapi.document.Message;
import io.pacto.plugin.asyncapi.document.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which message of one version is which of the other: by name, then by what it says of itself, because keys are only names.
 *
 * @param pairs messages that both versions have
 * @param removed messages of the old version alone
 * @param added messages of the new version alone
 */
record MessagePairs(List<Pair> pairs, List<Message> removed, List<Message> added) {

    /** One message in both versions. */
    record Pair(Message old, Message now) {}

    /** When two messages are one. */
    private interface Likeness {
        boolean is(Message old, Message now);
    }

    static MessagePairs of(List<Message> old, List<Message> now, Versions versions) {
        MessagePairs result = new MessagePairs(new ArrayList<>(), new ArrayList<>(old), new ArrayList<>(now));
        result.match((a, b) -> a.name().equals(b.name()));
        result.match(MessagePairs::haveOneName);
        result.match((a, b) -> areAlike(a.payload(), b.payload(), versions));
        boolean hasNoKeys = versions.before().isSecond() || versions.after().isSecond();
        if (hasNoKeys && result.removed.size() == 1 && result.added.size() == 1) {
            result.match((a, b) -> true);
        }
        return result;
    }

    private static boolean haveOneName(Message old, Message now) {
        String name = old.node().text("name");
        return name != null && name.equals(now.node().text("name"));
    }

    private static boolean areAlike(@Nullable Schema old, @Nullable Schema now, Versions versions) {
        return old != null && now != null && versions.schemas().areAlike(old, now);
    }

    private void match(Likeness likeness) {
        for (Message old : List.copyOf(removed)) {
            for (Message now : added) {
                if (likeness.is(old, now)) {
                    pairs.add(new Pair(old, now));
                    removed.remove(old);
                    added.remove(now);
                    break;
                }
            }
        }
    }
}
