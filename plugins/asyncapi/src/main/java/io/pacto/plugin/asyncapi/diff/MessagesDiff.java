package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.plugin.asyncapi.document.Channel;
import io.pacto.plugin.asyncapi.document.Message;
import io.pacto.schemadiff.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the messages of all operations first, because one message may be sent and received: then the graver answer
 * counts, and it is told once.
 */
final class MessagesDiff {

    private final Versions versions;
    private final MessageDiff each;
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Set<String> channels = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    MessagesDiff(Versions versions) {
        this.versions = versions;
        this.each = new MessageDiff(versions);
    }

    /** A message and which way it travels; absent on a side that does not have it. */
    private record Use(
            Spot spot, @Nullable Message old, @Nullable Message now, Direction way) {}

    /**
     * Notes the messages of an operation or its answer.
     *
     * @param channel key of the new channel, or null
     * @param owner the operation or answer
     */
    void compare(
            List<Message> old, List<Message> now, @Nullable String channel, Direction way, Spot owner, Spot document) {
        Spot home = channel == null || versions.after().isSecond()
                ? owner
                : document.named("channels", "channel", channel, owner.at());
        if (channel != null) {
            channels.add(channel);
        }
        note(MessagePairs.of(old, now, versions), channel, home, owner, way);
    }

    /** Notes the messages of a channel that no operation of both versions uses: anybody may send them. */
    void unused(ChannelPairs.Pair pair, Spot channel) {
        boolean isKnown = channels.contains(pair.now().key());
        if (versions.areSecond() || (isKnown && !versions.areThird())) {
            return;
        }
        List<Message> old = new ArrayList<>(pair.old().messages());
        List<Message> now = new ArrayList<>(pair.now().messages());
        now.removeIf(message -> uses.containsKey(spot(channel, message).path()));
        old.removeIf(message -> told.contains(spot(channel, message).path()));
        note(MessagePairs.of(old, now, versions), pair.now().key(), channel, channel, Direction.BOTH);
    }

    private void note(MessagePairs pairs, @Nullable String channel, Spot home, Spot owner, Direction way) {
        for (MessagePairs.Pair pair : pairs.pairs()) {
            told.add(spot(home, pair.old()).path());
            note(spot(home, pair.now()), pair.old(), pair.now(), way);
        }
        for (Message gone : pairs.removed()) {
            Spot loser = isStillThere(gone, channel) ? owner : home;
            Spot spot = loser.named("messages", "message", gone.name(), owner.at());
            told.add(spot.path());
            note(spot, gone, null, way);
        }
        for (Message come : pairs.added()) {
            note(spot(home, come), null, come, way);
        }
    }

    /** An operation may let go of a message that stays in the channel. */
    private boolean isStillThere(Message message, @Nullable String key) {
        Channel channel = key == null || versions.after().isSecond()
                ? null
                : versions.after().channel(key);
        if (channel != null) {
            for (Message each : channel.messages()) {
                if (each.name().equals(message.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Spot spot(Spot home, Message message) {
        return home.named("messages", "message", message.name(), message.node());
    }

    private void note(Spot spot, @Nullable Message old, @Nullable Message now, Direction way) {
        Use known = uses.get(spot.path());
        Direction all = Directions.together(known == null ? null : known.way(), way);
        uses.put(
                spot.path(),
                new Use(
                        spot,
                        old == null && known != null ? known.old() : old,
                        now == null && known != null ? known.now() : now,
                        all));
    }

    void report() {
        for (Use use : uses.values()) {
            Message old = use.old();
            Message now = use.now();
            if (old != null && now != null) {
                each.compare(old, now, use.spot(), use.way());
            } else if (old != null) {
                boolean isSent = use.way() == Direction.OUT;
                versions.changes()
                        .removed(
                                "asyncapi.message.removed",
                                isSent ? POTENTIAL_BREAKING : BREAKING,
                                use.spot(),
                                old.name(),
                                isSent ? "readers wait for it in vain" : "who sends it is no longer understood");
            } else if (now != null) {
                boolean isReceived = use.way() == Direction.IN;
                versions.changes()
                        .added(
                                "asyncapi.message.added",
                                isReceived ? NON_BREAKING : POTENTIAL_BREAKING,
                                use.spot(),
                                now.name(),
                                isReceived ? "" : "readers may meet a message they do not know");
            }
        }
    }
}
