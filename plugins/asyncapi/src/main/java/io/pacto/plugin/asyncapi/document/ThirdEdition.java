package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads AsyncAPI 3.x. */
final class ThirdEdition {

    private final Node root;
    private final References references;
    private final Traits traits;
    private final List<Channel> channels = new ArrayList<>();

    ThirdEdition(Node root) {
        this.root = root;
        this.references = new References(root);
        this.traits = new Traits(references, false);
    }

    AsyncApi read(String version) {
        for (Entry entry : References.entries(root.get("channels"))) {
            channels.add(channel(entry.name(), references.resolve(entry.value())));
        }
        List<Operation> operations = new ArrayList<>();
        for (Entry entry : References.entries(root.get("operations"))) {
            Operation operation = operation(entry.name(), traits.merged(references.resolve(entry.value())));
            if (operation != null) {
                operations.add(operation);
            }
        }
        return new AsyncApi(version, AsyncApi.resolved(root.get("servers"), references), channels, operations, root);
    }

    private Channel channel(String key, Node node) {
        List<Message> messages = new ArrayList<>();
        for (Entry entry : References.entries(node.get("messages"))) {
            messages.add(message(entry.name(), references.resolve(entry.value())));
        }
        List<String> servers = new ArrayList<>();
        for (Node server : node.list("servers")) {
            String name = References.lastName(server);
            if (name != null) {
                servers.add(name);
            }
        }
        List<Entry> parameters = AsyncApi.resolved(node.get("parameters"), references);
        return new Channel(key, node.text("address"), messages, parameters, servers, node);
    }

    private @Nullable Operation operation(String key, Node node) {
        Channel channel = channelOf(node);
        String word = node.text("action");
        if (channel == null || word == null || !(word.equals("send") || word.equals("receive"))) {
            return null;
        }
        Operation.Action action = word.equals("send") ? Operation.Action.SEND : Operation.Action.RECEIVE;
        return new Operation(key, action, channel.key(), messages(node, channel), reply(node.get("reply")), node);
    }

    private Operation.@Nullable Reply reply(@Nullable Node written) {
        if (written == null) {
            return null;
        }
        Node node = references.resolve(written);
        Channel channel = channelOf(node);
        Node address = node.get("address");
        return new Operation.Reply(
                address == null ? null : references.resolve(address).text("location"),
                channel == null ? null : channel.key(),
                messages(node, channel),
                node);
    }

    /** The channel a reference leads to: it may name the channel or the component behind it. */
    private @Nullable Channel channelOf(Node node) {
        Node written = node.get("channel");
        Node target = written == null ? null : references.resolve(written);
        for (Channel channel : channels) {
            if (isSame(channel.node(), target)) {
                return channel;
            }
        }
        return null;
    }

    /** Messages named by references, each under its key in the channel; all of the channel when none is named. */
    private List<Message> messages(Node node, @Nullable Channel channel) {
        if (node.get("messages") == null) {
            return channel == null ? List.of() : channel.messages();
        }
        List<Message> messages = new ArrayList<>();
        for (Node written : node.list("messages")) {
            messages.add(named(written, references.resolve(written), channel));
        }
        return messages;
    }

    private Message named(Node written, Node target, @Nullable Channel channel) {
        if (channel != null) {
            for (Entry entry : References.entries(channel.node().get("messages"))) {
                if (isSame(references.resolve(entry.value()), target)) {
                    return message(entry.name(), target);
                }
            }
        }
        String name = References.lastName(written);
        return message(name == null ? "" : name, target);
    }

    /** Two references to one thing lead to the very same node; equal things at two places are two things. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Node one, @Nullable Node other) {
        return one == other;
    }

    private Message message(String name, Node written) {
        Node node = traits.merged(written);
        Node payload = node.get("payload");
        Node headers = node.get("headers");
        String type = node.text("contentType");
        String usual = root.text("defaultContentType");
        return new Message(
                name,
                payload == null ? null : Schema.of(payload),
                headers == null ? null : Schema.of(headers),
                type != null ? type : usual == null ? "" : usual,
                node);
    }
}
