package io.pacto.plugin.asyncapi.diff;

import io.pacto.plugin.asyncapi.document.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which channel of one version is which of the other: by address, because keys of 3.x are only names; then by key.
 *
 * @param pairs channels that both versions have
 * @param removed channels of the old version alone
 * @param added channels of the new version alone
 */
record ChannelPairs(List<Pair> pairs, List<Channel> removed, List<Channel> added) {

    /** One channel in both versions. */
    record Pair(Channel old, Channel now) {}

    /** When two channels are one. */
    private interface Likeness {
        boolean is(Channel old, Channel now);
    }

    static ChannelPairs of(List<Channel> old, List<Channel> now) {
        ChannelPairs result = new ChannelPairs(new ArrayList<>(), new ArrayList<>(old), new ArrayList<>(now));
        result.match((a, b) -> a.key().equals(b.key()) && Objects.equals(a.address(), b.address()));
        result.match((a, b) -> a.address() != null && Objects.equals(a.address(), b.address()));
        result.match((a, b) -> a.key().equals(b.key()));
        return result;
    }

    private void match(Likeness likeness) {
        for (Channel old : List.copyOf(removed)) {
            for (Channel now : added) {
                if (likeness.is(old, now)) {
                    pairs.add(new Pair(old, now));
                    removed.remove(old);
                    added.remove(now);
                    break;
                }
            }
        }
    }

    /** The pair of the old channel with this key, or null. */
    @Nullable
    Pair ofOld(@Nullable String key) {
        for (Pair pair : pairs) {
            if (pair.old().key().equals(key)) {
                return pair;
            }
        }
        return null;
    }

    /** Whether both keys mean one channel. */
    boolean areOne(@Nullable String old, @Nullable String now) {
        Pair pair = ofOld(old);
        return pair != null && pair.now().key().equals(now);
    }

    boolean isAdded(String key) {
        for (Channel channel : added) {
            if (channel.key().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
