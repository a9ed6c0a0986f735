package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.Operation;
import io.pacto.schemadiff.Direction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares operations, and hands on the messages of those that both versions have. */
final class OperationsDiff {

    private final Versions versions;
    private final Changes changes;
    private final ChannelPairs channels;
    private final MessagesDiff messages;

    OperationsDiff(Versions versions, ChannelPairs channels, MessagesDiff messages) {
        this.versions = versions;
        this.changes = versions.changes();
        this.channels = channels;
        this.messages = messages;
    }

    void compare(Spot document) {
        OperationPairs operations = OperationPairs.of(versions, channels);
        for (Operation gone : operations.removed()) {
            if (!versions.before().isSecond() || channels.ofOld(gone.channel()) != null) {
                Spot spot =
                        spot(gone, channelNow(gone), document, versions.before().isSecond(), remains(gone));
                changes.removed("asyncapi.operation.removed", BREAKING, spot, gone.key(), "nobody does it any more");
            }
        }
        for (Operation come : operations.added()) {
            if (!versions.after().isSecond() || !channels.isAdded(come.channel())) {
                Spot spot =
                        spot(come, come.channel(), document, versions.after().isSecond(), come.node());
                changes.added("asyncapi.operation.added", NON_BREAKING, spot, come.key(), "");
            }
        }
        for (OperationPairs.Pair pair : operations.pairs()) {
            Operation now = pair.now();
            Spot spot = spot(now, now.channel(), document, versions.after().isSecond(), now.node());
            compare(pair.old(), now, spot, document);
        }
        for (ChannelPairs.Pair pair : channels.pairs()) {
            Spot channel = document.named(
                    "channels", "channel", pair.now().key(), pair.now().node());
            messages.unused(pair, channel);
        }
    }

    private Node remains(Operation gone) {
        ChannelPairs.Pair pair = channels.ofOld(gone.channel());
        return versions.after().isSecond() && pair != null ? pair.now().node() : versions.remains("operations");
    }

    private String channelNow(Operation old) {
        ChannelPairs.Pair pair = channels.ofOld(old.channel());
        return pair == null ? old.channel() : pair.now().key();
    }

    private static Spot spot(Operation operation, String channel, Spot document, boolean isSecond, Node at) {
        Spot owner = isSecond ? document.named("channels", "channel", channel, at) : document;
        return owner.named("operations", "operation", operation.key(), at);
    }

    private void compare(Operation old, Operation now, Spot spot, Spot document) {
        if (old.action() != now.action()) {
            changes.modified(
                    "asyncapi.operation.action",
                    BREAKING,
                    at(spot, "action"),
                    word(old),
                    word(now),
                    "messages travel the other way");
            return;
        }
        id(old, now, spot);
        new SecurityDiff(versions).compare("asyncapi.operation.security", old.node(), now.node(), spot);
        new BindingsDiff(versions).compare(old.node(), now.node(), spot, Directions.of(now));
        if (channels.areOne(old.channel(), now.channel())) {
            messages.compare(old.messages(), now.messages(), now.channel(), Directions.of(now), spot, document);
            reply(old.reply(), now.reply(), Directions.turned(Directions.of(now)), spot, document);
        } else {
            changes.modified(
                    "asyncapi.operation.channel",
                    BREAKING,
                    at(spot, "channel"),
                    old.channel(),
                    now.channel(),
                    "messages travel elsewhere");
        }
    }

    private static Spot at(Spot spot, String key) {
        Node node = spot.at().get(key);
        return spot.field(key, node == null ? spot.at() : node);
    }

    private static String word(Operation operation) {
        return switch (operation.action()) {
            case SEND -> "send";
            case RECEIVE -> "receive";
        };
    }

    /** In 3.x its key is its name in generated code; in 2.x {@code operationId}. */
    private void id(Operation old, Operation now, Spot spot) {
        String before = versions.before().isSecond() ? old.node().text("operationId") : old.key();
        String after = versions.after().isSecond() ? now.node().text("operationId") : now.key();
        boolean isForced = after == null && !versions.before().isSecond();
        if (before != null && !before.equals(after) && !isForced) {
            changes.modified(
                    "asyncapi.operation.id",
                    POTENTIAL_BREAKING,
                    at(spot, versions.after().isSecond() ? "operationId" : "key"),
                    before,
                    after,
                    "generated code has another name for it");
        }
    }

    private void reply(
            Operation.@Nullable Reply old, Operation.@Nullable Reply now, Direction way, Spot owner, Spot document) {
        String rule = "asyncapi.operation.reply";
        if (old == null || now == null) {
            Spot spot = at(owner, "reply");
            if (old == null && now != null) {
                changes.added(rule, NON_BREAKING, spot, null, "");
            } else if (old != null) {
                changes.removed(rule, BREAKING, spot, null, "nobody answers any more");
            }
            return;
        }
        Spot spot = owner.field("reply", now.node());
        String before = old.address();
        if (Versions.differ(before, now.address())) {
            changes.modified(
                    rule,
                    before == null ? NON_BREAKING : BREAKING,
                    at(spot, "address"),
                    before,
                    now.address(),
                    before == null ? "it was not known before" : "the answer is sent elsewhere");
        }
        if (!isSameChannel(old.channel(), now.channel())) {
            changes.modified(
                    rule, BREAKING, at(spot, "channel"), old.channel(), now.channel(), "the answer is sent elsewhere");
            return;
        }
        messages.compare(old.messages(), now.messages(), now.channel(), way, spot, document);
    }

    private boolean isSameChannel(@Nullable String old, @Nullable String now) {
        return (old == null && now == null) || (Objects.nonNull(old) && channels.areOne(old, now));
    }
}
