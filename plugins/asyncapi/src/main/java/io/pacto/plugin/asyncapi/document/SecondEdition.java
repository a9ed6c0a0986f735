package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads AsyncAPI 2.x. */
final class SecondEdition {

    /** A message may be one of several, which may again be one of several. */
    private static final int DEEPEST = 16;

    private final Node root;
    private final References references;
    private final Traits traits;
    private final List<Operation> operations = new ArrayList<>();

    SecondEdition(Node root) {
        this.root = root;
        this.references = new References(root);
        this.traits = new Traits(references, true);
    }

    AsyncApi read(String version) {
        List<Channel> channels = new ArrayList<>();
        for (Entry entry : References.entries(root.get("channels"))) {
            channels.add(channel(entry.name(), references.resolve(entry.value())));
        }
        return new AsyncApi(version, AsyncApi.resolved(root.get("servers"), references), channels, operations, root);
    }

    private Channel channel(String address, Node node) {
        List<Message> messages = new ArrayList<>();
        messages.addAll(operation(address, "subscribe", Operation.Action.SEND, node));
        messages.addAll(operation(address, "publish", Operation.Action.RECEIVE, node));
        List<String> servers = new ArrayList<>();
        for (Node server : node.list("servers")) {
            if (server instanceof Scalar name) {
                servers.add(name.text());
            }
        }
        List<Entry> parameters = AsyncApi.resolved(node.get("parameters"), references);
        return new Channel(address, address, messages, parameters, servers, node);
    }

    private List<Message> operation(String channel, String word, Operation.Action action, Node node) {
        Node written = node.get(word);
        if (written == null) {
            return List.of();
        }
        Node merged = traits.merged(written);
        List<Message> messages = new ArrayList<>();
        Node message = merged.get("message");
        if (message != null) {
            add(message, messages, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        }
        operations.add(new Operation(word, action, channel, messages, null, merged));
        return messages;
    }

    /** Each message once, however many ways lead to it: choices of choices could be more than anybody can count. */
    private void add(Node written, List<Message> messages, Set<Node> seen, int depth) {
        Node node = references.resolve(written);
        if (!seen.add(node)) {
            return;
        }
        if (node.get("oneOf") == null) {
            messages.add(message(written, traits.merged(node), messages.size()));
        } else if (depth < DEEPEST) {
            for (Node each : node.list("oneOf")) {
                add(each, messages, seen, depth + 1);
            }
        }
    }

    private Message message(Node written, Node node, int number) {
        String format = node.text("schemaFormat");
        Node payload = node.get("payload");
        Node headers = node.get("headers");
        return new Message(
                name(written, node, number),
                payload == null ? null : new Schema(format == null ? Schema.DEFAULT : format, payload),
                headers == null ? null : new Schema(Schema.DEFAULT, headers),
                first(node.text("contentType"), root.text("defaultContentType"), ""),
                node);
    }

    private static String name(Node written, Node node, int number) {
        String own = first(node.text("messageId"), node.text("name"), "");
        return own.isEmpty() ? first(References.lastName(written), null, String.valueOf(number)) : own;
    }

    private static String first(@Nullable String one, @Nullable String two, String three) {
        return one != null ? one : two != null ? two : three;
    }
}
